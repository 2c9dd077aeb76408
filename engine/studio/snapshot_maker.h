#pragma once

#include "session/session.h"
#include "studio/snapshot.h"
#include "transport/media_plane.h"

#include <QHash>

/// Snapshots made of the model. Pure functions.
namespace ovation {

/// `recordingEnabled`: whether this program records at all.
SessionSnapshot snapshotOf(const session::Session &session, bool recordingEnabled,
                           const QHash<QString, transport::StreamStats> &stats);

} // namespace ovation
