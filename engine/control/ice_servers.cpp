#include "control/ice_servers.h"

#include "base/random_text.h"

#include <QMessageAuthenticationCode>

namespace ovation::control {
namespace {

constexpr int64_t TurnLifetime_s = 24 * 3600;
constexpr int64_t MinTurnLifetime_s = TurnLifetime_s / 2; ///< of what a client is given

/// When the name of derived credentials expires, in seconds since 1970; 0 when there are none.
int64_t expiryOf(const IceServer &server) {
    return server.username.section(QLatin1Char(':'), 0, 0).toLongLong();
}

} // namespace

QList<IceServer> withCredentials(QList<IceServer> servers, int64_t now_ms) {
    const int64_t now_s = now_ms / 1000;
    for (IceServer &server : servers) {
        if (server.staticAuthSecret.isEmpty() || expiryOf(server) >= now_s + MinTurnLifetime_s)
            continue;
        // The TURN REST convention: a name that expires, signed with the shared secret (protocol 1.4).
        server.username = QStringLiteral("%1:%2").arg(now_s + TurnLifetime_s).arg(randomAlphanumeric(8));
        server.credential = QString::fromLatin1(
            QMessageAuthenticationCode::hash(server.username.toUtf8(), server.staticAuthSecret.toUtf8(),
                                             QCryptographicHash::Sha1)
                .toBase64());
    }
    return servers;
}

QList<IceServer> iceServersFor(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms) {
    QList<IceServer> servers = withCredentials(own.isEmpty() ? common : own, now_ms);
    for (IceServer &server : servers)
        server.staticAuthSecret.clear();
    return servers;
}

} // namespace ovation::control
