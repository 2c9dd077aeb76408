#pragma once

namespace ovation::media {

/// FFmpeg's encoder of AAC as an element of GStreamer. Its own default is to code middle and sides where that
/// is shorter; GStreamer 1.22 knows on and off only, takes "automatic" for on, and what was in one ear is in
/// both. GStreamer 1.26 has three values instead: 0 is what either takes for off.
inline constexpr char AacEncoder[] = "avenc_aac aac-ms=0";

} // namespace ovation::media
