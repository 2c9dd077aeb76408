#include "media/color.h"
#include "media/mix/backdrop.h"

#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

using namespace ovation;
using namespace ovation::media;

namespace {

bool isAbout(const VideoFrame &frame, int x, int y, unsigned rgb) {
    const auto wanted = yuvOf(rgb);
    for (int plane = 0; plane < 3; ++plane) {
        const int half = plane ? 2 : 1;
        if (std::abs(frame.planes[plane][y / half * frame.strides[plane] + x / half] -
                     wanted[size_t(plane)]) > 4)
            return false;
    }
    return true;
}

QImage halves(int width, int height) {
    QImage image(width, height, QImage::Format_ARGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, x < width / 2 ? 0xffc02020U : 0xff3050d0U);
    return image;
}

} // namespace

class BackdropTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QString written(const QString &name, const QByteArray &bytes) const {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

  private Q_SLOTS:
    void colorsAreReadFromTextAndNothingElseIs_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("color");
        const auto row = [](const char *text, int color) {
            QTest::newRow(text) << QString::fromUtf8(text) << color;
        };
        row("#000000", 0);
        row("#ff8001", 0xff8001);
        row("#FF80aB", 0xff80ab);
        for (const char *text : {"", "#", "#fff", "ff8001", "#ff80010", "#ff800", "#gg0000", "#+12345",
                                 "#-12345", "# 12345", "#0x1234", "red", "#１２３４５６"})
            row(text, -1);
    }
    void colorsAreReadFromTextAndNothingElseIs() {
        QFETCH(QString, text);
        const auto color = colorFromText(text);
        QTEST(color ? int(*color) : -1, "color");
    }

    void pngAndJpegAreReadWhateverTheyAreCalled() {
        for (const char *format : {"png", "jpeg"}) {
            const QString path = at(QStringLiteral("image"));
            QVERIFY(halves(641, 361).save(path, format, 95));
            const auto image = readBackdrop(path, 0);
            QVERIFY2(image.ok(), format);
            QCOMPARE((*image)->width, 640);
            QCOMPARE((*image)->height, 360);
            QVERIFY(isAbout(**image, 100, 100, 0xc02020) && isAbout(**image, 600, 359, 0x3050d0));
        }
    }

    void whatIsTransparentShowsTheColorBehind() {
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        for (int x = 0; x < 64; ++x)
            for (int y = 32; y < 64; ++y)
                image.setPixel(x, y, 0x80ffffff);
        QVERIFY(image.save(at(QStringLiteral("t.png"))));
        const auto backdrop = readBackdrop(at(QStringLiteral("t.png")), 0x204060);
        QVERIFY(backdrop.ok());
        QVERIFY(isAbout(**backdrop, 32, 10, 0x204060));
        QVERIFY(isAbout(**backdrop, 32, 50, 0x90a0b0));
    }

    void largeImagesAreKeptNoLargerThanACanvasCanNeed() {
        QVERIFY(halves(5000, 3000).save(at(QStringLiteral("large.jpg"))));
        const auto image = readBackdrop(at(QStringLiteral("large.jpg")), 0);
        QVERIFY(image.ok());
        QCOMPARE((*image)->height, 2000);
        QVERIFY(std::abs((*image)->width - 3334) <= 2);
        QVERIFY(isAbout(**image, 100, 100, 0xc02020) && isAbout(**image, 3200, 1900, 0x3050d0));
    }

    void whatIsNoImageIsAnErrorThatSaysSo_data() {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray whole;
        QBuffer buffer(&whole);
        halves(64, 64).save(&buffer, "png");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("#!/bin/sh\n");
        QTest::newRow("begins like one") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("cut off in the head") << whole.left(30);
        QTest::newRow("cut off") << whole.left(whole.size() / 2);
        QTest::newRow("another format") << QByteArray("P6 2 2 255\n012345678901");
        QTest::newRow("drawing") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        // A head that promises 60000x60000 pixels.
        QByteArray bomb = whole;
        bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
        QTest::newRow("promises too much") << bomb;
        QByteArray large;
        QBuffer promise(&large);
        QImage many(8000, 4001, QImage::Format_Mono);
        many.fill(0);
        many.save(&promise, "png");
        QTest::newRow("too many pixels") << large;
        QByteArray one;
        QBuffer small(&one);
        halves(1, 1).save(&small, "png");
        QTest::newRow("one pixel") << one;
    }
    void whatIsNoImageIsAnErrorThatSaysSo() {
        QFETCH(QByteArray, bytes);
        const QString path = written(QStringLiteral("bad.png"), bytes);
        QVERIFY(!path.isEmpty());
        const auto image = readBackdrop(path, 0);
        QVERIFY(!image.ok());
        QVERIFY(image.error().message.startsWith(QStringLiteral("bad.png ")));
        QVERIFY(!image.error().message.contains(m_folder.path()));
    }

    void anImageCutAtAnyByteDoesNoHarm() {
        QByteArray whole;
        QBuffer buffer(&whole);
        QVERIFY(halves(40, 30).save(&buffer, "jpeg"));
        for (int length = 0; length < whole.size(); length += 7) {
            const auto image = readBackdrop(written(QStringLiteral("cut.jpg"), whole.left(length)), 0);
            QVERIFY(!image.ok() || (*image)->width == 40);
        }
    }

    void whatIsNotThereIsAnError() {
        QVERIFY(!readBackdrop(at(QStringLiteral("nowhere.png")), 0).ok());
        QVERIFY(!readBackdrop(m_folder.path(), 0).ok());
    }
};

QTEST_GUILESS_MAIN(BackdropTest)
#include "test_backdrop.moc"
