#pragma once

namespace ovation::media {

/// FFmpeg's encoder of AAC as an element of GStreamer. Its own default is to code middle and sides where that
/// is shorter; GStreamer knows on and off only, takes "automatic" for on, and what was in one ear is in both.
inline constexpr char AacEncoder[] = "avenc_aac aac-ms=false";

} // namespace ovation::media
