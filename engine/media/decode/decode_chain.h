#pragma once

#include "base/result.h"
#include "media/decode/audio_ring.h"
#include "media/decode/frame_queue.h"
#include "media/gst_runtime.h"
#include "media/rtp/frame_assembler.h"
#include "transport/tap.h"

#include <atomic>
#include <memory>

namespace ovation::media {

/// Encoded frames, or audio packets, in order in, decoded media out, one track: a small GStreamer pipeline
/// with one thread of its own. Video comes as whole frames whose size is known, not as packets: what was
/// looked at is what is decoded. feed() and the rest are called by one thread; making and ending it take
/// milliseconds.
class DecodeChain {
  public:
    static Result<std::unique_ptr<DecodeChain>> forVideo(transport::VideoCodec codec, FrameLimit limit,
                                                         std::shared_ptr<FrameQueue> frames);
    static Result<std::unique_ptr<DecodeChain>> forAudio(int payloadType, std::shared_ptr<AudioRing> audio);
    ~DecodeChain();

    /// Video. False when the frame was dropped: the decoder does not keep up, or it is no valid H.264.
    bool feed(EncodedFrame frame, int64_t presentation_ns);
    /// Audio. False when the decoder does not keep up and the packet was dropped.
    bool feed(const transport::RtpPacketPtr &packet, int64_t presentation_ns);
    /// Audio: what is between these times is gone; up to MaxConcealed_ns are concealed. Says how much was.
    int64_t conceal(int64_t from_ns, int64_t until_ns);
    static constexpr int64_t MaxConcealed_ns = 120'000'000; ///< two of the longest that browsers send
    /// Nothing comes out any more once this returned; what was fed is given up.
    void mute();
    /// The pipeline gave up; make another one.
    bool broken() const;
    /// A frame came out that is larger than the limit, although no header said so: what this publisher sends
    /// is not decoded any more.
    bool refused() const;
    /// Presentation time of the newest output; INT64_MIN before the first.
    int64_t decodedUntil_ns() const;

  private:
    struct Output;
    bool push(GstBuffer *buffer, int64_t presentation_ns);
    DecodeChain(Pipeline pipeline, std::unique_ptr<Output> output);
    static Result<std::unique_ptr<DecodeChain>> make(const QString &description,
                                                     std::unique_ptr<Output> output);

    std::unique_ptr<Output> m_output; // outlives the pipeline, whose thread calls it
    Pipeline m_pipeline;
    ElementPtr m_source;
};

} // namespace ovation::media
