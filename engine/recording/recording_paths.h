#pragma once

#include "recording/recording_info.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <optional>

namespace ovation::recording {

/// Where the files of recordings are (protocol 2), at which address they are served, and who may read them.
/// Plain value; touches no disk.
struct RecordingPaths {
    QString root;                    ///< OPENVIDU_RECORDING_PATH
    QString publicUrl;               ///< with a slash at its end
    std::optional<gid_t> group = {}; ///< which may read them on the disk; nothing = their owner only
    /// Finished ones are brought to where they are kept, too. Else one that waits for it is a usual one.
    bool areDelivered = false;

    QString folderOf(const QString &id) const;
    /// Where its files are: its folder, or the recording path itself for one of OpenVidu 1.8.
    QString folderOf(const RecordingInfo &info) const;
    QString metadataOf(const QString &id) const;
    /// Of one that OpenVidu 1.8 left.
    QString flatMetadataOf(const QString &id) const;
    QString ownDataOf(const QString &id) const;     ///< see RecordingInfo::toOwnData()
    QString flatOwnDataOf(const QString &id) const; ///< of one that OpenVidu 1.8 left
    /// The finished file: a movie, audio, or an archive.
    QString fileOf(const RecordingInfo &info) const;
    QString thumbnailOf(const QString &id) const;
    /// Of a past that could not be put in front: its streams, or a movie; whether it lies there or not.
    QStringList separatePastOf(const RecordingInfo &info) const;
    /// Percent-encoded, as names of older servers may have any characters. One address for all, whether it
    /// has a folder or not: the server finds both.
    QString urlOf(const RecordingInfo &info) const;
};

/// The streams of a past that could not be composed, packed; beside the recording in `folder`.
QString pastArchivePath(const QString &folder, const RecordingInfo &info);

/// First of S, S~1, S~2, … that is not taken.
template <typename IsTaken>
QString firstFreeId(const QString &sessionId, IsTaken isTaken) {
    QString id = sessionId;
    for (int n = 1; isTaken(id); ++n)
        id = QStringLiteral("%1~%2").arg(sessionId).arg(n);
    return id;
}

} // namespace ovation::recording
