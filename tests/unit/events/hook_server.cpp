#include "hook_server.h"

#include "base/clock.h"
#include "base/handles.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace ovation::events {
namespace {

qint64 now_ms() {
    return monotonicNow_ns() / 1'000'000;
}

void keepSending(const QPointer<QTcpSocket> &socket) {
    if (!socket || socket->state() != QAbstractSocket::ConnectedState)
        return;
    socket->write("x");
    QTimer::singleShot(5, socket.data(), [socket] { keepSending(socket); });
}

} // namespace

HookServer::HookServer(const QSslConfiguration *tls) : m_isTls(tls != nullptr), m_start_ms(now_ms()) {
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    // QSslServer says newConnection, too, but only what pendingConnectionAvailable is about is ready.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &HookServer::accept);
}

HookServer::~HookServer() {
    close();
}

bool HookServer::listen(quint16 port) {
    if (!m_server->listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_server->serverPort();
    return true;
}

void HookServer::close() {
    m_server->close();
    for (QTcpSocket *socket : m_buffers.keys()) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_buffers.clear();
    m_open = 0;
}

QUrl HookServer::url(const QString &path) const {
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                    .arg(m_isTls ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_port)
                    .arg(path));
}

QStringList HookServer::names() const {
    QStringList all;
    for (const auto &request : requests)
        all.append(request.body[QStringLiteral("event")].toString() +
                   QString::number(request.body[QStringLiteral("n")].toInt()));
    return all;
}

QStringList HookServer::distinctNames() const {
    QStringList all = names();
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void HookServer::accept() {
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void HookServer::read(QTcpSocket *socket) {
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    HookRequest request;
    const auto lines = buffer.left(end).split('\n');
    request.line = lines.first().trimmed();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        request.headers[lines[i].left(colon).trimmed().toLower()] = lines[i].mid(colon + 1).trimmed();
    }
    const int length = request.headers.value("content-length").toInt();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = QJsonDocument::fromJson(buffer.mid(end + 4, length)).object();
    request.at_ms = now_ms() - m_start_ms;
    buffer.remove(0, end + 4 + length);
    requests.push_back(request);
    handle(socket, request);
}

void HookServer::handle(QTcpSocket *socket, const HookRequest &request) {
    Q_UNUSED(request);
    maxAtOnce = std::max(maxAtOnce, ++m_open);
    Answer answer = otherwise;
    if (!script.empty()) {
        answer = script.front();
        script.pop_front();
    }
    const QPointer<QTcpSocket> alive(socket);
    const auto reply = [this, alive, answer] {
        --m_open;
        if (!alive)
            return;
        if (answer.kind == Answer::Kind::Reset) {
            alive->abort();
            return;
        }
        const bool endless = answer.kind == Answer::Kind::Endless;
        alive->write("HTTP/1.1 " + QByteArray::number(answer.status) + " Said\r\n" + answer.headers +
                     (endless ? "Content-Length: 100000000\r\n\r\n" : "Content-Length: 2\r\n\r\nok"));
        if (endless)
            keepSending(alive);
    };
    if (answer.kind == Answer::Kind::Hang)
        --m_open;
    else if (answer.delay_ms > 0)
        QTimer::singleShot(answer.delay_ms, this, reply);
    else
        reply();
}

QSslConfiguration selfSignedTls() {
    const CHandle<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    const CHandle<X509, X509_free> certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x), 3600);
    X509_set_pubkey(x, key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("hook"), -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(x));
    const CHandle<X509_EXTENSION, X509_EXTENSION_free> name(
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1"));
    X509_add_ext(x, name.get(), -1);
    X509_sign(x, key.get(), EVP_sha256());
    const CHandle<BIO, BIO_free_all> out(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_X509(out.get(), x);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    const QByteArray pem(data, size);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(pem, QSsl::Pem));
    tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace ovation::events
