#pragma once

#include "media/camera/camera_feed.h"
#include "media/replay/replay_clock.h"
#include "media/replay/replayed_track.h"
#include "transport/media_plane.h"

#include <atomic>
#include <deque>

namespace ovation::media {

/// Sends the files of one replayed stream. run() has a thread of its own, the rest is for any thread.
class ReplayFeed final : public ConvertControl {
  public:
    ReplayFeed(ReplayedMedia media, std::shared_ptr<ReplayClock> clock)
        : m_media(std::move(media)), m_clock(std::move(clock)) {}

    /// Before run().
    void sendTo(std::shared_ptr<transport::LocalPublisher> publisher);
    /// Until stop() was called.
    void run();
    void stop();
    void keyframeWanted();
    bool isSeen() const { return m_isSeen; }

    bool mayContinue() override { return !m_stop; }
    void reached(int64_t) override {}

  private:
    using Packet = ReplayedTrack::Packet;
    struct Track {
        std::unique_ptr<ReplayedTrack> reader; ///< null: there is none, or it is over
        std::optional<Packet> head;
    };

    void play(const ReplayedFile &file);
    Track open(const ReplayedFile &file, TrackKind kind);
    void advance(Track &track);
    bool isCalled() const { return m_stop || m_keyframeWanted; }
    void send(transport::MediaKind kind, const Packet &packet, int64_t at_ns);
    void sendAudio(const Packet &packet, int64_t at_ns);
    void sendFrame(const Packet &packet, int64_t at_ns);
    void hold(Packet packet);
    /// Everything since the last keyframe, once more and at once.
    void repeat(Track *video);

    const ReplayedMedia m_media;
    const std::shared_ptr<ReplayClock> m_clock;
    std::unique_ptr<CameraFeed> m_feed;
    std::atomic<bool> m_stop = false, m_keyframeWanted = false, m_isSeen = false;
    // The thread of run()
    std::deque<Packet> m_held;   ///< of the frames since the last keyframe; empty when they are too many
    int64_t m_keyTime_ns = -1;   ///< of that keyframe
    int64_t m_frameTime_ns = -1; ///< of the frame that is being sent
    int64_t m_framePlace_ns = 0; ///< CLOCK_MONOTONIC, as it was stamped
    int64_t m_audioEnd_ns = 0;   ///< CLOCK_MONOTONIC, of what was sent
};

} // namespace ovation::media
