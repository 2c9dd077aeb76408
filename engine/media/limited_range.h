#pragma once

#include <gst/gst.h>

namespace ovation::media {

/// Makes the I420 frames that leave the element called "range" of a bin limited range (16 to 235), which is
/// how every frame and every movie here is understood, and what VP8 means, which cannot say it. Many cameras
/// send full range; GStreamer's converter (1.22) copies between planar formats without looking at it. What is
/// limited passes untouched. Before the bin starts; does nothing where there is no such element.
void keepLimitedRange(GstElement *bin);

} // namespace ovation::media
