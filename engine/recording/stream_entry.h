#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace ovation::recording {

/// One media file, as its side file `.stream.<name>` and the synchronization JSON describe it.
struct StreamEntry {
    QString fileName; ///< with its extension
    QString connectionId, streamId, clientData, serverData;
    QString typeOfVideo;                      ///< empty for a stream without video
    int64_t startTime_ms = 0, endTime_ms = 0; ///< since 1970
    int64_t size_bytes = 0;
    bool hasAudio = false, hasVideo = false;

    QJsonObject toSideFile() const;
    static std::optional<StreamEntry> fromSideFile(const QJsonObject &json);
};

/// The side file of a media file of that name.
QString sideFileOf(const QString &fileName);
/// Blocks.
Result<void> writeSideFile(const QString &folder, const StreamEntry &entry);

} // namespace ovation::recording
