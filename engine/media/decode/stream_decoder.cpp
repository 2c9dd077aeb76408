#include "media/decode/stream_decoder.h"

#include "base/clock.h"
#include "base/log.h"
#include "media/decode/late_chain.h"
#include "media/decode/playout.h"
#include "media/rtp/frame_assemblers.h"
#include "media/rtp/opus_packet.h"
#include "media/rtp/stream_intake.h"
#include "media/rtp/vp9_header.h"

#include <atomic>
#include <optional>

namespace ovation::media {
namespace {

using transport::MediaKind;

// A broken chain is replaced, but not so often that a hostile stream keeps the thread busy.
constexpr int64_t RebuildInterval_ns = 1'000'000'000;

/// Owned by its holders; packets, intake and chains are the transport thread's alone, the queue and the
/// ring have their own locks.
class GstStreamDecoder final : public StreamDecoder {
  public:
    GstStreamDecoder(std::function<void()> requestKeyframe, const DecodeLimits &limits,
                     std::shared_ptr<WorkerPool> workers)
        : m_limit(limits.frames), m_playout(limits.maxDelay_ns),
          m_intake(std::move(requestKeyframe), StreamIntake::For::Playout), m_video(workers),
          m_audio(workers) {}

    void onFormat(const transport::StreamFormat &format) override {
        m_intake.begin(format);
        m_assembler = makeFrameAssembler(format.video, m_limit, format.parameterSets);
        m_video.chain.end();
        m_audio.chain.end();
        // The last frame stays until the new publisher's first one is there.
        if (!m_intake.hasVideo())
            m_frames->clear();
        buildVideo(monotonicNow_ns());
        buildAudio(monotonicNow_ns());
        m_audioEnd_ns = m_videoEnd_ns = 0;
        m_keyframeFrom_ns = INT64_MIN;
        m_waitsForKeyframe = m_intake.hasVideo();
        // A screen that stands still sends nothing by itself.
        m_intake.askForKeyframe(monotonicNow_ns());
    }

    void onPacket(const transport::RtpPacketPtr &packet) override {
        Track &track = packet->kind() == MediaKind::Video ? m_video : m_audio;
        if (!track.chain.isWanted() || !m_intake.arrived(packet))
            return;
        m_intake.keep(packet);
        // Either track's packets move the other's time on too.
        drainVideo(packet->arrival_ns());
        drainAudio(packet->arrival_ns());
        m_delay_ns = m_playout.delay_ns();
        m_until_ns = std::max(m_videoEnd_ns, m_audioEnd_ns);
        const StreamTimeline &timeline = m_intake.timeline();
        m_audioLate_ns = timeline.audioLate_ns().value_or(Unknown);
        m_audioStalled_ns = timeline.audioStalled_ns();
        // After a stall the packets are late as well, but that hole is the sender's.
        m_audioTooLate_ns = std::max<int64_t>(m_playout.audioTooLate_ns() - timeline.audioStalled_ns(), 0);
        keepKeyframesComing(packet->arrival_ns());
    }

    void onSenderReport(const transport::SenderReport &report) override { m_intake.report(report); }

    void onEnded() override {
        m_intake.skip();
        m_video.chain.end();
        m_audio.chain.end();
        m_waitsForKeyframe = false;
    }

    VideoFramePtr videoAt(int64_t time_ns) override { return m_frames->at(time_ns); }
    bool hasFrame() const override { return m_frames->hasFrame(); }
    void mixAudio(int64_t time_ns, std::span<float> out) override { m_audioRing->mixInto(time_ns, out); }
    float level() const override { return m_audioRing->level(monotonicNow_ns()); }
    ArrivalHealth health() const override {
        ArrivalHealth health;
        health.lostPackets = m_lost;
        health.lostVideoPackets = m_lostVideo;
        health.undecodableFrames = m_undecodable;
        health.tooLargeFrames = m_tooLarge;
        health.reducedFrames = m_reduced;
        if (const int64_t late_ns = m_audioLate_ns; late_ns != Unknown)
            health.audioLate_ns = late_ns;
        health.audioStalled_ns = m_audioStalled_ns;
        health.audioTooLate_ns = m_audioTooLate_ns;
        health.audioConcealed_ns = m_audioConcealed_ns;
        return health;
    }

    PlayoutState playout() const override { return {m_delay_ns, m_until_ns}; }

  private:
    struct Track {
        explicit Track(const std::shared_ptr<WorkerPool> &workers) : chain(workers) {}
        LateChain chain;
        int64_t built_ns = 0;
        bool waited = false; ///< for its decoder
    };

    void buildVideo(int64_t now_ns) {
        m_video.built_ns = now_ns;
        if (m_intake.hasVideo())
            m_video.chain.begin([codec = m_intake.format().video, limit = m_limit, frames = m_frames] {
                return DecodeChain::forVideo(codec, limit, frames);
            });
    }

    void buildAudio(int64_t now_ns) {
        m_audio.built_ns = now_ns;
        if (m_intake.hasAudio())
            m_audio.chain.begin([payloadType = m_intake.format().audioPayloadType, ring = m_audioRing] {
                return DecodeChain::forAudio(payloadType, ring);
            });
    }

