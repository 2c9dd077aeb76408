#pragma once

#include "base/result.h"
#include "library/archive.h"
#include "recording/recording_info.h"
#include "recording/stream_entry.h"

#include <QString>
#include <QStringList>

#include <cstdint>

namespace ovation::library {

/// What becomes of an archive that is imported.
struct ImportPlan {
    enum class Kind {
        Zip,    ///< stays as it is, INDIVIDUAL
        Movie,  ///< MP4 or WebM, COMPOSED
        ToPack, ///< a movie of another kind: the one stream of an INDIVIDUAL recording
    };
    Kind kind = Kind::Zip;
    QString name;              ///< of the recording; can be a file's
    QString fileName;          ///< of the copy
    int64_t createdAt = 0;     ///< ms since 1970
    int64_t size_bytes = 0;    ///< of the copy
    int64_t checked_bytes = 0; ///< that are read once more
    int64_t room_bytes = 0;    ///< most that is needed at a time
};

/// MediaUnreadable for a folder: a ZIP or a movie is wanted.
Result<ImportPlan> planImport(const Archive &archive);
/// The recording that the copy is, ready. Reads a movie's header.
Result<recording::RecordingInfo> recordingOf(const Archive &copy, const ImportPlan &plan);
/// The one stream of a movie that is packed.
recording::StreamEntry streamOf(const ArchivedSession &session, const recording::RecordingInfo &info);

/// The files beside that of a recording: metadata, own data, thumbnail (protocol 2).
QStringList metadataNames(const QString &id);
QString originWord(ArchivedSession::Origin origin); ///< openvidu, vonage, movie or unknown

} // namespace ovation::library
