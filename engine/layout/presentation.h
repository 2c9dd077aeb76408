#pragma once

#include "layout/geometry.h"

#include <cstddef>
#include <optional>

/// The built-in layouts with a spotlight tile (protocol 6.1). As in bestFit(): one tile per cell, in order,
/// even, inside the canvas. `spotlight` is the index of its cell; without one, or with no cell beside it,
/// bestFit() gets the whole canvas.
namespace ovation::layout {

/// VERTICAL_PRESENTATION: the others in a column on the left, a fifth of the width.
std::vector<Tile> verticalPresentation(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells,
                                       std::optional<std::size_t> spotlight);

/// HORIZONTAL_PRESENTATION: the others in a row at the bottom, a fifth of the height.
std::vector<Tile> horizontalPresentation(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells,
                                         std::optional<std::size_t> spotlight);

/// PICTURE_IN_PICTURE: the spotlight over the whole canvas (a screen as much of it as its ratio allows, so
/// that nothing of it is cut off), the others in one or two rows from the bottom right corner, a fifth of the
/// width each, narrower when they are many. Their tiles lie on the spotlight: it has to be drawn first.
std::vector<Tile> pictureInPicture(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells,
                                   std::optional<std::size_t> spotlight);

} // namespace ovation::layout
