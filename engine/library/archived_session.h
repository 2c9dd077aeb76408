#pragma once

#include "recording/recording_info.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace ovation::library {

/// A file of a recording with what is known of the stream in it: an entry of a ZIP, a file of a folder, or a
/// movie by itself.
struct ArchivedStream {
    QString entry; ///< what Archive::openEntry() takes
    /// Never empty. Pieces of a stream ("…-1.webm") share it; they never overlap in time.
    QString streamId;
    QString connectionId; ///< empty when it is not known
    QString name;         ///< of the participant, to show; never empty
    QString clientData, serverData;
    QString typeOfVideo; ///< CAMERA, SCREEN …, empty without video
    bool hasAudio = false, hasVideo = false;
    int64_t start_ms = 0, end_ms = 0; ///< from the recording's beginning; 0 <= start_ms <= end_ms
};

/// What an archive says of the session that was recorded, repaired where it is wrong
/// or silent: what others read here can be relied on. Plain value.
struct ArchivedSession {
    enum class Origin {
        Unknown,  ///< nothing says what the files are
        OpenVidu, ///< a synchronization JSON (protocol 2), this program's own included
        Vonage,   ///< a manifest of Vonage Video (OpenTok)
        Movie,    ///< one movie with all of it
    };

    Origin origin = Origin::Unknown;
    QString id;        ///< of the recording; from the file's name when nothing says it
    QString name;      ///< never empty
    QString sessionId; ///< empty when it is not known
    int64_t createdAt =
        0; ///< ms since 1970: when the recording began; the file's own time if nothing says it
    int64_t duration_ms = 0;
    std::vector<ArchivedStream> streams; ///< by start, then by entry
    std::vector<recording::Marker> markers;
    QStringList problems; ///< what was repaired, guessed or left out, a sentence each
};

} // namespace ovation::library
