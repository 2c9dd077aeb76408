#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace ovation::media {

/// A small frame that is laid over a tile: I420 with an opacity for every pixel of the luma. Immutable once
/// made, so that any mixer may use it.
class Overlay {
  public:
    /// `premultiplied`: 32 bit pixels of the machine's byte order, 0xAARRGGBB, as Cairo makes them; all
    /// numbers even. `offsetX` and `offsetY` say where it belongs, from the tile's top left corner.
    Overlay(int offsetX, int offsetY, int width, int height, const uint8_t *premultiplied, int stride);

    /// Lays it over the frame whose tile begins at these even coordinates. Must fit in there.
    void blendOnto(uint8_t *const planes[3], int lumaStride, int tileX, int tileY) const;

    int x() const { return m_x; }
    int y() const { return m_y; }
    int width() const { return m_width; }
    int height() const { return m_height; }

  private:
    const int m_x, m_y, m_width, m_height;
    std::vector<uint8_t> m_pixels;  ///< three planes without gaps
    std::vector<uint8_t> m_opacity; ///< of every pixel of the luma
};

using OverlayPtr = std::shared_ptr<const Overlay>;

} // namespace ovation::media
