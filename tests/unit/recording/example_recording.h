#pragma once

#include "recording/recording_info.h"

/// What stands in the metadata of a recording that a test puts into the folder itself.
inline ovation::recording::RecordingInfo
example(const QString &id, ovation::recording::Status status = ovation::recording::Status::Ready) {
    ovation::recording::RecordingInfo info;
    info.id = id;
    info.name = QStringLiteral("take");
    info.sessionId = QStringLiteral("room");
    info.status = status;
    return info;
}
