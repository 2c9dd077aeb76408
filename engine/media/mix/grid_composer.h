#pragma once

#include "layout/geometry.h"
#include "media/mix/mixer_source.h"
#include "media/mix/overlay.h"

#include <memory>
#include <span>
#include <vector>

namespace ovation::media {

/// A source and where its frame goes. Inputs without a tile are heard only.
struct MixerInput {
    std::shared_ptr<MixerSource> source;
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

/// What can be composed: even sides of 2..16384, a rate of 1..120.
MixerFormat saneFormat(MixerFormat format);

/// Composes the inputs as they are at a given time into one frame and one audio. Knows no clock: who asks
/// says for which time, in ns on the clock of the sources, and only goes forward. Only tiles whose frame
/// changed are scaled again; cover-cropped, the background elsewhere. Where tiles overlap, the later input
/// lies on the earlier. One thread.
class GridComposer {
  public:
    static constexpr int64_t AudioRate = 48000, AudioBlock_frames = 960, AudioBlock_ns = 20'000'000;

    explicit GridComposer(MixerFormat format);
    ~GridComposer();

    void setInputs(std::vector<MixerInput> inputs);
    /// 0xRRGGBB, and where there is one a frame that covers it; black at first.
    void setBackground(unsigned rgb, const VideoFramePtr &backdrop = {});
    /// What the inputs show at `time_ns`, as a frame to be presented at `presentation_ns`.
    VideoFramePtr frameAt(int64_t time_ns, int64_t presentation_ns);
    /// The frame that frameAt() gave last, once more; null before the first.
    VideoFramePtr sameFrame(int64_t presentation_ns) const;
    /// What the audible inputs play from `time_ns` on: AudioBlock_frames of 48 kHz interleaved stereo float,
    /// limited to -1..1. Valid until the next call.
    std::span<const float> audioAt(int64_t time_ns);

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
