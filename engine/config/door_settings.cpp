#include "config/setting_groups.h"

namespace ovation::config {
namespace {

/// Lists as OpenVidu's own have them (192.0.2.1,10.0.0.0/8), or in brackets as everywhere else.
Networks networks(SettingReader &in, const char *name, const Networks &fallback) {
    const QString setting = latin1(name);
    if (!in.given(setting))
        return fallback;
    const QString text = in.text(setting, {}).trimmed();
    const QStringList entries = text.startsWith(QLatin1Char('['))
                                    ? in.list(setting)
                                    : text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    Networks found;
    for (const QString &entry : entries) {
        if (!found.add(entry.trimmed()))
            in.complain(setting, QStringLiteral("has '%1', which is neither an address (192.0.2.7) nor a "
                                                "network (192.0.2.0/24)")
                                     .arg(entry.trimmed()));
    }
    if (entries.isEmpty() && !text.isEmpty() && text != latin1("[]"))
        in.complain(setting, QStringLiteral("names no address"));
    return found;
}

/// Whom OpenVidu's proxy lets in: nothing, or its own word "all", is everyone.
Networks allowed(SettingReader &in, const char *name) {
    return in.text(latin1(name), {}).trimmed() == latin1("all") ? Networks() : networks(in, name, {});
}

} // namespace

void readDoor(SettingReader &in, Settings &out) {
    out.listenPort = quint16(in.integer(latin1("OVATION_LISTEN_PORT"), out.listenPort, 1, 65535));
    out.maxConnections =
        in.integer(latin1("OVATION_MAX_CONNECTIONS"), out.maxConnections, MinConnections, MaxConnections);
    out.maxConnectionsPerAddress = in.integer(latin1("OVATION_MAX_CONNECTIONS_PER_ADDRESS"),
                                              out.maxConnectionsPerAddress, MinConnections, MaxConnections);
    out.trustedProxies = networks(in, "OVATION_TRUSTED_PROXIES", out.trustedProxies);
    out.mayUseDashboard = allowed(in, "ALLOWED_ACCESS_TO_DASHBOARD");
    out.mayUseRest = allowed(in, "ALLOWED_ACCESS_TO_RESTAPI");
    // The dashboard is an application of the API: the reference lets its users in there, too.
    if (!out.mayUseRest.isEmpty())
        out.mayUseRest.add(out.mayUseDashboard);
}

} // namespace ovation::config
