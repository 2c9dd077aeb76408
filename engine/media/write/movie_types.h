#pragma once

#include "base/encoder_terms.h"

#include <QString>

#include <cstdint>

namespace ovation::media {

/// What becomes of a frame that comes while the encoder is behind.
enum class WhenBehind {
    LeaveOut, ///< the one before lasts longer: who gives it has others to come
    Wait,     ///< it is taken when there is room
};

struct MovieProperties {
    QString path; ///< .mp4, or .webm without video
    /// Pixels as asked for. 4:2:0 has no odd sizes and MP4 players ignore cropping, so an odd side becomes
    /// one pixel larger; MovieReport says what the file really has.
    int width = 1280, height = 720;
    int frameRate = 25;
    bool video = true, audio = true;
    WhenBehind whenBehind = WhenBehind::LeaveOut;
    EncoderProperties encoder = {}; ///< of the video
    /// An MP4 stays as it grows, without an index of all of it: it becomes a part of another one.
    bool staysInPieces = false;
};

struct MovieReport {
    double duration_s = 0; ///< measured from the finished file
    int64_t size_bytes = 0;
    int width = 0, height = 0;
    int64_t missingFrames = 0; ///< of a constant rate: the frame before each lasts longer instead
    bool hasAudio = false, hasVideo = false;
    bool hasPast = false; ///< what lay beside it is in front of it (movie_past.h)
    QString note;         ///< something remarkable about the file, or empty
    QString inPieces;     ///< why it has no index of all of it, although it plays; empty = it has one
};

} // namespace ovation::media
