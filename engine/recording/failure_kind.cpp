#include "recording/failure_kind.h"

#include "base/word_table.h"

#include <utility>

namespace ovation::recording {
namespace {

constexpr std::pair<FailureKind, const char *> KindWords[] = {
    {FailureKind::None, "none"},
    {FailureKind::Unknown, "unknown"},
    {FailureKind::NothingReceived, "nothingReceived"},
    {FailureKind::NoVideo, "noVideo"},
    {FailureKind::DiskFull, "diskFull"},
    {FailureKind::PermissionDenied, "permissionDenied"},
    {FailureKind::PackingPostponed, "packingPostponed"},
    {FailureKind::EncoderTooSlow, "encoderTooSlow"},
    {FailureKind::EncoderFailed, "encoderFailed"},
    {FailureKind::StartTimedOut, "startTimedOut"},
    {FailureKind::PageFailed, "pageFailed"},
    {FailureKind::Damaged, "damaged"},
    {FailureKind::FilesRemoved, "filesRemoved"},
    {FailureKind::Interrupted, "interrupted"},
};

} // namespace

QString toText(FailureKind kind) {
    return wordOf(KindWords, kind);
}

FailureKind failureKindFromText(const QString &word) {
    return valueOf(KindWords, word).value_or(FailureKind::Unknown);
}

FailureKind failureKindOf(const Error &error) {
    switch (error.code) {
    case Errc::DiskFull:
        return FailureKind::DiskFull;
    case Errc::PermissionDenied:
        return FailureKind::PermissionDenied;
    case Errc::NothingReceived:
        return FailureKind::NothingReceived;
    case Errc::Overloaded:
        return FailureKind::EncoderTooSlow;
    case Errc::StartTimedOut:
        return FailureKind::StartTimedOut;
    case Errc::PageFailed:
        return FailureKind::PageFailed;
    case Errc::MediaFailed:
        return FailureKind::EncoderFailed;
    case Errc::MediaUnreadable:
        return FailureKind::Damaged;
    case Errc::RecordingNotFound: // any more
        return FailureKind::FilesRemoved;
    default:
        return FailureKind::Unknown;
    }
}

} // namespace ovation::recording
