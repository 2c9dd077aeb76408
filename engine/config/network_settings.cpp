#include "config/own_addresses.h"
#include "config/setting_groups.h"

#include <QRegularExpression>

namespace ovation::config {
namespace {

bool isHost(const QString &text) {
    static const QRegularExpression name(latin1("\\A[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\\z"));
    return !QHostAddress(text).isNull() || name.match(text).hasMatch();
}

/// "private:public" as OpenVidu has it; IPv6 addresses in brackets. Empty when it is something else.
PublicAddress pairFrom(const QString &entry) {
    static const QRegularExpression form(
        latin1("\\A(?:\\[([0-9A-Fa-f:.]+)\\]|([0-9.]+)):(?:\\[([0-9A-Fa-f:.]+)\\]|([0-9.]+))\\z"));
    const auto match = form.match(entry.trimmed());
    const PublicAddress pair{match.captured(3) + match.captured(4), match.captured(1) + match.captured(2)};
    const bool good = !QHostAddress(pair.host).isNull() && !QHostAddress(pair.local).isNull();
    return good ? pair : PublicAddress();
}

void readMediaNodes(SettingReader &in, Settings &out) {
    const QString name = latin1("MEDIA_NODES_PUBLIC_IPS");
    for (const QString &entry : in.list(name)) {
        const PublicAddress pair = pairFrom(entry);
        if (pair.host.isEmpty())
            in.complain(name, QStringLiteral("'%1' is not a pair of IP addresses, private:public; IPv6 ones "
                                             "stand in brackets")
                                  .arg(entry));
        else if (addressProblem(pair.local).isEmpty())
            out.publicAddresses.append(pair);
        else
            out.notes.append(QStringLiteral("%1: '%2' is not used, because this machine has no address %3")
                                 .arg(name, entry, pair.local));
    }
}

void readPublicAddresses(SettingReader &in, Settings &out) {
    const QString name = latin1("OVATION_MEDIA_PUBLIC_ADDRESSES");
    const QStringList given = in.list(name);
    for (const QString &host : given) {
        if (isHost(host))
            out.publicAddresses.append({host, {}});
        else
            in.complain(name, QStringLiteral("'%1' is neither an IP address nor a name").arg(host));
    }
    if (given.isEmpty() && out.publicAddresses.isEmpty() && out.domain != QStringLiteral("localhost"))
        out.publicAddresses.append({out.domain, {}});
}

} // namespace

void readNetwork(SettingReader &in, Settings &out) {
    const QString name = latin1("OVATION_MEDIA_ADDRESSES");
    for (const QString &place : in.list(name)) {
        const QHostAddress address(place);
        out.mediaAddresses.append(address.isNull() ? place : address.toString()); // as the system writes it
        if (const QString problem = addressOrInterfaceProblem(place); !problem.isEmpty())
            in.complain(name, QStringLiteral("is wrong: %1").arg(problem));
    }
    out.mediaPortMin = quint16(in.integer(latin1("OVATION_MEDIA_PORT_MIN"), out.mediaPortMin, 1024, 65535));
    out.mediaPortMax = quint16(in.integer(latin1("OVATION_MEDIA_PORT_MAX"), out.mediaPortMax, 1024, 65535));
    if (out.mediaPortMin > out.mediaPortMax)
        in.complain(latin1("OVATION_MEDIA_PORT_MIN"),
                    QStringLiteral("is larger than OVATION_MEDIA_PORT_MAX"));
    readMediaNodes(in, out);
    readPublicAddresses(in, out);
}

} // namespace ovation::config
