#include "media/color.h"
#include "media/mix/tile_art.h"

#include <QtTest>

#include <array>
#include <set>

using namespace ovation::media;

namespace {

/// A frame of one color to draw upon.
struct Paper {
    Paper(int theWidth, int theHeight, uint8_t luma)
        : width(theWidth), height(theHeight), pixels(size_t(width) * size_t(height) * 3 / 2, 128) {
        const ptrdiff_t area = ptrdiff_t(width) * height;
        std::fill_n(pixels.begin(), area, luma);
        planes[0] = pixels.data();
        planes[1] = planes[0] + area;
        planes[2] = planes[1] + area / 4;
    }
    int luma(int x, int y) const { return pixels[size_t(y * width + x)]; }
    std::pair<int, int> lumaRange() const {
        const auto [low, high] = std::minmax_element(pixels.begin(), pixels.begin() + width * height);
        return {*low, *high};
    }
    int width, height;
    std::vector<uint8_t> pixels;
    uint8_t *planes[3] = {};
};

std::array<int, 3> at(const VideoFrame &frame, int x, int y) {
    return {frame.planes[0][y * frame.strides[0] + x], frame.planes[1][y / 2 * frame.strides[1] + x / 2],
            frame.planes[2][y / 2 * frame.strides[2] + x / 2]};
}

std::array<int, 3> yuv(unsigned rgb) {
    const auto color = yuvOf(rgb);
    return {color[0], color[1], color[2]};
}

} // namespace

class TileArtTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void blackIsWhatItAlwaysWas() {
        QVERIFY(yuv(0x000000) == (std::array{16, 128, 128}));
        QVERIFY(yuv(0xffffff) == (std::array{235, 128, 128}));
        QVERIFY(at(*plainFrame(0), 1, 1) == (std::array{16, 128, 128}));
    }

    void charactersWithoutAFontAreFoundEachOnce() {
        QCOMPARE(charactersWithoutFont(QStringLiteral("Ada Lovelace")), QString());
        QCOMPARE(charactersWithoutFont(QString()), QString());
        const QString nowhere = QString::fromUcs4(U"\U000F1234", 1); // for private use
        QCOMPARE(charactersWithoutFont(nowhere + QStringLiteral("Ada") + nowhere), nowhere);
    }

    void aNameIsWhiteOnDarkInTheBottomLeftCorner() {
        const auto label = drawNameLabel(QStringLiteral("Ada Lovelace"), 640, 360);
        QVERIFY(label);
        QVERIFY(label->x() > 0 && label->x() < 20);
        QVERIFY(label->y() + label->height() < 360 && label->y() + label->height() > 340);
        QVERIFY(label->width() > 60 && label->width() < 320);
        QCOMPARE((label->x() | label->y() | label->width() | label->height()) & 1, 0);
        Paper paper(label->width(), label->height(), 180);
        label->blendOnto(paper.planes, paper.width, -label->x(), -label->y());
        QVERIFY(paper.lumaRange().second > 225);                    // the letters
        QVERIFY(std::abs(paper.luma(paper.width / 2, 1) - 82) < 6); // the ground lets 40 % through
        QVERIFY(paper.luma(0, 0) > 150);                            // its corners are round
        QVERIFY(std::all_of(paper.pixels.begin() + paper.width * paper.height, paper.pixels.end(),
                            [](uint8_t value) { return std::abs(value - 128) <= 2; }));
    }

    void aLabelChangesNothingAroundIt() {
        const auto label = drawNameLabel(QStringLiteral("Ada"), 320, 180);
        Paper paper(320, 180, 90);
        label->blendOnto(paper.planes, paper.width, 0, 0);
        for (int y = 0; y < 180; ++y)
            for (int x = 0; x < 320; ++x) {
                const bool inside = x >= label->x() && x < label->x() + label->width() && y >= label->y() &&
                                    y < label->y() + label->height();
                QVERIFY(inside || paper.luma(x, y) == 90);
            }
    }

    void anyNameFitsAnyTile_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << QStringLiteral("A");
        QTest::newRow("long") << QString(100'000, QLatin1Char('W'));
        QTest::newRow("words")
            << QStringLiteral("Wolfeschlegelsteinhausenbergerdorff the elder ").repeated(9);
        QTest::newRow("markup") << QStringLiteral("<b>&amp;</b> <span size='99999'>");
        QTest::newRow("lines") << QStringLiteral("one\ntwo\r\n\tthree") + QChar(0) + QStringLiteral("four");
        QTest::newRow("right to left") << QStringLiteral("שלום עולם");
        QTest::newRow("other scripts") << QStringLiteral("李小龍 Ελένη 🙂👩‍👩‍👧");
        QTest::newRow("half a character") << QString(QChar(0xd83d)) + QStringLiteral("x") + QChar(0xde42);
        QTest::newRow("overrides") << QString(50, QChar(0x202e)) + QStringLiteral("evil");
        QTest::newRow("marks") << QStringLiteral("Z") + QString(500, QChar(0x0335));
        QTest::newRow("split pair") << QString(79, QLatin1Char('a')) + QStringLiteral("🙂");
    }
    void anyNameFitsAnyTile() {
        QFETCH(QString, name);
        for (const auto &[width, height] :
             {std::pair{64, 40}, {66, 200}, {1998, 40}, {256, 144}, {1280, 720}}) {
            if (const auto label = drawNameLabel(name, width, height)) {
                QVERIFY(label->x() >= 0 && label->y() >= 0 && label->width() > 0 && label->height() > 0);
                QVERIFY(label->x() + label->width() <= width && label->y() + label->height() <= height);
                Paper paper(width, height, 100);
                label->blendOnto(paper.planes, width, 0, 0);
            }
            const auto placeholder = drawPlaceholder(name, width, height, 0x102030);
            QCOMPARE(placeholder->width, width);
            QCOMPARE(placeholder->height, height);
        }
        QVERIFY(drawNameLabel(name, 640, 360));
    }

    void nobodysNameAndATileTooSmallHaveNoLabel() {
        QVERIFY(!drawNameLabel({}, 640, 360));
        QVERIFY(!drawNameLabel(QStringLiteral(" \n\t"), 640, 360));
        QVERIFY(!drawNameLabel(QStringLiteral("Ada"), 62, 360));
        QVERIFY(!drawNameLabel(QStringLiteral("Ada"), 640, 38));
        QVERIFY(!drawNameLabel(QStringLiteral("Ada"), 0, 0));
    }

    void initials_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(expected);
        };
        row("Ada Lovelace", "AL");
        row("ada", "A");
        row("  jean   luc  picard ", "JP");
        row("Élodie ångström", "ÉÅ");
        row("李 小龍", "李小");
        row("Bob (guest)", "B");
        row("- 7 of 9 -", "79");
        row("!?", "");
        row("", "");
    }
    void initials() {
        QFETCH(QString, name);
        QTEST(initialsOf(name), "expected");
    }

    void aPlaceholderIsADiscOfThePersonsColorOnALighterGround() {
        const auto frame = drawPlaceholder(QStringLiteral("Ada Lovelace"), 320, 180, 0x000000);
        const auto ground = yuv(0x1c1c1c);
        for (const auto &[x, y] : {std::pair{0, 0}, {319, 179}, {160, 10}, {80, 90}})
            QVERIFY(at(*frame, x, y) == ground);
        // Above the letters is nothing but the disc.
        const auto disc = at(*frame, 160, 60);
        QVERIFY(disc != ground && disc[0] < 120);
        int white = 0;
        for (int y = 60; y < 120; ++y)
            for (int x = 130; x < 190; ++x)
                white += at(*frame, x, y)[0] > 220 ? 1 : 0;
        QVERIFY2(white > 100 && white < 1800, QByteArray::number(white));
        QVERIFY(at(*drawPlaceholder(QStringLiteral("Ada Lovelace"), 640, 480, 0xffffff), 320, 160) == disc);
    }

    void differentParticipantsHaveDifferentColorsMostly() {
        std::set<std::array<int, 3>> colors;
        for (const char *name : {"Ada", "Bob", "Cem", "Dora", "Eve", "Finn", "Gül", "Hans", "Ida", "Jo"})
            colors.insert(at(*drawPlaceholder(QString::fromUtf8(name), 320, 180, 0), 160, 58));
        QVERIFY2(colors.size() >= 4, QByteArray::number(qulonglong(colors.size())));
    }

    void smallestPlaceholdersArePlain() {
        for (const int size : {2, 4, 6, 8, 10})
            QVERIFY(drawPlaceholder(QStringLiteral("Ada"), size, size, 0)->width == size);
    }
};

QTEST_GUILESS_MAIN(TileArtTest)
#include "test_tile_art.moc"
