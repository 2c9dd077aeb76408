#pragma once

#include <vector>

/// Tile positions of the built-in layouts (protocol 6.1). Pure functions, in pixels.
namespace ovation::layout {

struct Tile {
    int x = 0, y = 0, width = 0, height = 0; ///< pixels of the canvas
    bool empty() const { return width <= 0 || height <= 0; }
    bool operator==(const Tile &) const = default;
};

/// What a layout needs to know about a stream. Zero size: no frame yet.
struct Cell {
    int width = 0, height = 0; ///< pixels of the real video
    bool screen = false;       ///< typeOfVideo SCREEN
};

/// BEST_FIT: one tile per cell, in order; the fixed-ratio variant when any cell is a screen. Tiles are inside
/// the canvas, do not overlap, and have even positions and sizes: each edge is at most a pixel from where the
/// reference has it.
std::vector<Tile> bestFit(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells);

} // namespace ovation::layout
