#include "server/legacy_sessions.h"

namespace ovation::server {

QString sessionName(const QString &nameOrAddress) {
    if (!nameOrAddress.startsWith(QStringLiteral("wss://")) &&
        !nameOrAddress.startsWith(QStringLiteral("ws://")))
        return nameOrAddress;
    const QString address = nameOrAddress.section(QLatin1Char('?'), 0, 0);
    return address.section(QLatin1Char('/'), -1);
}

QString sessionAddress(const QString &wsUrl, const QString &name) {
    return wsUrl + QLatin1Char('/') + name;
}

} // namespace ovation::server
