#include "page/socks_message.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>

namespace ovation::page {
namespace {

constexpr quint8 Version = 5, NoAuthentication = 0, Connect = 1;
constexpr quint8 AddressV4 = 1, AddressName = 3, AddressV6 = 4;
constexpr qsizetype BeforeAddress = 4, PortSize = 2;

SocksMessage wrong() {
    return {SocksMessage::State::Wrong, 0, {}, 0};
}

/// As Chromium sends names: other scripts as ASCII (RFC 5890).
bool isName(QByteArrayView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.' || c == '_';
    });
}

} // namespace

SocksMessage readSocksGreeting(QByteArrayView received) {
    if (received.size() < 2)
        return {};
    if (quint8(received[0]) != Version)
        return wrong();
    const qsizetype methods = quint8(received[1]);
    if (received.size() < 2 + methods)
        return {};
    if (!received.sliced(2, methods).contains(char(NoAuthentication)))
        return wrong();
    return {SocksMessage::State::Whole, 2 + methods, {}, 0};
}

SocksMessage readSocksRequest(QByteArrayView received) {
    if (received.size() <= BeforeAddress)
        return {};
    const quint8 kind = quint8(received[3]);
    const qsizetype length = kind == AddressV4     ? 4
                             : kind == AddressV6   ? 16
                             : kind == AddressName ? 1 + quint8(received[BeforeAddress])
                                                   : -1;
    if (quint8(received[0]) != Version || quint8(received[1]) != Connect || length < 0)
        return wrong();
    if (received.size() < BeforeAddress + length + PortSize)
        return {};
    const QByteArrayView address = received.sliced(BeforeAddress, length);
    SocksMessage request{SocksMessage::State::Whole, BeforeAddress + length + PortSize, {}, 0};
    request.port = qFromBigEndian<quint16>(received.data() + BeforeAddress + length);
    if (kind == AddressV4)
        request.host = QHostAddress(qFromBigEndian<quint32>(address.data())).toString();
    else if (kind == AddressV6)
        request.host = QHostAddress(reinterpret_cast<const quint8 *>(address.data())).toString();
    else if (isName(address.sliced(1)))
        request.host = QString::fromLatin1(address.sliced(1));
    else
        return wrong();
    return request;
}

} // namespace ovation::page
