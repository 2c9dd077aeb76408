#include "base/ice_server_rules.h"

#include "base/excerpt.h"

#include <QRegularExpression>

namespace ovation {

IceServerFault iceServerFault(const IceServer &server) {
    static const QRegularExpression form(
        QStringLiteral("\\A(stun|stuns|turn|turns):(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9.-]+)(?::([0-9]{1,5}))?("
                       "\\?transport=(?:tcp|udp))?\\z"));
    const auto match = form.match(server.url);
    if (!match.hasMatch())
        return IceServerFault::Url;
    if (!match.captured(3).isEmpty()) {
        const int port = match.captured(3).toInt();
        if (port < 1 || port > 65535)
            return IceServerFault::Port;
    }
    const bool turn = match.captured(1).startsWith(QStringLiteral("turn"));
    const bool account = !server.username.isEmpty() || !server.credential.isEmpty();
    const bool secret = !server.staticAuthSecret.isEmpty();
    if (!turn) {
        if (!match.captured(4).isEmpty())
            return IceServerFault::Transport;
        return account || secret ? IceServerFault::Credentials : IceServerFault::None;
    }
    if (secret && account)
        return IceServerFault::TwoCredentials;
    if (!secret && (server.username.isEmpty() || server.credential.isEmpty()))
        return IceServerFault::NoCredentials;
    return IceServerFault::None;
}

QString iceServerProblem(const IceServer &server) {
    const QString url = excerpt(server.url);
    switch (iceServerFault(server)) {
    case IceServerFault::None:
        return {};
    case IceServerFault::Url:
        return QStringLiteral("url '%1' is not stun:, stuns:, turn: or turns: with host and optional port")
            .arg(url);
    case IceServerFault::Port:
        return QStringLiteral("port of '%1' is not from 1 to 65535").arg(url);
    case IceServerFault::Transport:
        return QStringLiteral("?transport= is only for turn and turns");
    case IceServerFault::Credentials:
        return QStringLiteral("a stun server takes no credentials");
    case IceServerFault::NoCredentials:
        return QStringLiteral("'%1' needs username and credential, or staticAuthSecret").arg(url);
    case IceServerFault::TwoCredentials:
        return QStringLiteral("'%1' takes either username and credential, or staticAuthSecret").arg(url);
    }
    return {};
}

} // namespace ovation
