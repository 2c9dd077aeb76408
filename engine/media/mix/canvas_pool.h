#pragma once

#include "layout/geometry.h"
#include "media/mix/overlay.h"
#include "media/video_frame.h"

#include <array>
#include <memory>
#include <mutex>
#include <vector>

namespace ovation::media {

/// An I420 frame being composed, and what each tile of it shows.
struct Canvas {
    struct Drawn {
        layout::Tile tile;
        VideoFramePtr frame; ///< null = nothing but the background
        OverlayPtr label;    ///< lies on the frame; may be null
    };

    Canvas(int canvasWidth, int canvasHeight);
    /// Y, U and V of what is behind the tiles.
    using Background = std::array<uint8_t, 3>;
    void clear(const Background &background);
    /// Scales `frame` so that it covers `tile`; what sticks out is cut off on both sides alike.
    void draw(const layout::Tile &tile, const VideoFrame &frame);
    /// From a canvas of the same size.
    void copyTile(const layout::Tile &tile, const Canvas &from);

    const int width, height; ///< even
    const int stride;        ///< of the luma; half of it for the others
    std::vector<uint8_t> pixels;
    uint8_t *planes[3];
    std::vector<Drawn> drawn;
    uint64_t layout = 0; ///< generation of the tiles; 0 = never drawn
};

/// Canvases in turn. One that is still in use is never written to. Thread-safe.
class CanvasPool : public std::enable_shared_from_this<CanvasPool> {
  public:
    CanvasPool(int width, int height) : m_width(width), m_height(height) {}
    /// Comes back to the pool by itself when the last one lets go.
    std::shared_ptr<Canvas> take();

  private:
    void giveBack(std::unique_ptr<Canvas> canvas);

    const int m_width, m_height;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Canvas>> m_free;
};

} // namespace ovation::media
