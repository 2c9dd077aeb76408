#pragma once

#include "base/result.h"

#include <QString>

namespace ovation::recording {

/// Why a recording failed or ended early, for code that decides what to advise; the sentence beside it
/// (RecordingInfo::failure) is for the user and is never searched. Its word stands in the metadata file.
enum class FailureKind {
    None = 1,         ///< it did not fail
    Unknown,          ///< an older program's metadata, or nothing that a user can act upon
    NothingReceived,  ///< no participant sent anything
    NoVideo,          ///< audio, but not a single frame, in a recording with video
    DiskFull,         ///< no room, or less than OVATION_RECORDING_DISK_RESERVE
    PermissionDenied, ///< the recordings folder can't be written
    PackingPostponed, ///< INDIVIDUAL: nothing is lost, it is packed as soon as there is room
    EncoderTooSlow,   ///< the machine does not keep up with the composed recordings it has
    EncoderFailed,    ///< an encoder, a muxer or a file failed
    StartTimedOut,    ///< the file did not begin to grow
    PageFailed,       ///< the custom layout could not be shown, or its process ended
    Damaged,          ///< the unfinished file can't be repaired; it stays in the folder
    FilesRemoved,     ///< others removed its file or folder while it was recorded
    Interrupted,      ///< the program or the session ended before anything was written
};

/// The word of the metadata file, "diskFull".
QString toText(FailureKind kind);
/// Unknown when it is none of them.
FailureKind failureKindFromText(const QString &word);
/// What an error of the rooms below means for a recording.
FailureKind failureKindOf(const Error &error);

} // namespace ovation::recording
