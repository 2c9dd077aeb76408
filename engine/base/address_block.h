#pragma once

#include <QHostAddress>
#include <QString>

namespace ovation {

/// Whom limits per address count as one: an IPv4 address, or the /64 that an IPv6 address is of, since the
/// owner of one has all of them.
QString addressBlock(const QHostAddress &address);

} // namespace ovation
