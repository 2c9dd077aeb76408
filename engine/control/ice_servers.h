#pragma once

#include "base/webrtc_terms.h"

#include <QList>

namespace ovation::control {

/// Servers with a shared TURN secret get a name that expires in 24 h, and its credential (protocol 1.4). A
/// name that is good for 12 h more stays, so that applications see the same one each time they ask. The
/// secret stays in the value: no JSON has it.
QList<IceServer> withCredentials(QList<IceServer> servers, int64_t now_ms);
/// `customIceServers` of protocol 3.5: those of the connection, else those of the settings, with credentials
/// and without secrets.
QList<IceServer> iceServersFor(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms);

} // namespace ovation::control
