#pragma once

#include "media/rtp/h264_sps.h"

#include <gst/gst.h>

#include <optional>

namespace ovation::media {

/// Finds out whether the frames of an H.264 track come in the order in which they are shown. The track says
/// so (H264Sps); where it does not, the time stamps of some frames tell.
class FrameOrderWatch {
  public:
    /// Looks at the next frame, as it leaves the parser with these caps. Nothing while it is not known.
    std::optional<FrameOrder> see(const GstCaps *caps, GstBuffer *frame);

  private:
    int m_seen = 0;
    GstClockTime m_latest = GST_CLOCK_TIME_NONE;
};

} // namespace ovation::media
