#pragma once

#include "media/convert/encoded_piece.h"
#include "media/convert/track_reader.h"

#include <deque>

namespace ovation::media {

/// Audio of a range as it is: from the packets that a decoder needs before its beginning to the one in which
/// its end lies.
class CopiedAudio final : public PieceSource {
  public:
    static Result<std::unique_ptr<CopiedAudio>> open(const OpenSource &source, const MediaFacts &facts,
                                                     const TimeRange &range, ConvertControl &control);

    const EncodedFormat &format() const override { return m_format; }
    Result<std::optional<EncodedPiece>> next(ConvertControl &control) override;

  private:
    CopiedAudio(std::unique_ptr<TrackReader> track, const TimeRange &range)
        : m_track(std::move(track)), m_range(range) {}

    const std::unique_ptr<TrackReader> m_track;
    const TimeRange m_range;
    EncodedFormat m_format;
    std::optional<TrackPiece> m_ahead;
};

/// Video of a range as it is, but for what lies between its beginning and the next keyframe: that is decoded
/// and encoded again. H.264 of an MP4 gets parameter sets of another id for it, so that one decoder
/// configuration holds both, which every player takes.
class CutVideo final : public PieceSource {
  public:
    static Result<std::unique_ptr<CutVideo>> open(const OpenSource &source, const MediaFacts &facts,
                                                  const TimeRange &range, ConvertControl &control);

    const EncodedFormat &format() const override { return m_format; }
    Result<std::optional<EncodedPiece>> next(ConvertControl &control) override;
    /// How many frames of it are encoded again.
    int encodedFrames() const { return m_encoded; }

  private:
    CutVideo(std::unique_ptr<TrackReader> track, const TimeRange &range)
        : m_track(std::move(track)), m_range(range) {}
    Result<void> findKeyframe(ConvertControl &control);
    Result<void> encodeHead(const OpenSource &source, const MediaFacts &facts, ConvertControl &control);
    Result<void> readMore(ConvertControl &control);
    EncodedPiece copyOf(const TrackPiece &piece) const;

    const std::unique_ptr<TrackReader> m_track;
    const TimeRange m_range;
    EncodedFormat m_format;
    QByteArray m_config; ///< of what is copied
    std::unique_ptr<PieceSource> m_head;
    std::optional<TrackPiece> m_key; ///< where copying begins; nothing when it does not
    int64_t m_keyTime_ns = 0, m_delay_ns = 0;
    std::deque<EncodedPiece> m_ready, m_behind; ///< behind the end: copied if what comes needs them
    bool m_ended = false;
    int m_encoded = 0;
};

} // namespace ovation::media
