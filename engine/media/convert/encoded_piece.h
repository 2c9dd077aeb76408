#pragma once

#include "base/result.h"
#include "media/convert/convert_control.h"
#include "media/convert/media_facts.h"

#include <QByteArray>

#include <cstdint>
#include <deque>
#include <optional>
#include <utility>

namespace ovation::media {

/// What the pieces of a track are.
struct EncodedFormat {
    TrackCodec codec = TrackCodec::Other;
    QByteArray config;         ///< avcC of H.264, AudioSpecificConfig of AAC; empty where there is none
    int width = 0, height = 0; ///< pixels
    int rate = 48000, channels = 2;
};

/// An encoded frame, or a packet of audio. Times from the beginning of what is made; what lies before 0 is
/// decoded and not presented.
struct EncodedPiece {
    QByteArray data;
    int64_t pts_ns = 0, dts_ns = 0, duration_ns = 0;
    bool keyframe = true;
};

/// Nothing when there is none.
inline std::optional<EncodedPiece> takeFirst(std::deque<EncodedPiece> &ready) {
    if (ready.empty())
        return std::nullopt;
    EncodedPiece piece = std::move(ready.front());
    ready.pop_front();
    return piece;
}

/// A track of what is made, piece by piece in the order of decoding. One thread; blocks.
class PieceSource {
  public:
    virtual ~PieceSource() = default;
    virtual const EncodedFormat &format() const = 0;
    /// Nothing at the end. Errors with a sentence: MediaUnreadable (the source is damaged), MediaFailed (this
    /// way does not work for the source, encoding it again may), canceled().
    virtual Result<std::optional<EncodedPiece>> next(ConvertControl &control) = 0;
};

/// What of a source is wanted.
struct TimeRange {
    int64_t start_ns = 0;
    std::optional<int64_t> end_ns = {}; ///< nothing = until it ends

    /// Whether a time from `start_ns` on lies behind it.
    bool endsBefore(int64_t time_ns) const { return end_ns && time_ns >= *end_ns - start_ns; }
};

} // namespace ovation::media
