#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <vector>

/// Every frame of a movie, and its audio, for looking at single points.
struct MovieFrames {
    struct Frame {
        double time_s = 0;
        std::vector<uint8_t> pixels; ///< I420, rows without gaps
    };
    int width = 0, height = 0;
    std::vector<Frame> frames;
    std::vector<float> audio; ///< mono, 48 kHz, from the beginning

    /// Y, U and V at a point of the frame shown at `time_s`.
    std::array<int, 3> at(double time_s, int x, int y) const;
    /// How loud it is in [from_s, to_s): root of the mean square.
    double loudness(double from_s, double to_s) const;
    double longestGap_s() const;
};

MovieFrames readMovie(const QString &path);
