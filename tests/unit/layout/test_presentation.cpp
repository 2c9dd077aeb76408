#include "layout/presentation.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <set>

using namespace ovation::layout;

namespace {

using Layout = std::function<std::vector<Tile>(int, int, const std::vector<Cell> &, std::optional<size_t>)>;

std::vector<Cell> cameras(int count) {
    return std::vector<Cell>(size_t(count), Cell{640, 480, false});
}

bool overlap(const Tile &a, const Tile &b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

QByteArray text(const Tile &tile) {
    return QStringLiteral("%1,%2 %3x%4").arg(tile.x).arg(tile.y).arg(tile.width).arg(tile.height).toLatin1();
}

} // namespace

class PresentationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tilesAreEvenInsideAndOnlyTheFrameUnderneathIsOverlapped_data() {
        QTest::addColumn<int>("which");
        QTest::newRow("vertical") << 0;
        QTest::newRow("horizontal") << 1;
        QTest::newRow("picture in picture") << 2;
    }
    void tilesAreEvenInsideAndOnlyTheFrameUnderneathIsOverlapped() {
        QFETCH(int, which);
        const Layout layouts[] = {verticalPresentation, horizontalPresentation, pictureInPicture};
        const int sizes[][2] = {{1280, 720}, {1920, 1080}, {720, 1280}, {640, 480},  {320, 1000}, {1000, 200},
                                {641, 479},  {101, 101},   {1999, 100}, {100, 1999}, {2, 2},      {0, 0}};
        for (const auto &size : sizes)
            for (int count = 0; count <= 40; ++count)
                for (int variant = 0; variant < 4; ++variant) {
                    auto cells = cameras(count);
                    for (int i = 0; i < count; ++i)
                        cells[size_t(i)] = {i % 3 ? 640 : 0, i % 2 ? 480 : 1280, variant % 2 && i % 4 == 1};
                    std::optional<size_t> big;
                    if (variant > 0)
                        big = size_t(count * variant / 4); // the last time behind the end
                    const auto tiles = layouts[which](size[0], size[1], cells, big);
                    QCOMPARE(int(tiles.size()), count);
                    for (size_t i = 0; i < tiles.size(); ++i) {
                        const Tile &tile = tiles[i];
                        QVERIFY2(((tile.x | tile.y | tile.width | tile.height) & 1) == 0, text(tile));
                        QVERIFY2(tile.x >= 0 && tile.y >= 0 && tile.width >= 0 && tile.height >= 0,
                                 text(tile));
                        QVERIFY2(tile.x + tile.width <= size[0] && tile.y + tile.height <= size[1],
                                 text(tile));
                        for (size_t j = 0; j < i; ++j) {
                            const bool mayOverlap = which == 2 && (big == i || big == j);
                            QVERIFY(mayOverlap || tile.empty() || tiles[j].empty() ||
                                    !overlap(tile, tiles[j]));
                        }
                    }
                }
    }

    void theBigOneHasFourFifths_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("big");
        for (const int count : {2, 3, 5, 9, 20})
            for (const int big : {0, 1, count - 1})
                QTest::addRow("%d of %d", big, count) << count << big;
    }
    void theBigOneHasFourFifths() {
        QFETCH(int, count);
        QFETCH(int, big);
        const auto vertical = verticalPresentation(1280, 720, cameras(count), size_t(big));
        QVERIFY2(vertical[size_t(big)] == (Tile{256, 0, 1024, 720}), text(vertical[size_t(big)]));
        // 576 high: no wider than 16:9, in the middle.
        const auto horizontal = horizontalPresentation(1280, 720, cameras(count), size_t(big));
        QVERIFY2(horizontal[size_t(big)] == (Tile{128, 0, 1024, 576}), text(horizontal[size_t(big)]));
        for (int i = 0; i < count; ++i) {
            if (i == big)
                continue;
            QVERIFY(!vertical[size_t(i)].empty() && !horizontal[size_t(i)].empty());
            QVERIFY2(vertical[size_t(i)].x + vertical[size_t(i)].width <= 256, text(vertical[size_t(i)]));
            QVERIFY2(horizontal[size_t(i)].y >= 576, text(horizontal[size_t(i)]));
        }
    }

    void smallOnesAreArrangedLikeAGridOfTheirOwn() {
        const auto alone = bestFit(256, 720, cameras(7));
        auto tiles = verticalPresentation(1280, 720, cameras(8), 3);
        tiles.erase(tiles.begin() + 3);
        QVERIFY(tiles == alone);
    }

    void withoutASpotlightOrAloneTilesUseTheWholeCanvas() {
        for (const Layout &layout :
             {Layout(verticalPresentation), Layout(horizontalPresentation), Layout(pictureInPicture)}) {
            for (int count = 0; count < 12; ++count)
                QVERIFY(layout(1280, 720, cameras(count), {}) == bestFit(1280, 720, cameras(count)));
            QVERIFY(layout(1280, 720, cameras(1), 0) == bestFit(1280, 720, cameras(1)));
            QVERIFY(layout(1280, 720, cameras(3), 3) == bestFit(1280, 720, cameras(3)));
        }
    }

    void aBigScreenIsNotCropped() {
        std::vector<Cell> cells = cameras(3);
        cells[1] = {1024, 768, true};
        for (const Layout &layout :
             {Layout(verticalPresentation), Layout(horizontalPresentation), Layout(pictureInPicture)}) {
            const Tile big = layout(1280, 720, cells, 1)[1];
            QVERIFY2(std::abs(double(big.height) / big.width - 0.75) < 0.01, text(big));
        }
    }

    void framesInTheFrameStandInTheBottomRightCorner() {
        for (int others = 1; others <= 30; ++others) {
            const auto tiles = pictureInPicture(1280, 720, cameras(others + 1), 0);
            QVERIFY2(tiles[0] == (Tile{0, 0, 1280, 720}), text(tiles[0]));
            QCOMPARE(tiles[1].width, tiles.back().width);
            if (others <= 4)
                QVERIFY2(tiles[1].width == 256 && tiles[1].height == 144, text(tiles[1]));
            std::set<int> rows;
            int right = 0, bottom = 0;
            for (size_t i = 1; i < tiles.size(); ++i) {
                rows.insert(tiles[i].y);
                right = std::max(right, tiles[i].x + tiles[i].width);
                bottom = std::max(bottom, tiles[i].y + tiles[i].height);
                QVERIFY2(tiles[i].width >= 60, text(tiles[i])); // still recognizable
                QVERIFY2(tiles[i].y >= 360, text(tiles[i]));    // the spotlight's face is free
            }
            QCOMPARE(int(rows.size()), others <= 4 ? 1 : 2);
            QCOMPARE(right, 1280 - 10);
            QCOMPARE(bottom, 720 - 10);
        }
    }

    void framesInTheFrameAreReadFromLeftToRight() {
        const auto tiles = pictureInPicture(1280, 720, cameras(7), 6);
        for (size_t i = 1; i < 6; ++i)
            QVERIFY(tiles[i].y > tiles[i - 1].y ||
                    (tiles[i].y == tiles[i - 1].y && tiles[i].x > tiles[i - 1].x));
    }
};

QTEST_GUILESS_MAIN(PresentationTest)
#include "test_presentation.moc"
