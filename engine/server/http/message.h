#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <utility>

namespace ovation::server {

/// Who speaks to the server, as far as can be told. Plain value.
struct Caller {
    QString address;
    QByteArray program; ///< what it calls itself (User-Agent), true or not
};

/// One HTTP request, complete and decoded. Plain value.
struct HttpRequest {
    QByteArray method;
    QString path; ///< percent-decoded, begins with '/' (or is "*"), without query
    QUrlQuery query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString peerAddress;    ///< of the socket
    QString clientAddress;  ///< whom it is from: the peer, or whom a trusted proxy names
    bool forwarded = false; ///< a trusted proxy names the client
    bool encrypted = false; ///< the socket speaks TLS
    bool secure = false;    ///< the client does, to the socket or to a trusted proxy
    bool crowded = false;   ///< on a place that is kept for those who know the secret (HttpLimits)
    std::function<void()>
        settle;             ///< to be called for one who shows the secret: the connection keeps its place
    QStringList parameters; ///< what the `*` of the matched route stand for

    QByteArray header(const char *name) const;                ///< case-insensitive, empty if absent
    const QString &clientIp() const { return clientAddress; } ///< protocol 1.1
    Caller caller() const { return {clientAddress, header("User-Agent")}; }
    QString cookie(const char *name) const;
    bool flag(const char *name, bool fallback) const; ///< query parameter true/false
};

/// A body that is fetched from elsewhere while it is sent, piece by piece. Engine thread.
class RemoteBody {
  public:
    RemoteBody() = default;
    virtual ~RemoteBody() = default;
    RemoteBody(const RemoteBody &) = delete;
    RemoteBody &operator=(const RemoteBody &) = delete;

    virtual qint64 size() const = 0;    ///< bytes
    virtual QByteArray tag() const = 0; ///< ETag
    /// `done` gets so many bytes from `at` on, later and once; fewer, and possibly none, when it failed.
    virtual void read(qint64 at, qint64 size_bytes, std::function<void(QByteArray)> done) = 0;
};

/// What goes back: a body, or a file that is streamed. Plain value.
struct HttpResponse {
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    QString file;                       ///< absolute path; ranges are honoured; body is ignored
    std::shared_ptr<RemoteBody> remote; ///< in place of a file; ranges are honoured
    QList<std::pair<QByteArray, QByteArray>> headers;
    bool known = false; ///< to one who has shown the secret: the connection is kept

    static HttpResponse empty(int status);
    static HttpResponse text(int status, const QString &text);
    static HttpResponse json(const QJsonObject &object, int status = 200);
    static HttpResponse json(const QJsonArray &array);
};

/// Answers one request, now or later, on the engine thread. A second call and a client that left are ignored.
using Responder = std::function<void(HttpResponse)>;

} // namespace ovation::server
