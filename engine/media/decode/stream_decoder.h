#pragma once

#include "base/worker_pool.h"
#include "media/decode/decode_limits.h"
#include "media/decode/playout.h"
#include "media/mix/mixer_source.h"
#include "transport/tap.h"

#include <functional>
#include <memory>
#include <optional>

namespace ovation::media {

/// How a stream arrives. Counted since the decoder was made, which may be long before a recording.
struct ArrivalHealth {
    int64_t lostPackets = 0;             ///< not even sent again in time
    int64_t undecodableFrames = 0;       ///< came while a keyframe was waited for after a loss
    std::optional<int64_t> audioLate_ns; ///< now: audio behind video by the sender's clock
    int64_t audioStalled_ns = 0;         ///< for how long the sender's audio clock stood still
    int64_t audioTooLate_ns = 0;         ///< audio that came too late for its place in the mix
    int64_t audioConcealed_ns = 0;       ///< made up in place of audio that was lost or too late
    int64_t tooLargeFrames = 0;          ///< beyond the limit, and so not decoded or not shown
    int64_t reducedFrames = 0;           ///< spatial layers that were left out
    int64_t lostVideoPackets = 0;        ///< those of lostPackets that were video
};

/// Turns the packets of one stream into frames and audio on the common clock (CLOCK_MONOTONIC), lip-synced
/// by sender reports, a quarter of a second after they arrived so that jitter and retransmissions do not
/// show, and later still while the path is slow (Playout). Tap calls come on a transport thread; videoAt()
/// and mixAudio() from the one mixer thread of each consumer. Losses, stalls, codec and size changes never
/// end it. At most two threads of its own.
class StreamDecoder : public transport::Tap, public MixerSource {
  public:
    /// `requestKeyframe` is called from any thread when decoding cannot go on without one (rate limited).
    /// Decoders begin and end on `workers`, which many streams share; without, it has some of its own.
    static std::shared_ptr<StreamDecoder> create(std::function<void()> requestKeyframe,
                                                 const DecodeLimits &limits = {},
                                                 std::shared_ptr<WorkerPool> workers = nullptr);

    /// Any thread. Whether a frame was decoded; it may not be due yet.
    virtual bool hasFrame() const = 0;
    /// Any thread.
    virtual ArrivalHealth health() const = 0;
    /// Any thread.
    virtual PlayoutState playout() const = 0;
};

} // namespace ovation::media
