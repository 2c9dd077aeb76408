#include "media/decode/stream_decoder.h"

#include "base/clock.h"
#include "base/log.h"
#include "media/decode/decode_chain.h"
#include "media/rtp/reorder_buffer.h"
#include "media/rtp/stream_timeline.h"

#include <atomic>
#include <optional>

namespace ovation::media {
namespace {

using transport::AudioCodec;
using transport::MediaKind;
using transport::VideoCodec;

constexpr int64_t KeyframeInterval_ns = 500'000'000;
// A chain that broke is made anew, but a hostile stream shall not keep the thread busy with it.
constexpr int64_t RebuildInterval_ns = 1'000'000'000;

/// Owned by its holders; packets, timeline and chains are the transport thread's alone, the queue and the
/// ring have their own locks.
class GstStreamDecoder final : public StreamDecoder {
  public:
    explicit GstStreamDecoder(std::function<void()> requestKeyframe)
        : m_wantKeyframe(std::move(requestKeyframe)) {}

    void onFormat(const transport::StreamFormat &format) override {
        m_format = format;
        m_timeline.reset();
        m_timeline.setExpectBoth(format.video != VideoCodec::None && format.audio != AudioCodec::None);
        m_video = {};
        m_audio = {};
        // The last frame stays until the new publisher's first one is there.
        if (format.video == VideoCodec::None)
            m_frames->clear();
        buildVideo(monotonicNow_ns());
        buildAudio(monotonicNow_ns());
        m_keyframeFrom_ns = INT64_MIN;
        m_waitsForKeyframe = format.video != VideoCodec::None;
    }

    void onPacket(const transport::RtpPacketPtr &packet) override {
        const bool isVideo = packet->kind() == MediaKind::Video;
        Track &track = isVideo ? m_video : m_audio;
        // Probes for bandwidth carry nothing; a foreign payload type can't be decoded here.
        if (!track.chain ||
            packet->payloadType() != (isVideo ? m_format.videoPayloadType : m_format.audioPayloadType))
            return;
        if (track.ssrc && *track.ssrc != packet->ssrc()) {
            track.reorder.clear();
            m_timeline.resetTrack(packet->kind());
        }
        track.ssrc = packet->ssrc();
        m_timeline.arrived(packet->kind(), packet->timestamp(), packet->arrival_ns());
        track.reorder.insert(packet);
        // Either track's packets move the other's time on too.
        drainVideo(packet->arrival_ns());
        drainAudio(packet->arrival_ns());
        m_audioLate_ns = m_timeline.audioLate_ns().value_or(Unknown);
        keepKeyframesComing(packet->arrival_ns());
    }

    void onSenderReport(const transport::SenderReport &report) override { m_timeline.report(report); }

    void onEnded() override {
        m_video = {};
        m_audio = {};
        m_waitsForKeyframe = false;
    }

    VideoFramePtr videoAt(int64_t time_ns) override { return m_frames->at(time_ns); }
    bool hasFrame() const override { return m_frames->hasFrame(); }
    void mixAudio(int64_t time_ns, std::span<float> out) override { m_audioRing->mixInto(time_ns, out); }
    float level() const override { return m_audioRing->level(monotonicNow_ns()); }
    ArrivalHealth health() const override {
        ArrivalHealth health;
        health.lostPackets = m_lost;
        health.undecodableFrames = m_undecodable;
        if (const int64_t late_ns = m_audioLate_ns; late_ns != Unknown)
            health.audioLate_ns = late_ns;
        return health;
    }

  private:
    struct Track {
        ReorderBuffer reorder;
        std::unique_ptr<DecodeChain> chain;
        std::optional<uint32_t> ssrc;
        int64_t built_ns = 0;
        int64_t last_ns = 0; ///< presentation of the packet fed last
    };

    void buildVideo(int64_t now_ns) {
        m_video.built_ns = now_ns;
        m_video.chain.reset();
        if (m_format.video == VideoCodec::None)
            return;
        auto chain = DecodeChain::forVideo(m_format.video, m_format.videoPayloadType, m_frames);
        if (chain)
            m_video.chain = std::move(chain.value());
        else
            qCWarning(logMedia) << "No video decoder:" << chain.error().message;
    }

