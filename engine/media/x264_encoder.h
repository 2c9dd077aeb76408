#pragma once

namespace ovation::media {

/// Option of x264enc. Close behind a keyframe x264 makes a scene cut a frame of I slices that is no IDR,
/// which h264parse calls a keyframe; a player that begins there shows garbage. So it is an IDR frame.
inline constexpr char OnlyTrueKeyframes[] = "min-keyint=1";

} // namespace ovation::media
