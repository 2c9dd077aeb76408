#pragma once

#include "media/rtp/stall_detector.h"
#include "transport/tap.h"

#include <optional>

namespace ovation::media {

/// Says for each RTP time stamp of a stream's two tracks when it was captured on CLOCK_MONOTONIC (plus the
/// least delay of the path). Until sender reports of both tracks are there, each track goes by its earliest
/// arrivals; after that both hang on the sender's clock with one common offset, so that lips are in sync.
/// The mapping creeps to its target, except when the tracks come in step and for breaks: then both jump. An
/// audio clock that stood still at the sender is noticed within half a second by its packets alone; then the
/// audio jumps. A report that moves the tracks apart and that no packet bears out is in doubt: it may be old,
/// or the sender's wall clock was set between the reports of its tracks. One thread.
class StreamTimeline {
  public:
    /// How the mapping of a track changed at once, for who has to make up for it.
    struct Moves {
        int64_t jumped_ns = 0; ///< sum of all jumps, positive = later
        int restarts = 0;      ///< how often it restarted, unrelated to before
    };

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
    /// For how long the sender's audio clock stood still, in all since this was made.
    int64_t audioStalled_ns() const { return m_stalled_ns; }
    const Moves &moves(transport::MediaKind kind) const { return track(kind).moves; }

  private:
    struct Track {
        int rate = 90000;
        std::optional<int64_t> newest; ///< unwrapped time stamp
        int64_t base_ns = 0;           ///< capture = media time + base
        bool based = false, reported = false;
        int64_t minimum_ns[2] = {}; ///< least arrival - media time: this window and the one before
        int64_t report_ns = 0;      ///< sender's wall clock - media time, as it is believed
        int64_t heard_ns = 0;       ///< the same by the latest report
        int64_t reported_ns = 0;    ///< when the latest report came
        int64_t recent_ns = 0, recentDelay_ns = 0;    ///< arrival and delay of the latest packet
        int64_t slewed_ns = 0;                        ///< arrival at which base_ns moved last
        std::optional<transport::SenderReport> early; ///< report that came before the first packet
        Moves moves;

        int64_t unwrapped(uint32_t timestamp) const;
        int64_t media_ns(int64_t unwrapped) const;
        int64_t least_ns() const;
        void turnWindow();
        void jump(int64_t to_ns);
    };

    Track &track(transport::MediaKind kind) { return m_tracks[kind == transport::MediaKind::Video]; }
    const Track &track(transport::MediaKind kind) const {
        return m_tracks[kind == transport::MediaKind::Video];
    }
    bool inStep() const;
    int64_t target_ns(const Track &track) const;
    bool fellInStep();
    void weigh(Track &reporting);
    bool isBorneOut(int64_t shift_ns) const;
    void believeReports();
    void jump();
    void follow(Track &track, const Track &other);
    void noteBreak(transport::MediaKind kind, int64_t late_ns, int64_t arrival_ns);
    void watchForStall(transport::MediaKind kind, int64_t delay_ns, int64_t arrival_ns);
    void audioStalled(int64_t for_ns);

    /// Reports that would move the tracks apart.
    struct Doubt {
        int64_t shift_ns = 0;         ///< of audio against video
        const Track *cause = nullptr; ///< null = there is no doubt
        bool otherHeard = false;      ///< whether the other track reported since
    };

    Track m_tracks[2] = {{48000}, {90000}};
    Doubt m_doubt;
    StallDetector m_stalls;
    int64_t m_windowEnd_ns = 0; ///< of both tracks, so that both learn at once of a path that became slower
    static constexpr int64_t NoReport = INT64_MIN / 2;
    int64_t m_reportBefore_ns = NoReport; ///< of audio, before its packets began to be late
    int64_t m_lateSince_ns = 0;           ///< arrival of the first of them
    int64_t m_now_ns = 0;                 ///< arrival of the latest packet
    int64_t m_stalled_ns = 0;
    bool m_expectBoth = true;
    bool m_wasInStep = false; ///< when that was asked last
};

} // namespace ovation::media
