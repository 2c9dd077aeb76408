#pragma once

#include "media/synthetic/synthetic_properties.h"

#include <array>
#include <cstdint>
#include <vector>

namespace ovation::media {

/// Draws what a synthetic participant shows: its color, and right of the leftmost quarter, which stays
/// plain, its name, the seconds of the loop and a disc that goes to and fro. Pure; any thread.
class SyntheticFrame {
  public:
    SyntheticFrame(const SyntheticProperties &properties, double loop_s);

    struct Plane {
        uint8_t *pixels;
        int stride;
    };
    /// Draws into I420 planes of the size in the properties (both sides even).
    void draw(double time_s, const Plane (&planes)[3]) const;

    /// True while the white frame and the beep are due: two frames at each full second.
    static bool isFlash(double time_s, int frameRate);

  private:
    void write(const Plane &luma, const QString &text, int top, int scale) const;
    int scaleFor(const QString &text) const;

    const SyntheticProperties m_properties;
    const double m_loop_s;
    const QString m_name;
    const std::array<uint8_t, 3> m_background; ///< Y, U, V
    uint8_t m_ink;                             ///< luma of what is drawn
};

} // namespace ovation::media
