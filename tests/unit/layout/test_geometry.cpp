#include "layout/geometry.h"

#include <QtTest>

#include <cmath>

using namespace ovation::layout;

namespace {
std::vector<Cell> cameras(int count) {
    return std::vector<Cell>(size_t(count), Cell{640, 480, false});
}
} // namespace

class TestGeometry : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void knownGridsAt720p_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<QRect>>("expected");
        QTest::newRow("one") << 1 << QList<QRect>{{0, 0, 1280, 720}};
        QTest::newRow("two") << 2 << QList<QRect>{{0, 0, 640, 720}, {640, 0, 640, 720}};
        // Three columns limited to 3:2 upright are larger than two rows.
        QTest::newRow("three") << 3
                               << QList<QRect>{{0, 40, 426, 640}, {426, 40, 426, 640}, {852, 40, 426, 640}};
        QTest::newRow("four") << 4
                              << QList<QRect>{{0, 0, 640, 360},
                                              {640, 0, 640, 360},
                                              {0, 360, 640, 360},
                                              {640, 360, 640, 360}};
        QTest::newRow("five") << 5
                              << QList<QRect>{{0, 0, 426, 360},
                                              {426, 0, 428, 360},
                                              {854, 0, 426, 360},
                                              {214, 360, 426, 360},
                                              {640, 360, 426, 360}};
        QTest::newRow("nine") << 9
                              << QList<QRect>{{0, 0, 426, 240},   {426, 0, 428, 240},   {854, 0, 426, 240},
                                              {0, 240, 426, 240}, {426, 240, 428, 240}, {854, 240, 426, 240},
                                              {0, 480, 426, 240}, {426, 480, 428, 240}, {854, 480, 426, 240}};
    }
    void knownGridsAt720p() {
        QFETCH(int, count);
        QFETCH(QList<QRect>, expected);
        const auto tiles = bestFit(1280, 720, cameras(count));
        QCOMPARE(int(tiles.size()), int(expected.size()));
        for (size_t i = 0; i < tiles.size(); ++i) {
            // Odd remainders may fall on either neighbor: two pixels are rounding, more is a mistake.
            const QRect &want = expected[qsizetype(i)];
            QVERIFY2(std::abs(tiles[i].x - want.x()) <= 2 && std::abs(tiles[i].y - want.y()) <= 2 &&
                         std::abs(tiles[i].width - want.width()) <= 2 &&
                         std::abs(tiles[i].height - want.height()) <= 2,
                     qPrintable(QStringLiteral("tile %1: %2,%3 %4x%5")
                                    .arg(i)
                                    .arg(tiles[i].x)
                                    .arg(tiles[i].y)
                                    .arg(tiles[i].width)
                                    .arg(tiles[i].height)));
        }
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

    void aShortRowIsCentred() {
        for (const auto &[width, height] : {std::pair{1280, 720}, {800, 800}, {720, 1280}, {500, 1100}})
            for (int count = 2; count <= 20; ++count) {
                const auto tiles = bestFit(width, height, cameras(count));
                const Tile &last = tiles.back();
                const Tile *first = &last;
                for (const Tile &tile : tiles)
                    if (tile.y == last.y && tile.x < first->x)
                        first = &tile;
                const int left = first->x, right = width - last.x - last.width;
                QVERIFY2(std::abs(left - right) <= 4, qPrintable(QStringLiteral("%1 cells").arg(count)));
            }
    }

    void aShortRowGrowsIntoSpareHeightAndStaysCentred() {
        // Two narrow columns leave height over: the single cell of the last row takes it.
        const auto tiles = bestFit(300, 760, cameras(3));
        int bottom = 0;
        for (const Tile &tile : tiles)
            bottom = std::max(bottom, tile.y + tile.height);
        QVERIFY(bottom <= 760);
        QVERIFY(tiles[2].width >= tiles[0].width);
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

QTEST_GUILESS_MAIN(TestGeometry)
#include "test_geometry.moc"
