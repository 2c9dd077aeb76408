#pragma once

#include "base/webrtc_terms.h"

#include <QList>

namespace ovation::control {

/// A shared TURN secret becomes a name that expires after 24 h and its credential (protocol 1.4), so that no
/// client ever sees it.
QList<IceServer> withCredentials(QList<IceServer> servers, int64_t now_ms);
/// `customIceServers` of protocol 3.5: those of the connection, else those of the settings, with credentials.
QList<IceServer> iceServersFor(const QList<IceServer> &own, const QList<IceServer> &common, int64_t now_ms);

} // namespace ovation::control
