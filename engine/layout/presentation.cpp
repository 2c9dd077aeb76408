#include "layout/presentation.h"

#include <algorithm>

namespace ovation::layout {
namespace {

constexpr int Share = 5; // the others' block is a fifth of the canvas
constexpr int PipShare = 5;
constexpr int PipPerRow = 4, PipRows = 2;
constexpr int PipMargin_part = 64;    // of the shorter side of the canvas
constexpr int PipTallest_part = 3;    // no row is higher than a third of the canvas
constexpr double PipRatio = 9.0 / 16; // height over width

bool splits(const std::vector<Cell> &cells, std::optional<std::size_t> spotlight) {
    return spotlight && *spotlight < cells.size() && cells.size() > 1;
}

std::vector<Cell> without(const std::vector<Cell> &cells, std::size_t spotlight) {
    std::vector<Cell> others = cells;
    others.erase(others.begin() + std::ptrdiff_t(spotlight));
    return others;
}

std::vector<Tile> joined(Tile bigTile, std::vector<Tile> others, std::size_t spotlight) {
    others.insert(others.begin() + std::ptrdiff_t(spotlight), bigTile);
    return others;
}

Tile moved(Tile tile, int x, int y) {
    tile.x += x;
    tile.y += y;
    return tile;
}

// The spotlight in its block, the others in theirs; a block's size is what its Tile says.
std::vector<Tile> inBlocks(const Tile &bigBlock, const Tile &othersBlock, const std::vector<Cell> &cells,
                           std::size_t spotlight) {
    const Tile bigTile = bestFit(bigBlock.width, bigBlock.height, {cells[spotlight]}).front();
    std::vector<Tile> others = bestFit(othersBlock.width, othersBlock.height, without(cells, spotlight));
    for (Tile &tile : others)
        tile = moved(tile, othersBlock.x, othersBlock.y);
    return joined(moved(bigTile, bigBlock.x, bigBlock.y), std::move(others), spotlight);
}

std::vector<Tile> cornerTiles(int width, int height, int count) {
    const int rows = count > PipPerRow ? PipRows : 1;
    const int perRow = std::max((count + rows - 1) / rows, std::min(count, PipPerRow));
    const int margin = std::min(width, height) / PipMargin_part & ~1;
    int tileWidth = std::min(width / PipShare, (width - margin * (perRow + 1)) / perRow);
    const int highest = std::min(height / PipTallest_part, (height - margin * (rows + 1)) / rows);
    int tileHeight = std::min(int(tileWidth * PipRatio), highest);
    tileWidth = std::min(tileWidth, int(tileHeight / PipRatio)) & ~1;
    tileHeight &= ~1;
    std::vector<Tile> tiles(static_cast<std::size_t>(count));
    if (tileWidth < 2 || tileHeight < 2)
        return tiles;
    for (int i = 0; i < count; ++i) {
        // Read from left to right, as everywhere; the row that is not full is the upper one.
        const int fromEnd = count - 1 - i;
        const int column = fromEnd % perRow, row = fromEnd / perRow;
        Tile &tile = tiles[std::size_t(i)];
        tile.width = tileWidth;
        tile.height = tileHeight;
        tile.x = ((width & ~1) - (column + 1) * (tileWidth + margin));
        tile.y = ((height & ~1) - (row + 1) * (tileHeight + margin));
    }
    return tiles;
}

} // namespace

std::vector<Tile> verticalPresentation(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells,
                                       std::optional<std::size_t> spotlight) {
    if (!splits(cells, spotlight))
        return bestFit(canvasWidth, canvasHeight, cells);
    const int left = canvasWidth / Share & ~1;
    return inBlocks({left, 0, canvasWidth - left, canvasHeight}, {0, 0, left, canvasHeight}, cells,
                    *spotlight);
}

std::vector<Tile> horizontalPresentation(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells,
                                         std::optional<std::size_t> spotlight) {
    if (!splits(cells, spotlight))
        return bestFit(canvasWidth, canvasHeight, cells);
    const int top = (canvasHeight - canvasHeight / Share) & ~1;
    return inBlocks({0, 0, canvasWidth, top}, {0, top, canvasWidth, canvasHeight - top}, cells, *spotlight);
}

std::vector<Tile> pictureInPicture(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells,
                                   std::optional<std::size_t> spotlight) {
    if (!splits(cells, spotlight) || canvasWidth < 2 || canvasHeight < 2)
        return bestFit(canvasWidth, canvasHeight, cells);
    const Tile bigTile = cells[*spotlight].screen
                             ? bestFit(canvasWidth, canvasHeight, {cells[*spotlight]}).front()
                             : Tile{0, 0, canvasWidth & ~1, canvasHeight & ~1};
    return joined(bigTile, cornerTiles(canvasWidth, canvasHeight, int(cells.size()) - 1), *spotlight);
}

} // namespace ovation::layout
