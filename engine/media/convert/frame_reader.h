#pragma once

#include "media/convert/encoded_piece.h"
#include "media/convert/track_reader.h"

namespace ovation::media {

/// Decoded frames of a range, exact at both ends: the first is the one that is shown at its beginning. One
/// thread; blocks.
class FrameReader {
  public:
    struct Frame {
        SamplePtr sample;
        int64_t start_ns = 0, end_ns = 0; ///< shown, from the beginning of the range
    };

    static Result<std::unique_ptr<FrameReader>> open(const OpenSource &source, const MediaFacts &facts,
                                                     const TimeRange &range);
    /// Nothing at the end.
    Result<std::optional<Frame>> next(ConvertControl &control);

  private:
    FrameReader(std::unique_ptr<TrackReader> track, const TimeRange &range)
        : m_track(std::move(track)), m_range(range) {}
    std::optional<Frame> release(int64_t until_ns);

    const std::unique_ptr<TrackReader> m_track;
    const TimeRange m_range;
    std::optional<TrackPiece> m_held; ///< its end is known when the next one comes
    bool m_ended = false;
};

} // namespace ovation::media
