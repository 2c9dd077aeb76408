#include "media/mix/overlay.h"

#include <libyuv.h>

namespace ovation::media {

Overlay::Overlay(int offsetX, int offsetY, int width, int height, const uint8_t *premultiplied, int stride)
    : m_x(offsetX), m_y(offsetY), m_width(width), m_height(height),
      m_pixels(size_t(width) * size_t(height) * 3 / 2), m_opacity(size_t(width) * size_t(height)) {
    std::vector<uint8_t> plain(size_t(width) * size_t(height) * 4);
    libyuv::ARGBUnattenuate(premultiplied, stride, plain.data(), width * 4, width, height);
    uint8_t *u = m_pixels.data() + size_t(width) * size_t(height);
    uint8_t *v = u + size_t(width / 2) * size_t(height / 2);
    libyuv::ARGBToI420(plain.data(), width * 4, m_pixels.data(), width, u, width / 2, v, width / 2, width,
                       height);
    libyuv::ARGBExtractAlpha(plain.data(), width * 4, m_opacity.data(), width, width, height);
}

void Overlay::blendOnto(uint8_t *const planes[3], int lumaStride, int tileX, int tileY) const {
    const int left = tileX + m_x, top = tileY + m_y, half = lumaStride / 2;
    uint8_t *y = planes[0] + ptrdiff_t(top) * lumaStride + left;
    uint8_t *u = planes[1] + ptrdiff_t(top / 2) * half + left / 2;
    uint8_t *v = planes[2] + ptrdiff_t(top / 2) * half + left / 2;
    const uint8_t *fromU = m_pixels.data() + size_t(m_width) * size_t(m_height);
    const uint8_t *fromV = fromU + size_t(m_width / 2) * size_t(m_height / 2);
    libyuv::I420Blend(m_pixels.data(), m_width, fromU, m_width / 2, fromV, m_width / 2, y, lumaStride, u,
                      half, v, half, m_opacity.data(), m_width, y, lumaStride, u, half, v, half, m_width,
                      m_height);
}

} // namespace ovation::media
