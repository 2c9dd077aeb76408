#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace ovation::media {

/// How one stream fared.
struct StreamHealth {
    QString streamId;
    QString file;                        ///< INDIVIDUAL: what it is called in the ZIP
    int64_t lostPackets = 0;             ///< never came, retransmissions counted
    int64_t droppedFrames = 0;           ///< could not be shown because of what was lost
    int64_t longestGap_ms = 0;           ///< between two frames (or pieces of audio, without frames)
    std::optional<int64_t> audioLate_ms; ///< audio behind frame by the sender's clock, negative = ahead
    int64_t audioStalled_ms = 0;         ///< for how long the sender's audio clock stood still
    int64_t audioTooLate_ms = 0;         ///< COMPOSED: audio that came too late for its place in the mix
    int64_t audioConcealed_ms = 0;       ///< COMPOSED: made up in place of audio that was lost or too late
    int64_t tooLargeFrames = 0; ///< keyframes beyond FrameLimit: they, and what refers to them, are left out
    int64_t reducedFrames = 0;  ///< spatial layers that were left out
    QString problem;            ///< empty = none

    bool operator==(const StreamHealth &) const = default;
};

} // namespace ovation::media
