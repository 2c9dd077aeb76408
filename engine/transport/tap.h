#pragma once

#include "transport/rtp_packet.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ovation::transport {

enum class VideoCodec { None, Vp8, Vp9, H264 };
enum class AudioCodec { None, Opus };

/// What the packets of a stream hold. Clock rates are 90 000 (video) and 48 000 (audio).
struct StreamFormat {
    VideoCodec video = VideoCodec::None;
    AudioCodec audio = AudioCodec::None;
    int videoPayloadType = -1;
    int audioPayloadType = -1;
    /// H.264 parameter sets that the sender's SDP says (transport/parameter_sets.h); those in the stream
    /// count more. Empty = none are said.
    std::vector<uint8_t> parameterSets = {};
    bool operator==(const StreamFormat &) const = default;
};

/// Sender report (RFC 3550 section 6.4.1): the sender's wall clock for an RTP time stamp.
struct SenderReport {
    MediaKind kind = MediaKind::Audio;
    uint64_t ntp = 0; ///< 32.32 fixed point seconds since 1900
    uint32_t rtpTimestamp = 0;
    int64_t arrival_ns = 0;
};

/// The only way media leaves the router: a recorder, the preview, a meter. Called on the transport thread
/// that owns the stream, one call at a time; must not block. After onEnded() or removal no call follows.
class Tap {
  public:
    virtual ~Tap() = default;
    /// First call, and again when the publisher was replaced (reconnectStream) or changed codec; time
    /// stamps and SSRCs of packets that follow have nothing to do with those before.
    virtual void onFormat(const StreamFormat &format) = 0;
    /// In order of arrival: late, repeated-by-NACK and reordered packets are passed on as they come, each
    /// once. One without payload probed the bandwidth and only has a sequence number.
    virtual void onPacket(const RtpPacketPtr &packet) = 0;
    virtual void onSenderReport(const SenderReport &report) = 0;
    virtual void onEnded() = 0;
};

} // namespace ovation::transport
