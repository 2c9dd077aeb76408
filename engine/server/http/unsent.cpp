#include "server/http/unsent.h"

#include <QSslSocket>

namespace ovation::server {

qint64 unsentBytes(const QTcpSocket &socket) {
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace ovation::server
