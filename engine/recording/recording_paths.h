#pragma once

#include "recording/recording_info.h"

#include <QString>

namespace ovation::recording {

/// Where the files of recordings are (protocol 2), and at which address they are served. Plain value; touches
/// no disk.
struct RecordingPaths {
    QString root;      ///< OPENVIDU_RECORDING_PATH
    QString publicUrl; ///< with a slash at its end

    QString folderOf(const QString &id) const;
    QString metadataOf(const QString &id) const;
    QString ownDataOf(const QString &id) const; ///< see RecordingInfo::toOwnData()
    /// The finished file: a movie, audio, or an archive.
    QString fileOf(const RecordingInfo &info) const;
    QString thumbnailOf(const QString &id) const;
    QString urlOf(const RecordingInfo &info) const;
};

/// First of S, S~1, S~2, … that is not taken.
template <typename IsTaken>
QString firstFreeId(const QString &sessionId, IsTaken isTaken) {
    QString id = sessionId;
    for (int n = 1; isTaken(id); ++n)
        id = QStringLiteral("%1~%2").arg(sessionId).arg(n);
    return id;
}

} // namespace ovation::recording
