#pragma once

#include "transport/rtp_packet.h"

#include <optional>

namespace ovation::media {

/// Tells a sender whose audio clock stood still from a path that became slower. Browsers count audio time
/// stamps in samples, not in time, so after a microphone or a browser stalled for a while every packet seems
/// late by as much, for ever; video, stamped with the time of its capture, does not. A slower path delays
/// both. Time is the arrival time of packets; no thread, no clock of its own.
class StallDetector {
  public:
    /// How much later than its least delay all of a track's packets have to be before it means anything.
    static constexpr int64_t Noticeable_ns = 60'000'000;

    /// What a track's packets took at least, lately: arrival - media time.
    struct LeastDelays {
        int64_t audio_ns = 0, video_ns = 0;
    };
    /// Takes the delay of a packet of either track. By how much the audio clock fell behind, once that is
    /// sure: after 400 ms of late audio beside video that is less late.
    std::optional<int64_t> arrived(transport::MediaKind kind, int64_t delay_ns, int64_t arrival_ns,
                                   const LeastDelays &least);
    void reset() { m_run.reset(); }
    /// Arrival of the first packet of the audio that is late now.
    std::optional<int64_t> lateSince_ns() const;

  private:
    /// Audio of which every packet is late.
    struct Run {
        int64_t start_ns;
        LeastDelays before; ///< as they were when it began
        int64_t periodEnd_ns;
        std::optional<int64_t> audio_ns = {}, video_ns = {}; ///< the least delays of this period
    };
    std::optional<Run> m_run;
};

} // namespace ovation::media
