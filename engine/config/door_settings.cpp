#include "config/setting_groups.h"

namespace ovation::config {
namespace {

/// Lists as OpenVidu's own have them (192.0.2.1,10.0.0.0/8), or in brackets as everywhere else.
Networks networks(SettingReader &in, const char *name, const Networks &fallback) {
    const QString setting = latin1(name);
    if (!in.given(setting))
        return fallback;
    const QString text = in.text(setting, {});
    const QStringList entries = text.trimmed().startsWith(QLatin1Char('['))
                                    ? in.list(setting)
                                    : text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    Networks found;
    for (const QString &entry : entries) {
        if (!found.add(entry.trimmed()))
            in.complain(setting, QStringLiteral("has '%1', which is neither an address (192.0.2.7) nor a "
                                                "network (192.0.2.0/24)")
                                     .arg(entry.trimmed()));
    }
    return found;
}

} // namespace

void readDoor(SettingReader &in, Settings &out) {
    out.listenPort = quint16(in.integer(latin1("OVATION_LISTEN_PORT"), out.listenPort, 1, 65535));
    out.maxConnections =
        in.integer(latin1("OVATION_MAX_CONNECTIONS"), out.maxConnections, MinConnections, MaxConnections);
    out.maxConnectionsPerAddress = in.integer(latin1("OVATION_MAX_CONNECTIONS_PER_ADDRESS"),
                                              out.maxConnectionsPerAddress, MinConnections, MaxConnections);
    out.trustedProxies = networks(in, "OVATION_TRUSTED_PROXIES", out.trustedProxies);
    out.mayUseDashboard = networks(in, "ALLOWED_ACCESS_TO_DASHBOARD", {});
    out.mayUseRest = networks(in, "ALLOWED_ACCESS_TO_RESTAPI", {});
}

} // namespace ovation::config
