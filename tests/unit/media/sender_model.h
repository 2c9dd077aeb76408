#pragma once

#include "media/decode/audio_ring.h"
#include "media/decode/playout.h"
#include "media/rtp/stream_intake.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

/// A made-up sender of audio and video that beeps and flashes in the first 100 ms of each second, the path to
/// a made-up receiver, and what a mixer hears and a file gets of it. Without real time: runs are repeatable.
class SenderModel {
  public:
    using Kind = ovation::transport::MediaKind;
    /// `maxDelay_ms`: what the mix waits at most.
    explicit SenderModel(int64_t maxDelay_ms = ovation::media::Playout::UsualMax_ns / 1'000'000)
        : m_playout(maxDelay_ms * 1'000'000) {}
    /// How long what is sent at `sent_ms` takes, milliseconds; negative = it is lost.
    std::function<int64_t(Kind kind, int64_t sent_ms)> path = [](Kind, int64_t) { return 40; };
    /// False while the sender's microphone or camera gives nothing. Audio time stamps stand still meanwhile.
    std::function<bool(Kind kind, int64_t sent_ms)> gives = [](Kind, int64_t) { return true; };
    int64_t audioReportAt_ms = 300; ///< first sender report of audio, then every 5 s; video has one a second
    bool hasVideo = true, reports = true;
    bool overtaking = false; ///< whether packets come in another order than they were sent

    void run(int64_t until_ms);

    struct Moment {
        int64_t sent_ms = 0; ///< of the second's begin
        /// By how much audio came later than video, milliseconds: as the mixer heard and showed it, and as
        /// the times in a file say. Nothing where there was none of one of them.
        std::optional<int64_t> mixed_ms, written_ms;
        int64_t heard_ms = 0; ///< how much of the beep was heard
    };
    /// What became of each second from `from_ms` to `until_ms`.
    std::vector<Moment> moments(int64_t from_ms, int64_t until_ms) const;

    int64_t audioStalled_ms() const { return m_mixed.timeline().audioStalled_ns() / 1'000'000; }
    int64_t audioTooLate_ms() const { return m_playout.audioTooLate_ns() / 1'000'000; }
    /// How many frames sent in that time came to the mixer after they should have been seen.
    int64_t lateFrames(int64_t from_ms, int64_t until_ms) const;
    /// What audio waited from its capture until it was heard: at most, and at last.
    int64_t longestDelay_ms() const { return m_longestDelay_ns / 1'000'000; }
    int64_t delay_ms() const { return m_delay_ns / 1'000'000; }
    /// What frames waited at most, and whether the playout always said so; of audio where there is no video.
    int64_t longestSaid_ms() const { return m_longestSaid_ns / 1'000'000; }
    bool saidTruly() const { return m_saidTruly; }

  private:
    struct Second {
        std::optional<int64_t> seen_ns, heard_ns, frameWritten_ns, audioWritten_ns;
        int64_t heard_ms = 0;
    };
    struct Place {
        int64_t due_ns, sent_ms;
    };

    void send(int64_t now_ms);
    int64_t arrivalOf(int64_t now_ms, int64_t way_ms);
    void deliver(Kind kind, int64_t now_ms, int64_t media_ms);
    void report(Kind kind, int64_t now_ms, int64_t media_ms);
    void checkSaid(int64_t waited_ns);
    void take(const ovation::transport::RtpPacketPtr &packet, int64_t now_ms);
    void mix(int64_t now_ms);
    int64_t sentAt_ms(const ovation::transport::RtpPacketPtr &packet) const;
    int64_t intoSecond_ns(const ovation::transport::RtpPacketPtr &packet) const;
    /// Of the beep or flash that the packet holds; null for the rest.
    Second *secondOf(const ovation::transport::RtpPacketPtr &packet);

    std::multimap<int64_t, std::function<void()>> m_events; ///< by the receiver's time, milliseconds
    int64_t m_audioMedia_ms = 0, m_lastAudio_ms = 0, m_latest_ms = 0;
    uint16_t m_sequence[2] = {60'000, 100};
    std::map<uint32_t, int64_t> m_sentAt[2]; ///< by time stamp
    std::map<int64_t, Second> m_seconds;     ///< by when they were sent
    ovation::media::StreamIntake m_mixed{{}, ovation::media::StreamIntake::For::Playout}, m_written{{}};
    ovation::media::Playout m_playout;
    ovation::media::AudioRing m_ring;
    std::vector<int64_t> m_lateFrames_ms; ///< when they were sent
    int64_t m_longestDelay_ns = 0, m_delay_ns = 0, m_longestSaid_ns = 0;
    bool m_saidTruly = true;
    std::vector<Place> m_places; ///< where the beeps' packets are in the ring
};
