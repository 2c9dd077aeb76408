#pragma once

#include "media/rtp/frame_limit.h"
#include "transport/rtp_packet.h"

#include <optional>
#include <span>
#include <vector>

namespace ovation::media {

/// One encoded frame as a file holds it.
struct EncodedFrame {
    uint32_t timestamp = 0; ///< RTP, 90 kHz
    bool keyframe = false;
    int width = 0, height = 0; ///< pixels, of keyframes only
    /// Pixels: the largest picture that a decoder has to make room for because of this frame; 0 when it only
    /// needs what earlier ones did.
    int codedWidth = 0, codedHeight = 0;
    /// VP8, VP9: the frame. H264: its NAL units, each behind its size in four bytes.
    std::vector<uint8_t> data;
    std::vector<uint8_t> codecPrivate; ///< H264 keyframes: avcC (ISO/IEC 14496-15)
};

/// Puts the payloads of one video stream's packets together to frames. Packets come in order; after a loss
/// nothing is given until the next keyframe, because what refers to a missing frame shows rubbish. Neither is
/// a frame that is larger than the limit, nor what refers to it. No thread of its own.
class FrameAssembler {
  public:
    explicit FrameAssembler(FrameLimit limit) : m_limit(limit) {}
    virtual ~FrameAssembler() = default;

    /// `followsHole`: packets before this one never came.
    std::optional<EncodedFrame> add(const transport::RtpPacket &packet, bool followsHole);
    bool waitsForKeyframe() const { return m_waiting; }
    /// The last keyframe was too large: another one would be, too.
    bool isRefusing() const { return m_refusing; }
    /// Frames that were there but could not be used.
    int64_t dropped() const { return m_dropped; }
    /// Of these, those that were too large.
    int64_t tooLarge() const { return m_tooLarge; }
    /// Spatial layers that were left out: what is given is smaller than what was sent.
    int64_t reduced() const { return m_reduced; }
    void reset();

  protected:
    enum class Part { Begin, Continue, Broken };
    /// Appends what the payload carries to `frame`; says whether it begins one.
    virtual Part append(std::span<const uint8_t> payload, std::vector<uint8_t> &frame) = 0;
    /// Whether there is anything to show in what came so far. Until there is, neither a marker nor another
    /// time stamp ends the frame: some senders mark each parameter set, or give it a time of its own. Asked
    /// about the same frame after each packet.
    virtual bool holdsImage(std::span<const uint8_t>) { return true; }
    /// Fills in what the finished data say; false when it can't be a frame.
    virtual bool inspect(EncodedFrame &frame) = 0;
    void noteReduced() { ++m_reduced; }

  private:
    void abandon();

    const FrameLimit m_limit;
    EncodedFrame m_frame;
    bool m_open = false;   ///< a frame was begun
    bool m_waiting = true; ///< for a keyframe
    bool m_refusing = false;
    int64_t m_dropped = 0, m_tooLarge = 0, m_reduced = 0;
};

} // namespace ovation::media
