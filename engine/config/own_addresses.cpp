#include "config/own_addresses.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QStringList>
#include <QUdpSocket>

namespace ovation::config {
namespace {

/// What could be given instead.
QString ownAddresses() {
    QStringList list;
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (!address.isLinkLocal())
            list.append(address.toString());
    }
    return list.join(QStringLiteral(", "));
}

} // namespace

QString addressProblem(const QString &text) {
    const QHostAddress address(text);
    if (address.isNull())
        return QStringLiteral("'%1' is not an IP address").arg(text);
    QUdpSocket probe;
    if (probe.bind(address, 0))
        return {};
    return QStringLiteral("'%1' is not an address of this machine, which has %2. One behind NAT is given by "
                          "DOMAIN_OR_PUBLIC_IP or OVATION_MEDIA_PUBLIC_ADDRESSES")
        .arg(text, ownAddresses());
}

QString addressOrInterfaceProblem(const QString &place) {
    if (!QHostAddress(place).isNull())
        return addressProblem(place);
    QStringList names;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces())
        names.append(interface.name());
    if (names.contains(place))
        return {};
    return QStringLiteral(
               "'%1' is neither an IP address nor a network interface of this machine, which has %2")
        .arg(place, names.join(QStringLiteral(", ")));
}

} // namespace ovation::config
