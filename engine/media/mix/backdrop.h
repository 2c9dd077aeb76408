#pragma once

#include "base/result.h"
#include "media/video_frame.h"

#include <QString>

namespace ovation::media {

/// The PNG or JPEG in that file, turned as its camera was held, what is transparent of it filled with the
/// color 0xRRGGBB, no larger than a canvas can need. Error: what is wrong with the file, without its folder.
/// Takes up to some hundred milliseconds for a large image. Any thread.
Result<VideoFramePtr> readBackdrop(const QString &path, unsigned behind);

} // namespace ovation::media