    void drainVideo(int64_t now_ns) {
        DecodeChain *chain = m_video.chain.get();
        if (!chain) {
            m_video.waited = true;
            return;
        }
        if (chain->broken() && !chain->refused() && now_ns - m_video.built_ns > RebuildInterval_ns) {
            buildVideo(now_ns);
            m_assembler->reset();
            waitForKeyframe(INT64_MIN);
            return;
        }
        while (auto item = m_intake.next(MediaKind::Video, now_ns)) {
            const int64_t time_ns = m_playout.video_ns(item->capture_ns, handedOn_ns(m_video, *item, now_ns),
                                                       m_intake.timeline());
            m_videoEnd_ns = time_ns + Playout::LastFrame_ns;
            m_lost += item->lostBefore;
            m_lostVideo += item->lostBefore;
            if (item->followsHole())
                waitForKeyframe(time_ns);
            if (!feedVideo(*chain, *item, time_ns))
                waitForKeyframe(time_ns + 1);
            if (m_assembler->waitsForKeyframe() && hasFrame() && item->packet->marker())
                ++m_undecodable;
        }
        m_video.waited = false;
    }

    /// That the decoder was not there yet says nothing about the path.
    static int64_t handedOn_ns(const Track &track, const StreamIntake::Item &item, int64_t now_ns) {
        return track.waited ? item.packet->arrival_ns() : now_ns;
    }

    /// False when nothing can be shown before the next keyframe, which was not waited for yet.
    bool feedVideo(DecodeChain &chain, const StreamIntake::Item &item, int64_t time_ns) {
        const bool waited = m_assembler->waitsForKeyframe();
        const int64_t tooLarge = m_assembler->tooLarge(), reduced = m_assembler->reduced();
        auto frame = m_assembler->add(*item.packet, item.followsHole());
        m_tooLarge += m_assembler->tooLarge() - tooLarge;
        m_reduced += m_assembler->reduced() - reduced;
        if (frame && m_intake.format().video == transport::VideoCodec::Vp9)
            indexVp9(frame->data);
        if (frame && !chain.feed(std::move(*frame), time_ns)) {
            m_assembler->reset();
            m_tooLarge += chain.refused();
            return false;
        }
        return waited || !m_assembler->waitsForKeyframe();
    }

    void drainAudio(int64_t now_ns) {
        DecodeChain *chain = m_audio.chain.get();
        if (!chain) {
            m_audio.waited = true;
            return;
        }
        if (chain->broken() && now_ns - m_audio.built_ns > RebuildInterval_ns) {
            buildAudio(now_ns);
            return;
        }
        while (auto item = m_intake.next(MediaKind::Audio, now_ns)) {
            const int64_t tooLate_ns = m_playout.audioTooLate_ns();
            const int64_t time_ns = m_playout.audio_ns(item->capture_ns, handedOn_ns(m_audio, *item, now_ns),
                                                       m_intake.timeline());
            // The ring lets audio go on over a hole.
            m_audioConcealed_ns +=
                std::min(m_playout.audioTooLate_ns() - tooLate_ns, DecodeChain::MaxConcealed_ns);
            m_lost += item->lostBefore;
            // What was lost was as long as what came; only DTX makes the gap longer.
            const int64_t packet_ns = opusDuration_ns(item->packet->payload());
            if (item->lostBefore > 0 && m_audioEnd_ns > 0)
                m_audioConcealed_ns += chain->conceal(
                    m_audioEnd_ns, std::min(time_ns, m_audioEnd_ns + item->lostBefore * packet_ns));
            chain->feed(item->packet, time_ns);
            m_audioEnd_ns = time_ns + packet_ns;
        }
        m_audio.waited = false;
    }

    /// Frames from before `from_ns` do not count as the one asked for.
    void waitForKeyframe(int64_t from_ns) {
        m_waitsForKeyframe = true;
        m_keyframeFrom_ns = from_ns;
    }

    void keepKeyframesComing(int64_t now_ns) {
        if (!m_waitsForKeyframe || (m_assembler && m_assembler->isRefusing()))
            return;
        const DecodeChain *chain = m_video.chain.get();
        if (!chain) { // while it is made
            if (m_video.chain.isWanted())
                m_intake.askForKeyframe(now_ns);
            return;
        }
        if (chain->refused())
            return;
        const int64_t until_ns = chain->decodedUntil_ns();
        if (until_ns != INT64_MIN && until_ns >= m_keyframeFrom_ns)
            m_waitsForKeyframe = false;
        else
            m_intake.askForKeyframe(now_ns);
    }

    const std::shared_ptr<FrameQueue> m_frames = std::make_shared<FrameQueue>();
    const std::shared_ptr<AudioRing> m_audioRing = std::make_shared<AudioRing>();

    const FrameLimit m_limit;
    Playout m_playout;
    StreamIntake m_intake;
    std::unique_ptr<FrameAssembler> m_assembler;
    Track m_video, m_audio;
    int64_t m_audioEnd_ns = 0; ///< presentation of the end of the packet that was fed last
    int64_t m_videoEnd_ns = 0; ///< the same of the frame
    bool m_waitsForKeyframe = false;
    int64_t m_keyframeFrom_ns = INT64_MIN;

    static constexpr int64_t Unknown = INT64_MIN;
    std::atomic<int64_t> m_lost = 0, m_lostVideo = 0, m_undecodable = 0, m_tooLarge = 0, m_reduced = 0;
    std::atomic<int64_t> m_delay_ns = Playout::Delay_ns, m_until_ns = 0;
    std::atomic<int64_t> m_audioLate_ns = Unknown, m_audioStalled_ns = 0, m_audioTooLate_ns = 0,
                         m_audioConcealed_ns = 0;
};

} // namespace

std::shared_ptr<StreamDecoder> StreamDecoder::create(std::function<void()> requestKeyframe,
                                                     const DecodeLimits &limits,
                                                     std::shared_ptr<WorkerPool> workers) {
    if (!workers)
        workers = std::make_shared<WorkerPool>("decoders", 1);
    return std::make_shared<GstStreamDecoder>(std::move(requestKeyframe), limits, std::move(workers));
}

} // namespace ovation::media
