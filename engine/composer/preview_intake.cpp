#include "composer/preview_intake.h"

#include <libyuv.h>

#include <algorithm>
#include <utility>

namespace ovation::composer {
namespace {

// On a busy machine frames come in bursts, of as many as there are slots.
constexpr double Tolerance = 2, MaxAtOnce = 2 * FrameSlots::Count;

} // namespace

void PreviewIntake::expect(const std::optional<PreviewRequest> &request) {
    if (!request || !m_request || request->number != m_request->number)
        m_image = {};
    m_request = request;
}

std::optional<QImage> PreviewIntake::take(const PreviewedFrame &frame, int64_t now_ns) {
    if (!m_request || frame.number != m_request->number || frame.slot >= FrameSlots::Count)
        return std::nullopt;
    if (frame.slot < 0)
        return m_image.isNull() ? std::nullopt : std::optional(m_image);
    const auto &[width, height, frameRate] = m_request->format;
    const double since_s = double(now_ns - std::exchange(m_asked_ns, now_ns)) / 1e9;
    m_mayDraw = std::min(m_mayDraw + since_s * Tolerance * frameRate, MaxAtOnce);
    if (m_mayDraw < 1)
        return std::nullopt;
    m_mayDraw -= 1;
    const auto [u, v, chromaStride] = FrameSlots::planesOf(width, height);
    const uint8_t *y = m_slots->slot(frame.slot);
    m_image = QImage(width, height, QImage::Format_RGB32); // those given before are others' now
    libyuv::I420ToARGB(y, width, y + u, chromaStride, y + v, chromaStride, m_image.bits(),
                       int(m_image.bytesPerLine()), width, height);
    return m_image;
}

} // namespace ovation::composer
