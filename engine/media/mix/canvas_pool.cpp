#include "media/mix/canvas_pool.h"

#include <libyuv.h>

#include <algorithm>

namespace ovation::media {
namespace {

// More are given back only after a sink held many; they are freed.
constexpr size_t MaxFree = 4;

constexpr int aligned(int width) {
    return (width + 63) & ~63;
}

} // namespace

Canvas::Canvas(int canvasWidth, int canvasHeight)
    : width(canvasWidth), height(canvasHeight), stride(aligned(canvasWidth)),
      pixels(size_t(stride) * size_t(canvasHeight) * 3 / 2), planes{} {
    planes[0] = pixels.data();
    planes[1] = planes[0] + size_t(stride) * size_t(height);
    planes[2] = planes[1] + size_t(stride / 2) * size_t(height / 2);
}

void Canvas::clear(const Background &background) {
    libyuv::I420Rect(planes[0], stride, planes[1], stride / 2, planes[2], stride / 2, 0, 0, width, height,
                     background[0], background[1], background[2]);
}

void Canvas::draw(const layout::Tile &tile, const VideoFrame &frame) {
    int cutWidth = frame.width, cutHeight = frame.height;
    if (int64_t(cutWidth) * tile.height > int64_t(cutHeight) * tile.width)
        cutWidth = std::max(int(int64_t(cutHeight) * tile.width / tile.height), 1);
    else
        cutHeight = std::max(int(int64_t(cutWidth) * tile.height / tile.width), 1);
    // Color has half the resolution: only even offsets keep it in place.
    const int left = (frame.width - cutWidth) / 2 & ~1;
    const int top = (frame.height - cutHeight) / 2 & ~1;

    const uint8_t *from[3];
    uint8_t *to[3];
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane ? 1 : 0;
        from[plane] = frame.planes[plane] + ptrdiff_t(top >> shift) * frame.strides[plane] + (left >> shift);
        to[plane] = planes[plane] + ptrdiff_t(tile.y >> shift) * (stride >> shift) + (tile.x >> shift);
    }
    // Bilinear leaves pixels out when it shrinks to less than half.
    const bool shrinks = cutWidth > 2 * tile.width || cutHeight > 2 * tile.height;
    libyuv::I420Scale(from[0], frame.strides[0], from[1], frame.strides[1], from[2], frame.strides[2],
                      cutWidth, cutHeight, to[0], stride, to[1], stride / 2, to[2], stride / 2, tile.width,
                      tile.height, shrinks ? libyuv::kFilterBox : libyuv::kFilterBilinear);
}

void Canvas::copyTile(const layout::Tile &tile, const Canvas &from) {
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane ? 1 : 0;
        const ptrdiff_t at = ptrdiff_t(tile.y >> shift) * (stride >> shift) + (tile.x >> shift);
        libyuv::CopyPlane(from.planes[plane] + at, stride >> shift, planes[plane] + at, stride >> shift,
                          tile.width >> shift, tile.height >> shift);
    }
}

std::shared_ptr<Canvas> CanvasPool::take() {
    std::unique_ptr<Canvas> canvas;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            canvas = std::move(m_free.back());
            m_free.pop_back();
        }
    }
    if (!canvas)
        canvas = std::make_unique<Canvas>(m_width, m_height);
    return {canvas.release(),
            [pool = shared_from_this()](Canvas *given) { pool->giveBack(std::unique_ptr<Canvas>(given)); }};
}

void CanvasPool::giveBack(std::unique_ptr<Canvas> canvas) {
    const std::lock_guard lock(m_mutex);
    if (m_free.size() < MaxFree)
        m_free.push_back(std::move(canvas));
}

} // namespace ovation::media
