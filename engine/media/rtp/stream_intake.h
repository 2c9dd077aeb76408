#pragma once

#include "media/rtp/hole_patience.h"
#include "media/rtp/reorder_buffer.h"
#include "media/rtp/stream_timeline.h"
#include "transport/tap.h"

#include <functional>
#include <optional>

namespace ovation::media {

/// Receives the packets of one stream for a decoder or a file: filters what does not belong to the stream,
/// puts packets in order, computes their capture times, detects restarted senders, and requests keyframes.
/// Time is the arrival time of packets; one thread.
class StreamIntake {
  public:
    struct Item {
        transport::RtpPacketPtr packet;
        int64_t capture_ns = 0; ///< CLOCK_MONOTONIC
        int lostBefore = 0;     ///< packets given up just before this one
        bool isFresh = false;   ///< nothing is known of what was sent before it
        /// What is decoded after it may refer to what never came.
        bool followsHole() const { return lostBefore > 0 || isFresh; }
    };
    /// Who waits for lost packets: one that shows the stream soon, or one that has time. All that is asked
    /// for (ReceiveTrack) is there by FilePatience_ns, unless the round trip is longer than half a second.
    enum class For { Playout, File };
    static constexpr int64_t FilePatience_ns = 800'000'000;
    /// Audio is not asked for again (Receiver): only packets that overtook one another are waited for.
    static constexpr int64_t AudioPatience_ns = 150'000'000;

    /// `requestKeyframe` is called on the intake's thread, at most twice a second; may be empty.
    explicit StreamIntake(std::function<void()> requestKeyframe, For whom = For::File)
        : m_requestKeyframe(std::move(requestKeyframe)), m_for(whom) {}

    /// The publisher is new or has another codec: everything starts over.
    void begin(const transport::StreamFormat &format);
    const transport::StreamFormat &format() const { return m_format; }
    bool hasVideo() const { return m_format.video != transport::VideoCodec::None; }
    bool hasAudio() const { return m_format.audio != transport::AudioCodec::None; }

    /// Every packet as it arrives, wanted or not: the tracks need each other's time. False for one that is
    /// not of this stream.
    bool arrived(const transport::RtpPacketPtr &packet);
    void report(const transport::SenderReport &report) { m_timeline.report(report); }
    /// Keeps a packet that arrived() for next().
    void keep(const transport::RtpPacketPtr &packet);
    /// The next packet of a track in order, when it is its turn at `now_ns`.
    std::optional<Item> next(transport::MediaKind kind, int64_t now_ns);
    /// Forgets what waits, and what was before it: a hole in it is no loss.
    void skip();

    /// Whether what is captured now will stay in step: when both clocks are known, or after 1.2 s.
    bool settled(int64_t now_ns);
    /// For who waits for a keyframe; asks when one is due. The router repeats it until one comes.
    void askForKeyframe(int64_t now_ns);
    const StreamTimeline &timeline() const { return m_timeline; }

  private:
    struct Track {
        ReorderBuffer reorder;
        HolePatience patience;
        std::optional<uint32_t> ssrc;
        int lost = 0; ///< before what comes next
        bool isFresh = false;
    };
    int64_t patience_ns(transport::MediaKind kind) const;
    Track &track(transport::MediaKind kind) { return m_tracks[kind == transport::MediaKind::Video]; }

    const std::function<void()> m_requestKeyframe;
    const For m_for;
    transport::StreamFormat m_format;
    StreamTimeline m_timeline;
    Track m_tracks[2];                 ///< audio, video
    std::optional<int64_t> m_first_ns; ///< arrival of the first packet of this format
    bool m_settled = false;
    std::optional<int64_t> m_asked_ns;
};

} // namespace ovation::media
