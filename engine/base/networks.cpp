#include "base/networks.h"

#include <algorithm>

namespace ovation {
namespace {

constexpr int MappedPrefix = 96;

/// Qt also reads 10 and 10.1, which are mistakes in a list of addresses.
QHostAddress literal(const QString &text) {
    const bool v6 = text.contains(QLatin1Char(':'));
    return v6 || text.count(QLatin1Char('.')) == 3 ? QHostAddress(text) : QHostAddress();
}

} // namespace

QHostAddress unmapped(const QHostAddress &address) {
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    // Qt also takes :: for 0.0.0.0, which it is not.
    return mapped && address != QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(v4) : address;
}

QString addressText(const QHostAddress &address) {
    return unmapped(address).toString();
}

Networks Networks::loopback() {
    Networks networks;
    networks.add(QStringLiteral("127.0.0.0/8"));
    networks.add(QStringLiteral("::1"));
    return networks;
}

bool Networks::add(const QString &entry) {
    const auto slash = entry.indexOf(QLatin1Char('/'));
    const QHostAddress given = literal(slash < 0 ? entry : entry.left(slash));
    if (given.isNull())
        return false;
    const bool v6 = given.protocol() == QAbstractSocket::IPv6Protocol;
    const int longest = v6 ? 128 : 32;
    bool isNumber = true;
    int prefix = slash < 0 ? longest : entry.mid(slash + 1).toInt(&isNumber);
    if (!isNumber || prefix < 0 || prefix > longest)
        return false;
    const QHostAddress address = unmapped(given);
    if (v6 && address != given) {
        if (prefix < MappedPrefix)
            return false;
        prefix -= MappedPrefix;
    }
    m_networks.append({address, prefix});
    return true;
}

bool Networks::contains(const QHostAddress &address) const {
    const QHostAddress plain = unmapped(address);
    return std::any_of(m_networks.begin(), m_networks.end(), [&](const auto &network) {
        return plain.protocol() == network.first.protocol() &&
               plain.isInSubnet(network.first, network.second);
    });
}

} // namespace ovation
