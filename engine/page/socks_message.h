#pragma once

#include <QByteArrayView>
#include <QString>

namespace ovation::page {

/// A message of a client of the gate, as far as it has come (RFC 1928). Plain value.
struct SocksMessage {
    enum class State { Partial, Whole, Wrong };
    State state = State::Partial;
    qsizetype size_bytes = 0; ///< how much of what came it is; when whole
    QString host;             ///< of a request: a name (RFC 1123) or an address
    quint16 port = 0;
};

/// Section 3. Wrong when it is none, or one that insists on authentication. Pure.
SocksMessage readSocksGreeting(QByteArrayView received);
/// Section 4. Wrong when it is none, asks for anything but CONNECT, or names what can't be the name of a
/// host. Pure.
SocksMessage readSocksRequest(QByteArrayView received);

} // namespace ovation::page
