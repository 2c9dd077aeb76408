#pragma once

#include "transport/tap.h"

#include <optional>

namespace ovation::media {

/// Says for each RTP time stamp of a stream's two tracks when it was captured on CLOCK_MONOTONIC (plus the
/// least delay of the way). Until sender reports of both tracks are there, each track goes by its earliest
/// arrivals; after that both hang on the sender's clock with one common offset, so that lips are in sync.
/// The mapping creeps to its target, except when the tracks come in step and for breaks: then both jump. One
/// thread.
class StreamTimeline {
  public:
    void reset();
    void resetTrack(transport::MediaKind kind);
    void setExpectBoth(bool both) { m_expectBoth = both; }
    /// Call for every packet as it arrives, in any order.
    void arrived(transport::MediaKind kind, uint32_t rtpTimestamp, int64_t arrival_ns);
    /// One that comes before its track's first packet counts as soon as that is there.
    void report(const transport::SenderReport &report);
    /// Capture time of a time stamp, nanoseconds; nothing before the first arrival.
    std::optional<int64_t> capture_ns(transport::MediaKind kind, uint32_t rtpTimestamp) const;
    /// By how much audio is placed later than the sender's clock says, compared with the frame; nothing
    /// until both tracks had a report.
    std::optional<int64_t> audioLate_ns() const;

  private:
    struct Track {
        int rate = 90000;
        std::optional<int64_t> newest; ///< unwrapped time stamp
        int64_t base_ns = 0;           ///< capture = media time + base
        bool based = false, reported = false;
        int64_t minimum_ns[2] = {}; ///< least arrival - media time: this window and the one before
        int64_t windowEnd_ns = 0;
        int64_t report_ns = 0;                        ///< sender's wall clock - media time
        int64_t slewed_ns = 0;                        ///< arrival at which base_ns moved last
        std::optional<transport::SenderReport> early; ///< report that came before the first packet

        int64_t unwrapped(uint32_t timestamp) const;
        int64_t media_ns(int64_t unwrapped) const;
        int64_t least_ns() const;
    };

    Track &track(transport::MediaKind kind) { return m_tracks[kind == transport::MediaKind::Video]; }
    const Track &track(transport::MediaKind kind) const {
        return m_tracks[kind == transport::MediaKind::Video];
    }
    bool inStep() const;
    int64_t target_ns(const Track &track) const;
    bool fellInStep();
    void jump();

    Track m_tracks[2] = {{48000}, {90000}};
    bool m_expectBoth = true;
    bool m_wasInStep = false; ///< when that was asked last
};

} // namespace ovation::media
