#pragma once

#include "media/gst_runtime.h"
#include "test_certificate.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

namespace camera_test {

using namespace ovation;

/// Serves one JPEG of one color, green unless said, over and over to every client, as web cameras do. Its
/// range is full, as every JPEG's.
class WebCamera : public QSslServer {
  public:
    explicit WebCamera(const QByteArray &user = {}, const TestCertificate *tls = nullptr,
                       const QByteArray &color = "0xff20a040")
        : m_user(user), m_encrypts(tls != nullptr) {
        if (tls) {
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificateChain(QSslCertificate::fromData(tls->certificate));
            configuration.setPrivateKey(QSslKey(tls->key, QSsl::Ec));
            setSslConfiguration(configuration);
        }
        const media::Pipeline pipeline(
            ("videotestsrc num-buffers=1 pattern=solid-color foreground-color=" + color +
             " ! video/x-raw,format=RGB,width=320,height=240 ! videoconvert ! "
             "video/x-raw,format=I420,colorimetry=1:4:0:0 ! jpegenc ! appsink name=sink sync=false")
                .constData());
        gst_element_set_state(pipeline.get(), GST_STATE_PLAYING);
        const media::ElementPtr sink = pipeline.element("sink");
        GstSample *sample = nullptr;
        g_signal_emit_by_name(sink.get(), "pull-sample", &sample);
        const media::SamplePtr keep(sample);
        GstBuffer *buffer = gst_sample_get_buffer(sample);
        m_frame.resize(qsizetype(gst_buffer_get_size(buffer)));
        gst_buffer_extract(buffer, 0, m_frame.data(), size_t(m_frame.size()));
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this,
                [this] { greet(nextPendingConnection()); });
    }
    QString uri(const QString &userInfo = {}) const {
        return (m_encrypts ? QStringLiteral("https://") : QStringLiteral("http://")) + userInfo +
               QStringLiteral("127.0.0.1:%1/video.mjpg").arg(serverPort());
    }

  protected:
    void incomingConnection(qintptr socket) override {
        if (m_encrypts) {
            QSslServer::incomingConnection(socket);
            return;
        }
        auto *plain = new QTcpSocket(this);
        plain->setSocketDescriptor(socket);
        addPendingConnection(plain);
    }

  private:
    void greet(QTcpSocket *socket) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray request = socket->readAll();
            if (!m_user.isEmpty() && !request.contains("Basic " + m_user.toBase64())) {
                socket->write("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"cam\"\r\n"
                              "Content-Length: 0\r\n\r\n");
                return;
            }
            socket->write(
                "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=frame\r\n\r\n");
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [this, socket] {
                socket->write("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " +
                              QByteArray::number(m_frame.size()) + "\r\n\r\n" + m_frame + "\r\n");
            });
            timer->start(66);
        });
    }
    QByteArray m_frame, m_user;
    const bool m_encrypts;
};

} // namespace camera_test
