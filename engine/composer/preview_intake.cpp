#include "composer/preview_intake.h"

#include <libyuv.h>

#include <utility>

namespace ovation::composer {
namespace {

constexpr double Tolerance = 2; // times what was asked for

} // namespace

void PreviewIntake::expect(const std::optional<PreviewRequest> &request) {
    if (!request || !m_request || request->number != m_request->number)
        m_image = {};
    m_request = request;
    if (!request)
        return;
    m_drawn.setRate(MaxAtOnce, Tolerance * request->format.frameRate);
    m_repeated.setRate(MaxAtOnce, Tolerance * request->format.frameRate);
}

std::optional<QImage> PreviewIntake::take(const PreviewedFrame &frame, int64_t now_ns) {
    if (!m_request || frame.number != m_request->number || frame.slot >= FrameSlots::Count)
        return std::nullopt;
    if (frame.slot < 0)
        return m_image.isNull() || !m_repeated.take(1, now_ns) ? std::nullopt : std::optional(m_image);
    if (!m_drawn.take(1, now_ns))
        return std::nullopt;
    const auto &[width, height, frameRate] = m_request->format;
    const auto [u, v, chromaStride] = FrameSlots::planesOf(width, height);
    const uint8_t *y = m_slots->slot(frame.slot);
    m_image = QImage(width, height, QImage::Format_RGB32); // those given before are others' now
    libyuv::I420ToARGB(y, width, y + u, chromaStride, y + v, chromaStride, m_image.bits(),
                       int(m_image.bytesPerLine()), width, height);
    return m_image;
}

} // namespace ovation::composer
