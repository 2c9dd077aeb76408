#include "layout/geometry.h"

#include <QtTest>

#include <cmath>

using namespace ovation::layout;

namespace {
using Cells = std::vector<Cell>;
Cells cameras(int count) {
    return Cells(size_t(count), Cell{640, 480, false});
}
} // namespace
Q_DECLARE_METATYPE(Cells)

class GeometryTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    // Where the reference's page puts its elements, in fractions of pixels; of many the last ones.
    void everyEdgeIsAtMostAPixelFromTheReferences_data() {
        QTest::addColumn<QSize>("canvas");
        QTest::addColumn<Cells>("cells");
        QTest::addColumn<QList<QRectF>>("expected");
        const auto row = [](const char *name, int width, int height, const Cells &cells,
                            const QList<QRectF> &expected) {
            QTest::newRow(name) << QSize(width, height) << cells << expected;
        };
        row("1280x720, one", 1280, 720, cameras(1), {{0, 0, 1280, 720}});
        row("1280x720, two", 1280, 720, cameras(2), {{0, 0, 640, 720}, {640, 0, 640, 720}});
        row("1280x720, three", 1280, 720, cameras(3),
            {{0, 40, 426, 640}, {426, 40, 426, 640}, {852, 40, 426, 640}});
        row("1280x720, four", 1280, 720, cameras(4),
            {{0, 0, 640, 360}, {640, 0, 640, 360}, {0, 360, 640, 360}, {640, 360, 640, 360}});
        row("1280x720, five", 1280, 720, cameras(5),
            {{1, 0, 426, 360},
             {427, 0, 426, 360},
             {853, 0, 426, 360},
             {214, 360, 426, 360},
             {640, 360, 426, 360}});
        row("1280x720, nine", 1280, 720, cameras(9),
            {{1, 0, 426, 240},
             {427, 0, 426, 240},
             {853, 0, 426, 240},
             {1, 240, 426, 240},
             {427, 240, 426, 240},
             {853, 240, 426, 240},
             {1, 480, 426, 240},
             {427, 480, 426, 240},
             {853, 480, 426, 240}});
        row("1366x768, one", 1366, 768, cameras(1), {{0.33, 0, 1365.33, 768}});
        row("1366x768, two", 1366, 768, cameras(2), {{0, 0, 683, 768}, {683, 0, 683, 768}});
        row("720x1280, five", 720, 1280, cameras(5),
            {{0, 0, 360, 426},
             {360, 0, 360, 426},
             {0, 426, 360, 426},
             {360, 426, 360, 426},
             {179.5, 852, 360, 428}});
        row("800x800, a last row that grew", 800, 800, cameras(23),
            {{95.5, 665, 200, 135}, {295.5, 665, 200, 135}, {495.5, 665, 200, 135}});
        row("1280x640, eleven", 1280, 640, cameras(11),
            {{0, 0, 320, 213},
             {320, 0, 320, 213},
             {640, 0, 320, 213},
             {960, 0, 320, 213},
             {0, 213, 320, 213},
             {320, 213, 320, 213},
             {640, 213, 320, 213},
             {960, 213, 320, 213},
             {158, 426, 320, 214},
             {478, 426, 320, 214},
             {798, 426, 320, 214}});
        row("a screen and a camera", 1280, 720, Cells{{1280, 720, true}, {640, 480, false}},
            {{320, 0, 640, 360}, {400, 360, 480, 360}});
        row("a screen, a camera and a portrait", 1280, 720,
            Cells{{1280, 720, true}, {640, 480, false}, {360, 640, false}},
            {{80, 0, 640, 360}, {720, 0, 480, 360}, {538.75, 360, 202, 360}});
        row("a camera before a screen", 1280, 720, Cells{{640, 480, false}, {1920, 1080, true}},
            {{0, 154.5, 548, 411}, {548, 154.5, 730, 411}});
    }
    void everyEdgeIsAtMostAPixelFromTheReferences() {
        QFETCH(QSize, canvas);
        QFETCH(Cells, cells);
        QFETCH(QList<QRectF>, expected);
        const auto tiles = bestFit(canvas.width(), canvas.height(), cells);
        QCOMPARE(tiles.size(), cells.size());
        const size_t first = tiles.size() - size_t(expected.size());
        for (size_t i = first; i < tiles.size(); ++i) {
            const Tile &is = tiles[i];
            const QRectF &want = expected[qsizetype(i - first)];
            const auto near = [](int edge, double there) { return std::abs(edge - there) <= 1.01; };
            QVERIFY2(near(is.x, want.left()) && near(is.x + is.width, want.right()) &&
                         near(is.y, want.top()) && near(is.y + is.height, want.bottom()),
                     qPrintable(QStringLiteral("tile %1: %2,%3 %4x%5")
                                    .arg(i)
                                    .arg(is.x)
                                    .arg(is.y)
                                    .arg(is.width)
                                    .arg(is.height)));
        }
    }

    void noColumnIsLostAtTheEdgeOfAWideCanvas() {
        QVERIFY(bestFit(1366, 768, cameras(1)).front() == (Tile{0, 0, 1366, 768}));
    }

    void touchingTilesLeaveNoGap() {
        const auto tiles = bestFit(1280, 720, cameras(9));
        QCOMPARE(tiles[0].x + tiles[0].width, tiles[1].x);
        QCOMPARE(tiles[1].x + tiles[1].width, tiles[2].x);
        QCOMPARE(tiles[0].x, 1280 - tiles[2].x - tiles[2].width); // and are centered
        QCOMPARE(tiles[0].y + tiles[0].height, tiles[3].y);
    }

    void tilesAreInsideEvenAndNeverOverlap() {
        const int sizes[][2] = {{1280, 720}, {1920, 1080}, {720, 1280}, {640, 480}, {320, 1000},
                                {1000, 200}, {641, 479},   {100, 100},  {2, 2},     {3840, 2160}};
        for (const auto &size : sizes)
            for (int count = 0; count <= 60; ++count)
                for (int screens = 0; screens < 3; ++screens) {
                    auto cells = cameras(count);
                    for (int i = 0; i < count; ++i) {
                        cells[size_t(i)].screen = screens && i % (screens + 1) == 0;
                        if (i % 3 == 1)
                            cells[size_t(i)] = {720, 1280, cells[size_t(i)].screen};
                        if (i % 5 == 4)
                            cells[size_t(i)] = {0, 0, cells[size_t(i)].screen};
                    }
                    const auto tiles = bestFit(size[0], size[1], cells);
                    QCOMPARE(int(tiles.size()), count);
                    for (size_t i = 0; i < tiles.size(); ++i) {
                        const Tile &a = tiles[i];
                        QVERIFY(((a.x | a.y | a.width | a.height) & 1) == 0);
                        QVERIFY(a.x >= 0 && a.y >= 0 && a.width >= 0 && a.height >= 0);
                        QVERIFY(a.x + a.width <= size[0] && a.y + a.height <= size[1]);
                        for (size_t j = 0; j < i; ++j) {
                            const Tile &b = tiles[j];
                            const bool apart = a.x + a.width <= b.x || b.x + b.width <= a.x ||
                                               a.y + a.height <= b.y || b.y + b.height <= a.y;
                            QVERIFY(apart || a.empty() || b.empty());
                        }
                    }
                }
    }

    void everyCellIsVisibleOnAnOrdinaryCanvas() {
        for (int count = 1; count <= 50; ++count)
            for (const Tile &tile : bestFit(1280, 720, cameras(count)))
                QVERIFY(tile.width >= 60 && tile.height >= 60);
    }

    void camerasStayBetweenTheAllowedRatios() {
        for (int count = 1; count <= 30; ++count)
            for (const Tile &tile : bestFit(1280, 720, cameras(count))) {
                const double ratio = double(tile.height) / tile.width;
                QVERIFY(ratio > 9.0 / 16 - 0.02 && ratio < 3.0 / 2 + 0.02);
            }
    }

    void aScreenIsNotCropped() {
        std::vector<Cell> cells{{1920, 1080, true}, {640, 480, false}};
        for (const Tile &tile : bestFit(1280, 720, cells))
            QVERIFY(!tile.empty());
        const auto tiles = bestFit(1280, 720, cells);
        QVERIFY(std::abs(double(tiles[0].height) / tiles[0].width - 9.0 / 16) < 0.02);
        QVERIFY(std::abs(double(tiles[1].height) / tiles[1].width - 3.0 / 4) < 0.02);
    }
};

QTEST_GUILESS_MAIN(GeometryTest)
#include "test_geometry.moc"
