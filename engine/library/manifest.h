#pragma once

#include "base/result.h"
#include "library/archived_session.h"
#include "recording/recording_info.h"
#include "recording/stream_entry.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ovation::library {

/// What a recording's own description says, before it is compared with the files: anything may be missing,
/// wrong or meant to harm.
struct Manifest {
    struct File {
        QString name; ///< of the file; empty when it is not given
        QString streamId, connectionId, clientData, serverData, typeOfVideo;
        QString shownName; ///< of the participant, where the description has one apart
        std::optional<bool> hasAudio, hasVideo;
        std::optional<int64_t> start_ms, end_ms; ///< from createdAt; nothing when no moment is meant
        std::optional<int64_t> size_bytes;
    };

    ArchivedSession::Origin origin = ArchivedSession::Origin::Unknown;
    QString id, name, sessionId;
    int64_t createdAt = 0; ///< ms since 1970, 0 when it is not given
    std::vector<File> files;
    std::vector<recording::Marker> markers;
    QStringList problems; ///< sentences
};

/// A synchronization JSON of OpenVidu 2.x or of this program (protocol 2), or a manifest of Vonage Video.
/// MediaUnreadable with a sentence when it is none of them.
Result<Manifest> readManifest(const QByteArray &json);

/// What `.recording.<id>` and the `.stream.*` beside it say (protocol 2), while the files of an INDIVIDUAL
/// recording are not packed yet.
Manifest manifestOf(const recording::RecordingInfo &info, const std::vector<recording::StreamEntry> &entries);

/// The id of the stream that a file is named after: without extension, and without the number that OpenVidu
/// gives its later pieces ("str_CAM_Ab12_con_X-1.webm").
QString streamIdIn(const QString &fileName);

/// A name of a participant to show, from what applications usually send; never empty.
QString participantName(const Manifest::File &file);

} // namespace ovation::library
