#pragma once

#include "transport/tap.h"

#include <QString>

namespace ovation::media {

/// What a synthetic participant shows and plays.
struct SyntheticProperties {
    QString name; ///< shown in the frame
    int width = 640, height = 480;
    int frameRate = 25;
    unsigned color = 0x3060a0; ///< 0xRRGGBB of the background
    double tone_hz = 440;      ///< 0 = silent
    bool flash = false;        ///< white frame and beep together once a second (for measuring A/V)
    bool operator==(const SyntheticProperties &) const = default;
};

/// How its RTP is made.
constexpr transport::StreamFormat SyntheticFormat{transport::VideoCodec::Vp8, transport::AudioCodec::Opus, 96,
                                                  111};

} // namespace ovation::media
