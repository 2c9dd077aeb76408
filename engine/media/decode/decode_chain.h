#pragma once

#include "base/result.h"
#include "media/decode/audio_ring.h"
#include "media/decode/frame_queue.h"
#include "media/gst_runtime.h"
#include "transport/tap.h"

#include <atomic>
#include <memory>

namespace ovation::media {

/// RTP in order in, decoded media out, one track: a small GStreamer pipeline with one thread of its own.
/// feed() and the rest are called by one thread.
class DecodeChain {
  public:
    static Result<std::unique_ptr<DecodeChain>> forVideo(transport::VideoCodec codec, int payloadType,
                                                         std::shared_ptr<FrameQueue> frames);
    static Result<std::unique_ptr<DecodeChain>> forAudio(int payloadType, std::shared_ptr<AudioRing> audio);
    ~DecodeChain();

    /// False when the decoder does not keep up and the packet was dropped.
    bool feed(const transport::RtpPacketPtr &packet, int64_t presentation_ns);
    /// Audio: packets before the next one are gone; up to 60 ms are concealed.
    void conceal(int packets, int64_t from_ns, int64_t until_ns);
    /// The pipeline gave up; make another one.
    bool broken() const;
    /// Presentation time of the newest output; INT64_MIN before the first.
    int64_t decodedUntil_ns() const;

  private:
    struct Output;
    DecodeChain(Pipeline pipeline, std::unique_ptr<Output> output);
    static Result<std::unique_ptr<DecodeChain>> make(const QString &description,
                                                     std::unique_ptr<Output> output);

    std::unique_ptr<Output> m_output; // outlives the pipeline, whose thread calls it
    Pipeline m_pipeline;
    ElementPtr m_source;
};

} // namespace ovation::media
