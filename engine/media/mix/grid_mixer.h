#pragma once

#include "layout/geometry.h"
#include "media/decode/stream_decoder.h"
#include "media/mix/overlay.h"

#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// A source and where its frame goes. Inputs without a tile are heard only.
struct MixerInput {
    std::shared_ptr<StreamDecoder> source;
    layout::Tile tile; ///< pixels of the canvas; empty = not shown
    bool audible = true;
    VideoFramePtr still = {}; ///< shown instead of the source's frames, when there
    OverlayPtr label = {};    ///< lies on the frame; left out where it would stick out of the tile
};

struct MixerFormat {
    int width = 1280, height = 720; ///< pixels of the canvas, both even
    int frameRate = 25;             ///< frames per second, 1..120
    bool video = true, audio = true;
};

/// Where a mixer puts what it made. Called on the mixer's thread, in order, must not block for long.
class MixerSink {
  public:
    virtual ~MixerSink() = default;
    /// Frame number `index` (0, 1, …) at index/frameRate seconds.
    virtual void onFrame(int64_t index, const VideoFramePtr &frame) = 0;
    /// 48 kHz interleaved stereo float from sample `firstFrame` on, without gaps.
    virtual void onAudio(int64_t firstFrame, std::span<const float> samples) = 0;
};

/// Composes inputs into one frame and one audio at a steady rate on its own thread, against
/// CLOCK_MONOTONIC. Only tiles whose frame changed are scaled again; cover-cropped, the background
/// elsewhere. Where tiles overlap, the later input lies on the earlier. When the machine is late the same
/// frame is given again: no index is ever skipped. setInputs() and setBackground() may be called from any
/// thread. Destroying stops the thread after the running frame.
class GridMixer {
  public:
    GridMixer(MixerFormat format, std::shared_ptr<MixerSink> sink);
    ~GridMixer();

    void start();
    void stop();
    void setInputs(std::vector<MixerInput> inputs);
    /// 0xRRGGBB, and where there is one a frame that covers it; black at first.
    void setBackground(unsigned rgb, VideoFramePtr backdrop = {});
    /// How many frames had to be given late or twice since start.
    int64_t missedFrames() const;

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
