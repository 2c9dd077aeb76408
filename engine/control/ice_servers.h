#pragma once

#include "base/webrtc_terms.h"

#include <QList>

namespace ovation::control {

/// `customIceServers` of protocol 3.5: those of the connection, else those of the settings. A shared TURN
/// secret becomes a name that expires and its credential.
QList<IceServer> iceServersFor(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms);

} // namespace ovation::control
