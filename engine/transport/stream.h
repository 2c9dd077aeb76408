#pragma once

#include "transport/keyframe_requests.h"
#include "transport/rtcp.h"
#include "transport/send_budget.h"
#include "transport/tap.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ovation::transport {

/// The publisher behind a stream, who can be asked for a keyframe.
class StreamSource {
  public:
    virtual ~StreamSource() = default;
    virtual void sendKeyframeRequest() = 0;
    /// Whether the stream has subscribers: called when the first one came and the last one left.
    virtual void setWatched(bool) {}
};

/// Gets every packet of a stream: the sending side of a peer.
class StreamSink {
  public:
    virtual ~StreamSink() = default;
    virtual void forward(const RtpPacketPtr &packet) = 0;
    virtual void forwardReport(const SenderReport &report) = 0;
    virtual void streamEnded() = 0;
};

/// The router's unit: one published stream, who publishes it, who gets it. Lives on one transport thread.
class Stream {
  public:
    explicit Stream(std::string id);
    ~Stream(); ///< tells sinks and taps that it ended

    const std::string &id() const { return m_id; }
    const StreamFormat &format() const { return m_format; }

    /// A new publisher (the first, or after reconnectStream): what follows is unrelated to what came before.
    void setSource(StreamSource *source, const StreamFormat &format);
    /// Only if it is the present one.
    void dropSource(const StreamSource *source);
    StreamSource *source() const { return m_source; }

    /// `limits`: what this subscriber is sent.
    void addSink(StreamSink *sink, const BandwidthLimits &limits);
    void removeSink(StreamSink *sink);
    /// What a subscriber says it can take.
    void sinkEstimated(const StreamSink *sink, uint64_t bitrate_bps, int64_t now_ns) {
        m_budget.estimated(sink, bitrate_bps, traffic(MediaKind::Video).bitrate_kbps, now_ns);
    }
    SendBudget::Rate sinkRate(int64_t now_ns) const { return m_budget.rate(now_ns); }
    void addTap(std::shared_ptr<Tap> tap);
    void removeTap(const Tap *tap);

    void route(const RtpPacketPtr &packet);
    void route(const SenderReport &report);
    /// Rate limited (KeyframeRequests).
    void requestKeyframe(int64_t now_ns);
    void tick(int64_t now_ns);

    /// A video packet of the last 1024, for retransmission; null when it is gone.
    RtpPacketPtr cachedVideo(uint16_t sequence) const;
    std::size_t sinkCount() const { return m_sinks.size(); }

    struct Traffic {
        uint64_t packets = 0, bytes = 0;
        uint64_t bytesBefore = 0;
        int bitrate_kbps = 0;
    };
    const Traffic &traffic(MediaKind kind) const { return m_traffic[std::size_t(kind)]; }
    int frameRate() const { return m_frames.rate; }
    /// Bit and frame rates since the last call, `elapsed_ns` ago.
    void measure(int64_t elapsed_ns);

  private:
    /// Of video.
    struct Frames {
        uint64_t count = 0, before = 0;
        int rate = 0;
        std::optional<uint32_t> latest; ///< RTP time stamp

        void take(uint32_t timestamp);
    };
    void tellWatched();

    static constexpr std::size_t CacheSize = 1024;

    std::string m_id;
    StreamFormat m_format;
    StreamSource *m_source = nullptr;
    std::vector<StreamSink *> m_sinks;
    SendBudget m_budget;
    std::vector<std::shared_ptr<Tap>> m_taps;
    std::array<RtpPacketPtr, CacheSize> m_cache;
    std::array<std::optional<SenderReport>, 2>
        m_reports; ///< the latest of each kind, for taps that come later
    std::array<Traffic, 2> m_traffic;
    Frames m_frames;
    KeyframeRequests m_keyframes; ///< of the present publisher
    bool m_watched = false;       ///< as the source was told
};

} // namespace ovation::transport
