#include "base/ice_server_rules.h"

#include "base/excerpt.h"

#include <QRegularExpression>

namespace ovation {

QString iceServerProblem(const IceServer &server) {
    static const QRegularExpression form(
        QStringLiteral("\\A(stun|stuns|turn|turns):(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9.-]+)(?::([0-9]{1,5}))?("
                       "\\?transport=(?:tcp|udp))?\\z"));
    const auto match = form.match(server.url);
    if (!match.hasMatch())
        return QStringLiteral("url '%1' is not stun:, stuns:, turn: or turns: with host and optional port")
            .arg(excerpt(server.url));
    if (!match.captured(3).isEmpty()) {
        const int port = match.captured(3).toInt();
        if (port < 1 || port > 65535)
            return QStringLiteral("port of '%1' is not from 1 to 65535").arg(excerpt(server.url));
    }
    const bool turn = match.captured(1).startsWith(QStringLiteral("turn"));
    const bool account = !server.username.isEmpty() || !server.credential.isEmpty();
    const bool secret = !server.staticAuthSecret.isEmpty();
    if (!turn) {
        if (!match.captured(4).isEmpty())
            return QStringLiteral("?transport= is only for turn and turns");
        return account || secret ? QStringLiteral("a stun server takes no credentials") : QString();
    }
    if (secret && account)
        return QStringLiteral("'%1' takes either username and credential, or staticAuthSecret")
            .arg(excerpt(server.url));
    if (!secret && (server.username.isEmpty() || server.credential.isEmpty()))
        return QStringLiteral("'%1' needs username and credential, or staticAuthSecret")
            .arg(excerpt(server.url));
    return {};
}

} // namespace ovation
