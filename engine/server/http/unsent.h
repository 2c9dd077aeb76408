#pragma once

#include <QtGlobal>

class QTcpSocket;

namespace ovation::server {

/// Bytes that were written to a socket and that the client has not fetched from this process yet. Under TLS
/// QIODevice::bytesToWrite() has only those that are not encrypted yet, which is nearly none: a limit on
/// what waits for a client asks here. What the kernel holds is not in it.
qint64 unsentBytes(const QTcpSocket &socket);

} // namespace ovation::server
