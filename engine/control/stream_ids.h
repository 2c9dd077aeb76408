#pragma once

#include "session/identifiers.h"
#include "transport/media_plane.h"

namespace ovation::control {

/// A stream id that no stream of any session has: applications choose connection ids, so two sessions may
/// have the same, and the media plane knows streams by their ids. Engine thread.
inline QString freshStreamId(const transport::MediaPlane &plane, const QString &typeOfVideo, bool hasVideo,
                             const QString &connectionId) {
    QString id;
    do {
        id = session::newStreamId(typeOfVideo, hasVideo, connectionId);
    } while (plane.hasStream(id));
    return id;
}

} // namespace ovation::control
