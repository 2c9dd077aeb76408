#include "base/address_block.h"

#include "base/networks.h"

#include <algorithm>

namespace ovation {
namespace {

constexpr int BlockPrefix_bytes = 8;

} // namespace

QString addressBlock(const QHostAddress &address) {
    const QHostAddress plain = unmapped(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol)
        return plain.toString();
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    std::fill(std::begin(bytes.c) + BlockPrefix_bytes, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString() + QStringLiteral("/64");
}

} // namespace ovation
