#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace ovation {

/// Where this machine reaches its own server, and how it knows that it is the right one.
struct PageAccess {
    QUrl layouts; ///< https://127.0.0.1:port/openvidu/layouts/, whatever the public name is
    QString user, secret;
    QByteArray certificate; ///< SHA-256 of the server's certificate (DER)
    /// On 127.0.0.1: the SOCKS5 proxy that is a page's only way out, as in a recording (page::Gate); 0 =
    /// there is none.
    quint16 gatePort = 0;
};

} // namespace ovation
