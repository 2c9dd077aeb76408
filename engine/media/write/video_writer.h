#pragma once

#include "media/write/movie_writer.h"

namespace ovation::media {

/// A MovieWriter for MP4: H.264 and, when wanted, AAC, fragmented while it grows. Encodes on GStreamer's
/// threads.
Result<std::shared_ptr<MovieWriter>> createVideoWriter(const MovieProperties &properties);
/// MovieWriter::resume().
Result<std::shared_ptr<MovieWriter>> resumeVideoWriter(const MovieProperties &properties);

} // namespace ovation::media
