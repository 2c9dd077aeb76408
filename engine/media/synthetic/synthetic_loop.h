#pragma once

#include "base/result.h"
#include "media/synthetic/synthetic_properties.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace ovation::media {

/// A few seconds of a synthetic participant, encoded. Immutable once made.
struct SyntheticLoop {
    static constexpr int Length_s = 6;
    static constexpr int AudioPacket_ms = 20;

    struct Frame {
        std::vector<uint8_t> bytes; ///< one VP8 frame
        bool key = false;
    };
    std::vector<Frame> frames; ///< the first is a keyframe; one more at least every second
    int frameRate = 25;
    std::vector<std::vector<uint8_t>> audios; ///< Opus packets of 20 ms; empty when silent
    bool beeps = false;                       ///< the audio belongs to the frames (flash and beep)
};

/// Draws and encodes. Blocks for a good half of a second of CPU time; MediaFailed when an encoder is missing,
/// or when `canceled` became true meanwhile.
Result<std::shared_ptr<const SyntheticLoop>> encodeSyntheticLoop(const SyntheticProperties &properties,
                                                                 const std::atomic<bool> &canceled);

} // namespace ovation::media
