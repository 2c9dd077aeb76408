#pragma once

#include "media/write/movie_writer.h"

namespace ovation::media {

/// A MovieWriter for audio alone: Opus in WebM (protocol 6.3). Encodes on the mixer's thread, which costs
/// about a hundredth of a core.
Result<std::shared_ptr<MovieWriter>> createAudioWriter(const MovieProperties &properties);
/// MovieWriter::resume().
Result<std::shared_ptr<MovieWriter>> resumeAudioWriter(const MovieProperties &properties);

} // namespace ovation::media
