#include "layout/geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ovation::layout {
namespace {

// Height over width, as the protocol states them.
constexpr double NarrowestRatio = 3.0 / 2;
constexpr double WidestRatio = 9.0 / 16;
constexpr double RatioWithoutFrame = 3.0 / 4;

// Sizes are in fractions of pixels until the end: the reference's page places its elements so.
struct Row {
    size_t first = 0, count = 0;
    double width = 0, height = 0;
};

struct Grid {
    size_t columns = 1;
    double cellWidth = 0, cellHeight = 0;
};

double ratioOf(const Cell &cell) {
    return cell.width > 0 && cell.height > 0 ? double(cell.height) / cell.width : RatioWithoutFrame;
}

// Step 1: the number of columns that gives the largest cells within the allowed ratios.
Grid largestCells(int width, int height, size_t cells, double minRatio, double maxRatio) {
    Grid best;
    double bestArea = -1;
    for (size_t columns = 1; columns <= cells; ++columns) {
        const size_t rows = (cells + columns - 1) / columns;
        const int wholeWidth = width / int(columns), wholeHeight = height / int(rows);
        double cellWidth = wholeWidth, cellHeight = wholeHeight;
        const double ratio = cellWidth > 0 ? cellHeight / cellWidth : std::numeric_limits<double>::infinity();
        if (ratio > maxRatio)
            cellHeight = cellWidth * maxRatio;
        else if (ratio < minRatio)
            cellWidth = cellHeight / minRatio;
        if (const double area = cellWidth * cellHeight; area > bestArea) {
            bestArea = area;
            best = {columns, cellWidth, cellHeight};
        }
    }
    return best;
}

// Step 2: rows from top to bottom, the last one may be shorter. Step 3: none wider than the canvas.
std::vector<Row> makeRows(int canvasWidth, const std::vector<Cell> &cells, const Grid &grid, bool ownRatio) {
    std::vector<Row> rows;
    for (size_t first = 0; first < cells.size(); first += grid.columns) {
        Row row{first, std::min(grid.columns, cells.size() - first), 0, grid.cellHeight};
        for (size_t i = first; i < first + row.count; ++i)
            row.width += ownRatio ? row.height / ratioOf(cells[i]) : grid.cellWidth;
        if (row.width > canvasWidth) {
            row.height = std::floor(row.height * (canvasWidth / row.width));
            row.width = canvasWidth;
        }
        rows.push_back(row);
    }
    return rows;
}

// Step 4: what is left of the height goes to rows that are narrower than the canvas.
void growShortRows(std::vector<Row> &rows, int canvasWidth, int canvasHeight) {
    double missing = canvasHeight;
    int narrow = 0;
    for (const Row &row : rows) {
        missing -= row.height;
        narrow += row.width < canvasWidth ? 1 : 0;
    }
    if (missing <= 0)
        return;
    for (Row &row : rows) {
        if (row.width >= canvasWidth || row.width <= 0 || row.height <= 0)
            continue;
        const double room = (canvasWidth - row.width) / row.width;
        double extra = missing / narrow--;
        if (extra / row.height > room)
            extra = std::floor(room * row.height);
        row.width += std::floor(extra / row.height * row.width);
        row.height += extra;
        missing -= extra;
    }
}

// 4:2:0 frames need even edges. Of two that are equally near the outer one is taken, so that what is centered
// stays so. Edges that touch are rounded alike.
int evenEdge(double edge, int canvas) {
    const double half = edge / 2;
    const double lower = std::floor(half);
    constexpr double Same = 1e-6;
    const bool up = std::abs(half - lower - 0.5) < Same ? edge > canvas / 2.0 : half - lower > 0.5;
    return std::clamp(2 * int(lower + (up ? 1 : 0)), 0, canvas & ~1);
}

} // namespace

std::vector<Tile> bestFit(int canvasWidth, int canvasHeight, const std::vector<Cell> &cells) {
    std::vector<Tile> tiles(cells.size());
    if (cells.empty() || canvasWidth < 2 || canvasHeight < 2)
        return tiles;

    const bool ownRatio = std::any_of(cells.begin(), cells.end(), [](const Cell &c) { return c.screen; });
    const double minRatio = ownRatio ? ratioOf(cells.front()) : WidestRatio;
    const double maxRatio = ownRatio ? ratioOf(cells.front()) : NarrowestRatio;
    const Grid grid = largestCells(canvasWidth, canvasHeight, cells.size(), minRatio, maxRatio);
    if (grid.cellWidth < 1 || grid.cellHeight < 1)
        return tiles;

    std::vector<Row> rows = makeRows(canvasWidth, cells, grid, ownRatio);
    growShortRows(rows, canvasWidth, canvasHeight);

    // Step 5: center both ways.
    double y = canvasHeight;
    for (const Row &row : rows)
        y -= row.height;
    y /= 2;
    for (const Row &row : rows) {
        const int top = evenEdge(y, canvasHeight), bottom = evenEdge(y + row.height, canvasHeight);
        double x = (canvasWidth - row.width) / 2;
        for (size_t i = row.first; i < row.first + row.count; ++i) {
            const double width = ownRatio ? std::floor(row.height / ratioOf(cells[i])) : grid.cellWidth;
            const int left = evenEdge(x, canvasWidth);
            tiles[i] = {left, top, evenEdge(x + width, canvasWidth) - left, bottom - top};
            x += width;
        }
        y += row.height;
    }
    return tiles;
}

} // namespace ovation::layout
