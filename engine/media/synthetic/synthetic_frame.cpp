#include "media/synthetic/synthetic_frame.h"

#include "media/color.h"
#include "media/synthetic/synthetic_font.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace ovation::media {
namespace {

constexpr int FlashFrames = 2;
// Of the width: what an upright tile of a grid still shows of a 4:3 frame lies in here.
constexpr int From_percent = 28, To_percent = 74;
constexpr uint8_t Black = 16, White = 235, NoColor = 128; // BT.601, limited range

} // namespace

SyntheticFrame::SyntheticFrame(const SyntheticProperties &properties, double loop_s)
    : m_properties(properties), m_loop_s(loop_s), m_name(dotText(properties.name).left(24)),
      m_background(yuvOf(properties.color)) {
    m_ink = m_background[0] > 140 ? Black : White;
}

bool SyntheticFrame::isFlash(double time_s, int frameRate) {
    // A thousandth of a frame against rounding: frame 2 must not be a bit before its time.
    const double frames = time_s * frameRate + 0.001;
    return frames - std::floor(frames / frameRate) * frameRate < FlashFrames;
}

int SyntheticFrame::scaleFor(const QString &text) const {
    const int room = m_properties.width * (To_percent - From_percent) / 100;
    const int fits = room / (DotLetterAdvance * std::max(1, int(text.size())));
    return std::clamp(fits, 1, std::max(1, m_properties.height / 60));
}

void SyntheticFrame::write(const Plane &luma, const QString &text, int top, int scale) const {
    int left = m_properties.width * From_percent / 100;
    for (const QChar character : text) {
        const DotLetter &letter = dotLetter(character);
        for (int row = 0; row < DotLetterHeight; ++row) {
            for (int column = 0; column < DotLetterWidth; ++column) {
                const int x = left + column * scale;
                if (!(letter[size_t(row)] >> (DotLetterWidth - 1 - column) & 1) ||
                    x + scale > m_properties.width)
                    continue;
                for (int y = top + row * scale; y < std::min(top + (row + 1) * scale, m_properties.height);
                     ++y)
                    std::memset(luma.pixels + ptrdiff_t(y) * luma.stride + x, m_ink, size_t(scale));
            }
        }
        left += DotLetterAdvance * scale;
    }
}

void SyntheticFrame::draw(double time_s, const Plane (&planes)[3]) const {
    const int width = m_properties.width, height = m_properties.height;
    const bool flash = m_properties.flash && isFlash(time_s, m_properties.frameRate);
    for (int plane = 0; plane < 3; ++plane) {
        const uint8_t white = plane ? NoColor : White;
        const int part = plane ? 2 : 1;
        for (int y = 0; y < height / part; ++y)
            std::memset(planes[plane].pixels + ptrdiff_t(y) * planes[plane].stride,
                        flash ? white : m_background[size_t(plane)], size_t(width / part));
    }
    if (flash)
        return;

    write(planes[0], m_name, height * 30 / 100, scaleFor(m_name));
    const QString clock = QString::number(time_s, 'f', 1).rightJustified(4, QLatin1Char('0'));
    write(planes[0], clock, height * 48 / 100, scaleFor(clock));

    // Once to and fro a loop, so that the loop's end is where it began.
    const double phase = time_s / m_loop_s;
    const double way = phase < 0.5 ? 2 * phase : 2 - 2 * phase;
    const int radius = std::max(2, std::min(width, height) / 12);
    const int from = width * From_percent / 100 + radius, to = width * To_percent / 100 - radius;
    const int x0 = from + int(way * std::max(0, to - from)), y0 = height * 72 / 100;
    for (int y = std::max(0, y0 - radius); y <= std::min(height - 1, y0 + radius); ++y) {
        const int half = int(std::sqrt(double(radius * radius - (y - y0) * (y - y0))));
        const int left = std::clamp(x0 - half, 0, width - 1), end = std::clamp(x0 + half + 1, left, width);
        uint8_t *row = planes[0].pixels + ptrdiff_t(y) * planes[0].stride;
        std::fill(row + left, row + end, m_ink);
    }
}

} // namespace ovation::media
