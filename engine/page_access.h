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
};

} // namespace ovation
