#pragma once

#include "media/mix/grid_composer.h"

#include <memory>
#include <span>
#include <vector>

namespace ovation::media {

/// Where a mixer puts what it made. Called on the mixer's thread, in order, must not block for long.
class MixerSink {
  public:
    virtual ~MixerSink() = default;
    /// Frame number `index` (0, 1, …) at index/frameRate seconds.
    virtual void onFrame(int64_t index, const VideoFramePtr &frame) = 0;
    /// 48 kHz interleaved stereo float from sample `firstFrame` on, without gaps.
    virtual void onAudio(int64_t firstFrame, std::span<const float> samples) = 0;
};

/// Composes inputs (GridComposer) at a steady rate on its own thread, against CLOCK_MONOTONIC. When the
/// machine is late the same frame is given again: no index is ever skipped. setInputs() and setBackground()
/// may be called from any thread. Destroying stops the thread after the running frame.
class GridMixer {
  public:
    GridMixer(MixerFormat format, std::shared_ptr<MixerSink> sink);
    ~GridMixer();

    void start();
    void stop();
    void setInputs(std::vector<MixerInput> inputs);
    /// 0xRRGGBB, and where there is one a frame that covers it; black at first.
    void setBackground(unsigned rgb, VideoFramePtr backdrop = {});
    /// CLOCK_MONOTONIC of what its first frame shows: of what was due then. 0 before start().
    int64_t begin_ns() const;
    /// How many frames had to be given late or twice since start.
    int64_t missedFrames() const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
