#pragma once

#include <QByteArray>

namespace ovation::page {

/// What Chromium has to be started with so that all its connections go through a Gate on that port, those to
/// loopback too, and so that it resolves no name itself. Any thread.
inline QByteArray gateFlags(quint16 port) {
    return "--proxy-server=socks5://127.0.0.1:" + QByteArray::number(port) +
           " --proxy-bypass-list=<-loopback>"
           " --host-resolver-rules=\"MAP * ~NOTFOUND , EXCLUDE 127.0.0.1\"";
}

} // namespace ovation::page
