#pragma once

#include "recording/recording_service.h"
#include "session/session.h"
#include "studio/snapshot.h"
#include "transport/media_plane.h"

#include <QHash>

/// Plain values for the window out of the model. Pure functions.
namespace ovation {

SessionSnapshot snapshotOf(const session::Session &session,
                           const QHash<QString, transport::StreamStats> &stats);
/// Newest first.
std::vector<RecordingSnapshot> snapshotsOf(const recording::RecordingService &service,
                                           const QString &recordingPath);

} // namespace ovation
