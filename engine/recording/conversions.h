#pragma once

#include "base/result.h"
#include "media/write/chapter.h"

#include <QString>

#include <functional>
#include <stop_token>
#include <vector>

namespace ovation::recording {

/// What decodes media of recordings: others made them, so a server has a process of its own do it
/// (exporting::convertApart()). All block; any thread.
struct Conversions {
    /// Makes `to`, a WebM, of a Matroska file with H.264 (media/write/webm_reencoder.h); errors as there, and
    /// then there is no `to`.
    using EncodeWebm =
        std::function<Result<void>(const QString &from, const QString &to,
                                   const std::vector<media::Chapter> &chapters, const std::stop_token &stop)>;
    /// A frame of an MP4 as a JPEG (media::writeThumbnail()).
    using DrawThumbnail = std::function<Result<void>(const QString &moviePath, const QString &jpegPath)>;

    EncodeWebm encodeWebm;
    DrawThumbnail drawThumbnail;

    /// In this process, leaving the processor to recordings that run where it takes long.
    static Conversions here();
};

} // namespace ovation::recording
