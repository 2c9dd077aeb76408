#include "media/write/audio_writer.h"
#include "media/write/movie_writer.h"
#include "media/write/video_writer.h"

namespace ovation::media {

Result<std::shared_ptr<MovieWriter>> MovieWriter::create(const MovieProperties &properties) {
    return properties.video ? createVideoWriter(properties) : createAudioWriter(properties);
}

Result<std::shared_ptr<MovieWriter>> MovieWriter::resume(const MovieProperties &properties) {
    return properties.video ? resumeVideoWriter(properties) : resumeAudioWriter(properties);
}

} // namespace ovation::media
