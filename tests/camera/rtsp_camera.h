#pragma once

#include "test_certificate.h"

#include <QByteArray>
#include <QString>

#include <gst/rtsp-server/rtsp-server.h>

#include <functional>
#include <thread>

/// Cameras to test against: what they show, and a real RTSP server that shows it.
namespace rtsp_test {

/// A green frame (0x20a040), 320x240, 15 a second.
extern const char Green[];
extern const char Tone[];
QByteArray h264(const QByteArray &source = Green);
QByteArray vp8();

/// An RTSP server with one camera at /live, on a thread of its own.
class RtspCamera {
  public:
    struct Options {
        QByteArray user, password;
        QByteArray service = "0"; ///< port
        bool udpOnly = false;
        bool busyAfterFirst = false; ///< refuses the second connection, as one that still ends the first does
        int stallingMedia = 0; ///< its video stops after some packets: 2 = when it is played, after a look
        const TestCertificate *tls = nullptr; ///< rtsps
    };
    explicit RtspCamera(const QByteArray &launch);
    RtspCamera(const QByteArray &launch, const Options &options);
    ~RtspCamera();
    RtspCamera(const RtspCamera &) = delete;
    RtspCamera &operator=(const RtspCamera &) = delete;

    /// Ends every connection and takes no more.
    void close();
    int port() const { return m_port; }
    QString uri(const QString &userInfo = {}, const QString &path = QStringLiteral("/live")) const;
    int clients();

  private:
    void beBusyAfterFirst();
    void stall(GstRTSPMediaFactory *factory);
    void protect(GstRTSPMediaFactory *factory, const Options &options);
    void call(const std::function<void()> &work);

    GMainContext *m_context = nullptr;
    GMainLoop *m_loop = nullptr;
    GstRTSPServer *m_server = nullptr;
    guint m_source = 0;
    int m_port = 0;
    bool m_encrypts = false;
    int m_connections = 0, m_media = 0; ///< so far; on its thread
    int m_stallingMedia = 0;
    std::thread m_thread;
};

} // namespace rtsp_test
