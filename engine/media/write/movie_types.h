#pragma once

#include <QString>

#include <cstdint>

namespace ovation::media {

struct MovieProperties {
    QString path; ///< final file, .mp4, or .webm without video; while writing it is <path>.part
    /// Pixels as asked for. 4:2:0 has no odd sizes and MP4 players ignore cropping, so an odd side becomes
    /// one pixel larger; MovieReport says what the file really has.
    int width = 1280, height = 720;
    int frameRate = 25;
    bool video = true, audio = true;
};

struct MovieReport {
    double duration_s = 0; ///< measured from the finished file
    int64_t size_bytes = 0;
    int width = 0, height = 0;
    double frameRate = 0;
    bool hasAudio = false, hasVideo = false;
    QString note; ///< something remarkable about the file, or empty
};

} // namespace ovation::media
