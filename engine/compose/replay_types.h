#pragma once

#include "base/byte_source.h"
#include "media/mix/grid_look.h"
#include "session/session.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace ovation::compose {

/// A file of one stream, and when it belongs into the recording. A stream may have several, one after
/// another. Times in ms from the recording's beginning; the start may be negative.
struct ReplayStream {
    session::Stream stream;
    QString name;  ///< shown on the tile; empty if unknown
    QString entry; ///< the file's name in its archive; empty when it is in none
    std::shared_ptr<ByteSource> media;
    int64_t start_ms = 0, end_ms = 0;
    /// Its first frame is seen from its beginning on: audio may begin earlier. Else nothing is until then.
    bool beginsWithFrame = false;
    bool muted = false, pinned = false; ///< as of a Publisher
};

/// From `time_ms` on, another layout.
struct LayoutChange {
    int64_t time_ms = 0;
    session::RecordingLayout layout = session::RecordingLayout::BestFit;
};

/// What is seen and heard when a recording of single streams is played again.
struct ReplayScript {
    std::vector<ReplayStream> streams; ///< those that take part, in order of arrival
    session::RecordingLayout layout = session::RecordingLayout::BestFit; ///< at first
    std::vector<LayoutChange> changes;                                   ///< in order of time
    media::GridLook look;
    /// Of a file that is played alone: its own size in pixels, and frames a second. 0 = as a grid has them.
    int width = 0, height = 0;
    double frameRate = 0;
    /// Ends reading that waits for a network, and all that comes later; without a state: none does.
    std::stop_source reading{std::nostopstate};

    int64_t duration_ms() const; ///< until the last one ends
    bool hasVideo() const;
    bool hasAudio() const;
};

} // namespace ovation::compose