    void buildAudio(int64_t now_ns) {
        m_audio.built_ns = now_ns;
        m_audio.chain.reset();
        if (m_format.audio == AudioCodec::None)
            return;
        auto chain = DecodeChain::forAudio(m_format.audioPayloadType, m_audioRing);
        if (chain)
            m_audio.chain = std::move(chain.value());
        else
            qCWarning(logMedia) << "No audio decoder:" << chain.error().message;
    }

    void drainVideo(int64_t now_ns) {
        if (!m_video.chain)
            return;
        if (m_video.chain->broken() && now_ns - m_video.built_ns > RebuildInterval_ns) {
            buildVideo(now_ns);
            if (!m_video.chain)
                return;
            waitForKeyframe(INT64_MIN);
        }
        while (auto item = m_video.reorder.next(now_ns)) {
            const auto time_ns = presentation(*item->packet);
            if (!time_ns)
                continue;
            if (item->lostBefore > 0) {
                m_lost += item->lostBefore;
                waitForKeyframe(*time_ns);
            }
            if (m_waitsForKeyframe && hasFrame() && item->packet->marker())
                ++m_undecodable;
            if (!m_video.chain->feed(item->packet, *time_ns))
                waitForKeyframe(*time_ns + 1);
            m_video.last_ns = *time_ns;
        }
    }

    void drainAudio(int64_t now_ns) {
        if (!m_audio.chain)
            return;
        if (m_audio.chain->broken() && now_ns - m_audio.built_ns > RebuildInterval_ns) {
            buildAudio(now_ns);
            if (!m_audio.chain)
                return;
        }
        while (auto item = m_audio.reorder.next(now_ns)) {
            const auto time_ns = presentation(*item->packet);
            if (!time_ns)
                continue;
            m_lost += item->lostBefore;
            // Opus without DTX is 20 ms a packet nearly everywhere; the gap is from the end of the last one.
            if (item->lostBefore > 0 && m_audio.last_ns > 0)
                m_audio.chain->conceal(item->lostBefore, m_audio.last_ns + 20'000'000, *time_ns);
            m_audio.chain->feed(item->packet, *time_ns);
            m_audio.last_ns = *time_ns;
        }
    }

    std::optional<int64_t> presentation(const transport::RtpPacket &packet) const {
        const auto capture_ns = m_timeline.capture_ns(packet.kind(), packet.timestamp());
        if (!capture_ns)
            return {};
        return *capture_ns + PlayoutDelay_ns;
    }

    /// Frames from before `from_ns` do not count as the one asked for.
    void waitForKeyframe(int64_t from_ns) {
        m_waitsForKeyframe = true;
        m_keyframeFrom_ns = from_ns;
    }

    void keepKeyframesComing(int64_t now_ns) {
        if (!m_waitsForKeyframe || !m_video.chain || !m_video.ssrc)
            return;
        const int64_t until_ns = m_video.chain->decodedUntil_ns();
        if (until_ns != INT64_MIN && until_ns >= m_keyframeFrom_ns) {
            m_waitsForKeyframe = false;
            return;
        }
        if (now_ns - m_asked_ns < KeyframeInterval_ns)
            return;
        m_asked_ns = now_ns;
        if (m_wantKeyframe)
            m_wantKeyframe();
    }

    const std::function<void()> m_wantKeyframe;
    const std::shared_ptr<FrameQueue> m_frames = std::make_shared<FrameQueue>();
    const std::shared_ptr<AudioRing> m_audioRing = std::make_shared<AudioRing>();

    transport::StreamFormat m_format;
    StreamTimeline m_timeline;
    Track m_video, m_audio;
    bool m_waitsForKeyframe = false;
    int64_t m_keyframeFrom_ns = INT64_MIN;
    int64_t m_asked_ns = INT64_MIN / 2;

    static constexpr int64_t Unknown = INT64_MIN;
    std::atomic<int64_t> m_lost = 0, m_undecodable = 0, m_audioLate_ns = Unknown;
};

} // namespace

std::shared_ptr<StreamDecoder> StreamDecoder::create(std::function<void()> requestKeyframe) {
    startGStreamer();
    return std::make_shared<GstStreamDecoder>(std::move(requestKeyframe));
}

} // namespace ovation::media
