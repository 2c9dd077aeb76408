#include "base/address_policy.h"

#include <algorithm>
#include <array>

namespace ovation {
namespace {

constexpr std::array NotPublicV4 = {"0.0.0.0/8",      "10.0.0.0/8",    "100.64.0.0/10",   "127.0.0.0/8",
                                    "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",
                                    "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
                                    "224.0.0.0/4",    "240.0.0.0/4"};
constexpr const char *GlobalUnicastV6 = "2000::/3";
constexpr std::array NotPublicV6 = {"2001::/23", "2001:db8::/32", "3fff::/20"};
// Link-local, which is where most clouds have their metadata; the others': Azure, Oracle, Alibaba, AWS,
// Google.
constexpr std::array NeverAPageV4 = {"169.254.0.0/16",     "168.63.129.16/32", "192.0.0.0/24",
                                     "100.100.100.200/32", "224.0.0.0/4",      "240.0.0.0/4"};
constexpr std::array NeverAPageV6 = {"fe80::/10", "fd00:ec2::/32", "fd20:ce::/32", "ff00::/8"};

bool isIn(const QHostAddress &address, const char *network) {
    return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
}

QHostAddress fromV4(const Q_IPV6ADDR &bytes, int at) {
    return QHostAddress(quint32(bytes[at]) << 24 | quint32(bytes[at + 1]) << 16 |
                        quint32(bytes[at + 2]) << 8 | quint32(bytes[at + 3]));
}

/// The IPv4 address that an IPv6 one stands for, or itself.
QHostAddress carried(const QHostAddress &address) {
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    if (isIn(address, "::ffff:0:0/96") || isIn(address, "64:ff9b::/96"))
        return fromV4(bytes, 12);
    if (isIn(address, "2002::/16"))
        return fromV4(bytes, 2);
    return address;
}

} // namespace

quint16 webPort(const QUrl &url) {
    const bool plain = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("ws");
    return quint16(url.port(plain ? 80 : 443));
}

bool isPublicAddress(const QHostAddress &given) {
    const QHostAddress address = carried(given);
    const auto within = [&](const char *network) { return isIn(address, network); };
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return std::none_of(NotPublicV4.begin(), NotPublicV4.end(), within);
    return within(GlobalUnicastV6) && std::none_of(NotPublicV6.begin(), NotPublicV6.end(), within);
}

bool isNeverAPage(const QHostAddress &given) {
    const QHostAddress address = carried(given);
    const auto within = [&](const char *network) { return isIn(address, network); };
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return std::any_of(NeverAPageV4.begin(), NeverAPageV4.end(), within);
    return std::any_of(NeverAPageV6.begin(), NeverAPageV6.end(), within);
}

QString AddressPolicy::bare(const QString &host) {
    QString name = host.toLower();
    if (name.startsWith(QLatin1Char('[')) && name.endsWith(QLatin1Char(']')))
        name = name.mid(1, name.size() - 2);
    while (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    return name;
}

bool AddressPolicy::isAt(const Place &place, const QString &host, quint16 port) {
    return place.host == bare(host) && (place.port == 0 || place.port == port);
}

void AddressPolicy::setServer(const Place &server, const QHostAddress &serverAddress, quint16 serverPort) {
    m_server = {bare(server.host), server.port};
    m_serverRoute = {serverAddress, serverPort};
}

bool AddressPolicy::allow(const QString &entry) {
    const auto [network, prefix] = QHostAddress::parseSubnet(entry);
    if (!network.isNull() && (entry.contains(QLatin1Char('/')) || !QHostAddress(entry).isNull())) {
        m_entries.append(entry);
        m_networks.push_back({network, prefix});
        return true;
    }
    const QUrl url(QStringLiteral("tcp://") + entry, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || !url.path().isEmpty() ||
        url.hasQuery() || url.hasFragment())
        return false;
    m_entries.append(entry);
    m_hosts.push_back({bare(url.host()), quint16(url.port(0))});
    return true;
}

bool AddressPolicy::isListed(const QHostAddress &address) const {
    return std::any_of(m_networks.begin(), m_networks.end(), [&](const Network &network) {
        return address.isInSubnet(network.address, network.prefix) ||
               carried(address).isInSubnet(network.address, network.prefix);
    });
}

bool AddressPolicy::isListed(const QString &host, quint16 port) const {
    const QHostAddress literal(bare(host));
    return (!literal.isNull() && isListed(literal)) ||
           std::any_of(m_hosts.begin(), m_hosts.end(),
                       [&](const Place &place) { return isAt(place, host, port); });
}

bool AddressPolicy::isOwn(const QHostAddress &address) const {
    return std::any_of(m_own.begin(), m_own.end(), [&](const QHostAddress &own) {
        return own.isEqual(carried(address), QHostAddress::StrictConversion) ||
               own.isEqual(address, QHostAddress::StrictConversion);
    });
}

std::optional<AddressPolicy::Route> AddressPolicy::fixedRoute(const QString &host, quint16 port) const {
    if (m_server.port == 0 || !isAt(m_server, host, port))
        return std::nullopt;
    return m_serverRoute;
}

void AddressPolicy::settleOrigin(const QString &host, quint16 port, const QHostAddress &address) {
    if (m_origin && !m_originAddress && isAt(*m_origin, host, port))
        m_originAddress = address;
}

QString AddressPolicy::refusalOfAddress(const QString &host, quint16 port,
                                        const QHostAddress &address) const {
    if (isListed(host, port) || isListed(address))
        return {};
    if (isNeverAPage(address))
        return QStringLiteral("%1 is link-local, multicast or an address of metadata")
            .arg(address.toString());
    const bool isHere = isOwn(address);
    if (isPublicAddress(address) && !isHere)
        return {};
    const bool isOrigin = m_origin && isAt(*m_origin, host, port);
    if (isOrigin && m_originAddress.value_or(address) == address)
        return {};
    const QString why =
        isOrigin ? QStringLiteral("its name led to %1 first, and now leads to %2")
                       .arg(m_originAddress->toString(), address.toString())
        : isHere ? QStringLiteral("%1 is an address of this machine").arg(address.toString())
                 : QStringLiteral("%1 is not an address of the public internet").arg(address.toString());
    return QStringLiteral("%1. To let layouts reach it, set %2 and restart the server")
        .arg(why, settingThatAllows(host, port));
}

QString AddressPolicy::settingThatAllows(const QString &host, quint16 port) const {
    const QString name = bare(host);
    const QString wanted =
        (name.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
            .arg(name)
            .arg(port);
    return QStringLiteral("OVATION_LAYOUT_HOSTS=[\"%1\"]")
        .arg((m_entries + QStringList{wanted}).join(QStringLiteral("\",\"")));
}

} // namespace ovation
