#include "layout/geometry.h"

#include <algorithm>
#include <cstdint>

namespace ovation::layout {
namespace {

// Height over width, as the protocol states them.
constexpr double NarrowestRatio = 3.0 / 2;
constexpr double WidestRatio = 9.0 / 16;
constexpr double RatioWithoutFrame = 3.0 / 4;

struct Row {
    size_t first = 0, count = 0;
    int width = 0, height = 0;
};

struct Grid {
    int columns = 1, cellWidth = 0, cellHeight = 0;
};

double ratioOf(const Cell &cell) {
    return cell.width > 0 && cell.height > 0 ? double(cell.height) / cell.width : RatioWithoutFrame;
}

// Step 1: the number of columns that gives the largest cells within the allowed ratios.
Grid largestCells(int width, int height, int cells, double minRatio, double maxRatio) {
    Grid best;
    int64_t bestArea = -1;
    for (int columns = 1; columns <= cells; ++columns) {
        const int rows = (cells + columns - 1) / columns;
        int cellHeight = height / rows;
        int cellWidth = width / columns;
        const double ratio = cellWidth > 0 ? double(cellHeight) / cellWidth : maxRatio;
        if (ratio > maxRatio)
            cellHeight = int(cellWidth * maxRatio);
        else if (ratio < minRatio)
            cellWidth = int(cellHeight / minRatio);
        const int64_t area = int64_t(cellWidth) * cellHeight * cells;
        if (area > bestArea) {
            bestArea = area;
            best = {columns, cellWidth, cellHeight};
        }
    }
    return best;
}

int cellWidth(const Cell &cell, const Grid &grid, int rowHeight, bool ownRatio) {
    if (ownRatio)
        return std::max(int(rowHeight / ratioOf(cell)), 1);
    // A row that grew or shrank takes its cells with it, so that it stays centered.
    return rowHeight == grid.cellHeight ? grid.cellWidth
                                        : int(int64_t(grid.cellWidth) * rowHeight / grid.cellHeight);
}

// Step 2: rows from top to bottom, the last one may be shorter. Step 3: none wider than the canvas.
std::vector<Row> makeRows(int canvasWidth, const std::vector<Cell> &cells, const Grid &grid, bool ownRatio) {
    std::vector<Row> rows;
    for (size_t first = 0; first < cells.size(); first += size_t(grid.columns)) {
        Row row{first, std::min(size_t(grid.columns), cells.size() - first), 0, grid.cellHeight};
        for (size_t i = first; i < first + row.count; ++i)
            row.width += cellWidth(cells[i], grid, row.height, ownRatio);
        if (row.width > canvasWidth) {
            row.height = int(int64_t(row.height) * canvasWidth / row.width);
            row.width = canvasWidth;
        }
        rows.push_back(row);
    }
    return rows;
}

// Step 4: what is left of the height goes to rows that are narrower than the canvas.
void growShortRows(std::vector<Row> &rows, int canvasWidth, int canvasHeight) {
    int missing = canvasHeight;
    int narrow = 0;
    for (const Row &row : rows) {
        missing -= row.height;
        narrow += row.width < canvasWidth ? 1 : 0;
    }
    for (Row &row : rows) {
        if (missing <= 0 || row.width >= canvasWidth || row.width <= 0)
            continue;
        const int room = int(int64_t(row.height) * (canvasWidth - row.width) / row.width);
        const int extra = std::min(missing / narrow--, room);
        row.width += int(int64_t(row.width) * extra / row.height);
        row.height += extra;
        missing -= extra;
    }
}

} // namespace

std::vector<Tile> bestFit(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells) {
    std::vector<Tile> tiles(cells.size());
    if (cells.empty() || canvasWidth < 2 || canvasHeight < 2)
        return tiles;

    const bool ownRatio = std::any_of(cells.begin(), cells.end(), [](const Cell &c) { return c.screen; });
    const double minRatio = ownRatio ? ratioOf(cells.front()) : WidestRatio;
    const double maxRatio = ownRatio ? ratioOf(cells.front()) : NarrowestRatio;
    const Grid grid = largestCells(canvasWidth, canvasHeight, int(cells.size()), minRatio, maxRatio);
    if (grid.cellWidth < 1 || grid.cellHeight < 1)
        return tiles;

    std::vector<Row> rows = makeRows(canvasWidth, cells, grid, ownRatio);
    growShortRows(rows, canvasWidth, canvasHeight);

    // Step 5: center both ways. Rounding goes down to even pixels, because 4:2:0 frames need it.
    int total = 0;
    for (const Row &row : rows)
        total += row.height;
    int y = std::max((canvasHeight - total) / 2, 0);
    for (const Row &row : rows) {
        std::vector<int> widths(row.count);
        int width = 0;
        for (size_t i = 0; i < row.count; ++i) {
            widths[i] = cellWidth(cells[row.first + i], grid, row.height, ownRatio);
            width += widths[i];
        }
        int x = std::max((canvasWidth - width) / 2, 0);
        for (size_t i = 0; i < row.count; ++i) {
            Tile &tile = tiles[row.first + i];
            const int right = std::min(x + widths[i], canvasWidth) & ~1;
            const int bottom = std::min(y + row.height, canvasHeight) & ~1;
            tile.x = x & ~1;
            tile.y = y & ~1;
            tile.width = std::max(right - tile.x, 0);
            tile.height = std::max(bottom - tile.y, 0);
            x += widths[i];
        }
        y += row.height;
    }
    return tiles;
}

} // namespace ovation::layout
