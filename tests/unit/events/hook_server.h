#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <deque>
#include <memory>
#include <vector>

namespace ovation::events {

/// How the server treats one request.
struct Answer {
    enum class Kind {
        Status,  ///< answers `status`
        Reset,   ///< breaks the connection without an answer
        Hang,    ///< never answers
        Endless, ///< answers `status` and a body that never ends
    };
    Kind kind = Kind::Status;
    int status = 200;
    QByteArray headers; ///< whole lines, each with its CR LF
    int delay_ms = 0;
};

struct HookRequest {
    QByteArray line;                       ///< "POST /hook HTTP/1.1"
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QJsonObject body;
    qint64 at_ms = 0; ///< since the server was made
};

/// A webhook target on 127.0.0.1 that answers from a script: the first answer to the first request and so on,
/// then `otherwise`.
class HookServer final : public QObject {
  public:
    /// With a configuration it speaks TLS.
    explicit HookServer(const QSslConfiguration *tls = nullptr);
    ~HookServer() override;

    /// Port 0 = a free one. False when it cannot be had.
    bool listen(quint16 port = 0);
    /// Breaks all connections and refuses new ones.
    void close();
    quint16 port() const { return m_port; }
    QUrl url(const QString &path = QStringLiteral("/hook")) const;

    std::deque<Answer> script;
    Answer otherwise;
    std::vector<HookRequest> requests;
    int maxAtOnce = 0; ///< requests that were not answered yet

    /// The names of the events that came, with the number in the field "n".
    QStringList names() const;
    QStringList distinctNames() const;

  private:
    void accept();
    void read(QTcpSocket *socket);
    void handle(QTcpSocket *socket, const HookRequest &request);

    bool m_isTls;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    quint16 m_port = 0;
    int m_open = 0;
    qint64 m_start_ms;
};

/// A key and a certificate for 127.0.0.1 that is signed by itself, for a server.
QSslConfiguration selfSignedTls();

} // namespace ovation::events
