#pragma once

#include "library/strip_maker.h"
#include "library/strip_tracks.h"

#include "../ffmpeg.h"
#include "../file_bytes.h"

/// A stream of a recording that lies in a file of its own.
inline ovation::library::StripTracks::Track trackOf(const QString &file, int64_t start_ms, int64_t end_ms,
                                                    bool hasAudio = true, bool hasVideo = true) {
    const auto open = [file]() -> ovation::Result<std::shared_ptr<ovation::ByteSource>> {
        return std::shared_ptr<ovation::ByteSource>(std::make_shared<FileBytes>(file));
    };
    return {open, start_ms, end_ms, hasAudio, hasVideo};
}

/// Makes them on the calling thread.
class HereMaker final : public ovation::library::StripMaker {
  public:
    ovation::Result<ovation::library::Waveform> waveform(const ovation::library::StripTracks &recording,
                                                         const std::stop_token &stop) const override {
        return ovation::library::makeWaveform(recording, stop);
    }
    ovation::Result<ovation::library::FilmStrip> filmStrip(const ovation::library::StripTracks &recording,
                                                           const std::stop_token &stop) const override {
        return ovation::library::makeFilmStrip(recording, stop);
    }
};
