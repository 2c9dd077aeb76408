#pragma once

#include "base/memory_bytes.h"

#include <QByteArray>

#include <functional>
#include <memory>

/// A short media file, made with real encoders as fast as they go: a plain color that turns white for 100 ms
/// at every full second, together with a beep. A bar across the lower half tells each frame's number.
struct MadeFile {
    QByteArray videoEncoder = "vp8enc deadline=1 cpu-used=8 target-bitrate=2000000 keyframe-max-dist=60";
    QByteArray audioEncoder = "opusenc bitrate=64000";
    QByteArray muxer = "webmmux";
    int width = 320, height = 240, frameRate = 25;
    double seconds = 3;
    int luma = 80, u = 128, v = 128;
    bool video = true, audio = true;
    double frequency = 1000;                         ///< of the beep, Hz
    bool tone = false;                               ///< the beep never ends
    std::function<bool(double time_s)> missing = {}; ///< nothing is in the file for that time

    QByteArray make() const;
    /// What makes WebM, MP4 and Matroska of the usual codecs.
    static MadeFile vp8() { return {}; }
    static MadeFile vp9();
    static MadeFile h264InMp4();
    static MadeFile h264InMatroska();
    static MadeFile vorbis();
};

/// The number of a frame of a made file, modulo 16, by what is in its lower half (luma).
int numberOf(int luma);
constexpr int FrameNumbers = 16;
