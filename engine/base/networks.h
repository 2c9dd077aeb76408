#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

#include <utility>

namespace ovation {

/// The IPv4 address that an IPv6 socket calls ::ffff:a.b.c.d (RFC 4291 section 2.5.5.2); any other as it is.
QHostAddress unmapped(const QHostAddress &address);
/// An address as users, applications and maps know it: never a mapped one.
QString addressText(const QHostAddress &address);

/// Addresses and networks as a setting lists them. Plain value.
class Networks {
  public:
    /// 127.0.0.0/8 and ::1.
    static Networks loopback();

    /// An address (192.0.2.7, 2001:db8::7) or a network (192.0.2.0/24). False when it is neither.
    bool add(const QString &entry);
    void add(const Networks &others) { m_networks.append(others.m_networks); }
    /// A mapped address is in the networks of its IPv4 address.
    bool contains(const QHostAddress &address) const;
    bool isEmpty() const { return m_networks.isEmpty(); }

  private:
    QList<std::pair<QHostAddress, int>> m_networks; ///< address and length of its prefix
};

} // namespace ovation
