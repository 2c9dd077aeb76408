#pragma once

#include "base/result.h"
#include "compose/replay_types.h"
#include "media/convert/convert_control.h"
#include "media/write/chapter.h"
#include "media/write/movie_types.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace ovation::compose {

struct OfflineRequest {
    ReplayScript script;
    media::MovieProperties movie; ///< its file, whose size and rate are those of the composition
    std::vector<media::Chapter> chapters = {};
    int64_t start_ms = 0;               ///< of the recording: where the movie begins
    std::optional<int64_t> end_ms = {}; ///< and where it ends; nothing = with the last stream
    /// In place of that: so many frames, whatever ends before, and audio that lasts a little longer, for
    /// what is put behind it.
    std::optional<int64_t> frames = {};
};

/// What became of it.
struct OfflineReport {
    media::MovieReport movie;
    QStringList problems;      ///< what of the streams could not be read, sentences
    QString missingCharacters; ///< of names; no installed font has them
};

/// Composes a recording of single streams into one movie, as fast as it can be decoded and encoded: by the
/// same grid, mixer and writer as a live composition. Each frame and each sample is made for its time, none
/// is late or left out. Memory does not depend on the length. Blocks, also until the file is complete; the
/// movie's file must not be there yet and remains on an error. Errors: InvalidParameter when nothing is to be
/// composed, canceled() when it was, MediaUnreadable when no stream could be read, DiskFull or
/// MediaFailed.
Result<OfflineReport> composeOffline(const OfflineRequest &request, media::ConvertControl &control);

} // namespace ovation::compose
