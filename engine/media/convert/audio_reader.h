#pragma once

#include "media/convert/pcm_source.h"
#include "media/convert/track_reader.h"

#include <vector>

namespace ovation::media {

/// The audio of a movie from a point on, each sample where its time says; holes (loss, a pause, DTX) are
/// silence, so that an hour is an hour.
class AudioReader final : public PcmSource {
  public:
    static Result<std::unique_ptr<AudioReader>> open(const OpenSource &source, const MediaFacts &facts,
                                                     int64_t start_ns);

    Result<void> read(std::span<float> into, ConvertControl &control) override;
    bool isAtEnd() const override { return m_ended && m_used == m_samples.size(); }

  private:
    AudioReader(std::unique_ptr<TrackReader> track, int64_t start_ns)
        : m_track(std::move(track)), m_start_ns(start_ns) {}
    Result<void> readPiece(ConvertControl &control);

    const std::unique_ptr<TrackReader> m_track;
    const int64_t m_start_ns;
    std::vector<float> m_samples; ///< of the piece
    std::size_t m_used = 0;
    int64_t m_at = 0;                    ///< frames given
    int64_t m_pieceAt = 0;               ///< frame at which what is left of the piece begins
    std::optional<int64_t> m_expected{}; ///< where the next one begins if none is missing
    bool m_ended = false;
};

/// Several at once, each from a frame on, added up.
class MixedAudio final : public PcmSource {
  public:
    using Open = std::function<Result<std::unique_ptr<PcmSource>>()>;

    /// `open` is called when `start_frames` is reached, so that what has ended takes no memory.
    void add(int64_t start_frames, Open open) { m_parts.push_back({start_frames, std::move(open), nullptr}); }

    Result<void> read(std::span<float> into, ConvertControl &control) override;
    bool isAtEnd() const override;

  private:
    struct Part {
        int64_t start = 0;
        Open open; ///< until it is open
        std::unique_ptr<PcmSource> source;
    };
    Result<void> addPart(Part &part, std::span<float> into, ConvertControl &control);

    std::vector<Part> m_parts;
    std::vector<float> m_block;
    int64_t m_at = 0;
};

} // namespace ovation::media
