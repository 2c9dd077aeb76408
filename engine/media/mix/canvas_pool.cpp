#include "media/mix/canvas_pool.h"

#include <libyuv.h>

#include <algorithm>
#include <cmath>

namespace ovation::media {
namespace {

// More are given back only after a sink held many; they are freed.
constexpr size_t MaxFree = 4;

constexpr int aligned(int width) {
    return (width + 63) & ~63;
}

struct Cut {
    int begin = 0, length = 0;
};

/// The middle of a side of so many pixels, about as long as wanted: as much is cut off at both ends, so the
/// middle stays where it is, and each end is at most half a pixel off.
Cut cutOf(int pixels, double wanted) {
    const int atEachEnd = int(std::lround((pixels - wanted) / 2));
    const int begin = std::clamp(atEachEnd, 0, (pixels - 1) / 2);
    return {begin, pixels - 2 * begin};
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
    // Height over width of what is seen, in both: no plane is cut otherwise than the others, but by rounding.
    const bool tooWide = int64_t(frame.width) * tile.height > int64_t(frame.height) * tile.width;
    const double seenWidth = tooWide ? double(frame.height) * tile.width / tile.height : frame.width;
    const double seenHeight = tooWide ? frame.height : double(frame.width) * tile.height / tile.width;
    for (int plane = 0; plane < 3; ++plane) {
        const int part = plane ? 2 : 1;
        const Cut across = cutOf((frame.width + part - 1) / part, seenWidth / part);
        const Cut down = cutOf((frame.height + part - 1) / part, seenHeight / part);
        const int tileWidth = tile.width / part, tileHeight = tile.height / part;
        const uint8_t *from =
            frame.planes[plane] + ptrdiff_t(down.begin) * frame.strides[plane] + across.begin;
        uint8_t *to = planes[plane] + ptrdiff_t(tile.y / part) * (stride / part) + tile.x / part;
        // Bilinear leaves pixels out when it shrinks to less than half.
        const bool shrinks = across.length > 2 * tileWidth || down.length > 2 * tileHeight;
        libyuv::ScalePlane(from, frame.strides[plane], across.length, down.length, to, stride / part,
                           tileWidth, tileHeight, shrinks ? libyuv::kFilterBox : libyuv::kFilterBilinear);
    }
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
