#include "control/ice_servers.h"

#include "base/random_text.h"

#include <QMessageAuthenticationCode>

namespace ovation::control {
namespace {

constexpr int64_t TurnLifetime_s = 24 * 3600;

} // namespace

QList<IceServer> withCredentials(QList<IceServer> servers, int64_t now_ms) {
    for (IceServer &server : servers) {
        if (server.staticAuthSecret.isEmpty())
            continue;
        // The TURN REST convention: a name that expires, signed with the shared secret (protocol 1.4).
        server.username =
            QStringLiteral("%1:%2").arg(now_ms / 1000 + TurnLifetime_s).arg(randomAlphanumeric(8));
        server.credential = QString::fromLatin1(
            QMessageAuthenticationCode::hash(server.username.toUtf8(), server.staticAuthSecret.toUtf8(),
                                             QCryptographicHash::Sha1)
                .toBase64());
        server.staticAuthSecret.clear();
    }
    return servers;
}

QList<IceServer> iceServersFor(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms) {
    return withCredentials(own.isEmpty() ? common : own, now_ms);
}

} // namespace ovation::control
