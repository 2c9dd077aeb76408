#include "library/strip_maker.h"

#include "strip_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ovation;
using namespace ovation::library;

/// Waveform and film strip of recordings with several streams.
class StripMakerTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static int grayOf(const FilmStrip &strip, int frame) {
        return qGray(strip.frames.pixel(frame * StripFrameWidth + StripFrameWidth / 2, StripFrameHeight / 2));
    }

  private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(makeWithFfmpeg(
                     "-f lavfi -i sine=1000:d=4:r=48000,volume=4 -f lavfi -i color=white:s=160x90:d=4:r=25 "
                     "-c:a libopus -c:v libvpx -g 25 -deadline realtime",
                     path("loud.webm")),
                 QString());
        QCOMPARE(makeWithFfmpeg(
                     "-f lavfi -i sine=1000:d=4:r=48000,volume=1 -f lavfi -i color=gray:s=160x90:d=4:r=25 "
                     "-c:a libopus -c:v libvpx -g 25 -deadline realtime",
                     path("quiet.webm")),
                 QString());
        QFile damaged(path("damaged.webm"));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("\x1a\x45\xdf\xa3 and nothing else");
    }

    void theLoudestStreamIsShown() {
        // Quiet alone from 0 s to 4 s, with the loud one from 2 s to 6 s, nothing until 8 s.
        const StripTracks both{
            8000, {trackOf(path("quiet.webm"), 0, 4000), trackOf(path("loud.webm"), 2000, 6000)}};
        const auto made = makeWaveform(both, {});
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->perSecond, 50);
        QCOMPARE(made->peaks.size(), std::size_t(400));
        const auto at = [&](double second) { return made->peaks[std::size_t(second * 50)]; };
        QVERIFY2(std::abs(at(1) - 0.125F) < 0.03F, QByteArray::number(at(1)));
        QVERIFY2(std::abs(at(3) - 0.5F) < 0.1F, QByteArray::number(at(3)));
        QVERIFY2(std::abs(at(5) - 0.5F) < 0.1F, QByteArray::number(at(5)));
        QVERIFY2(at(7) < 0.01F, QByteArray::number(at(7)));
    }

    void theStripShowsTheFirstStreamThatIsThere() {
        const StripTracks both{
            8000, {trackOf(path("quiet.webm"), 0, 4000), trackOf(path("loud.webm"), 2000, 6000)}};
        const auto made = makeFilmStrip(both, {});
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
        QCOMPARE(made->count, 8);
        QCOMPARE(made->interval_ms, int64_t(1000));
        QCOMPARE(made->frames.size(), QSize(8 * StripFrameWidth, StripFrameHeight));
        for (int frame : {0, 1, 2, 3})
            QVERIFY2(std::abs(grayOf(*made, frame) - 128) < 8, QByteArray::number(grayOf(*made, frame)));
        for (int frame : {4, 5})
            QVERIFY2(grayOf(*made, frame) > 245, QByteArray::number(grayOf(*made, frame)));
        for (int frame : {6, 7})
            QCOMPARE(grayOf(*made, frame), 0);
    }

    void aStreamThatBeganBeforeTheRecordingIsCut() {
        const StripTracks early{2000, {trackOf(path("loud.webm"), -2000, 2000)}};
        const auto waveform = makeWaveform(early, {});
        QVERIFY(waveform.ok());
        QCOMPARE(waveform->peaks.size(), std::size_t(100));
        QVERIFY2(waveform->peaks[75] > 0.4F, QByteArray::number(waveform->peaks[75]));
        const auto strip = makeFilmStrip(early, {});
        QVERIFY(strip.ok());
        QVERIFY(grayOf(*strip, 1) > 245);
    }

    void oneDamagedStreamCostsNoOther() {
        const StripTracks two{4000,
                              {trackOf(path("damaged.webm"), 0, 1500), trackOf(path("loud.webm"), 0, 4000)}};
        const auto waveform = makeWaveform(two, {});
        QVERIFY(waveform.ok());
        QVERIFY(waveform->peaks[50] > 0.4F);
        const auto strip = makeFilmStrip(two, {});
        QVERIFY(strip.ok());
        QVERIFY(grayOf(*strip, 3) > 245);
        const StripTracks none{4000, {trackOf(path("damaged.webm"), 0, 4000)}};
        QCOMPARE(makeWaveform(none, {}).error().code, Errc::MediaUnreadable);
        QCOMPARE(makeFilmStrip(none, {}).error().code, Errc::MediaUnreadable);
    }

    void withoutAudioOrVideoItIsEmpty() {
        const StripTracks silent{4000, {trackOf(path("loud.webm"), 0, 4000, false, true)}};
        const auto waveform = makeWaveform(silent, {});
        QVERIFY(waveform.ok());
        QCOMPARE(waveform->perSecond, 0);
        QVERIFY(waveform->peaks.empty());
        const StripTracks blind{4000, {trackOf(path("loud.webm"), 0, 4000, true, false)}};
        const auto strip = makeFilmStrip(blind, {});
        QVERIFY(strip.ok());
        QCOMPARE(strip->count, 0);
        QVERIFY(strip->frames.isNull());
    }

    void aLongRecordingHasCoarserOnes() {
        const int64_t day_ms = 24 * 3'600'000;
        const auto waveform = makeWaveform({day_ms, {trackOf(path("loud.webm"), 0, 4000)}}, {});
        QVERIFY(waveform.ok());
        QCOMPARE(waveform->perSecond, 5);
        QCOMPARE(int64_t(waveform->peaks.size()), day_ms / 1000 * 5);
        const auto strip = makeFilmStrip({day_ms, {trackOf(path("loud.webm"), 0, 4000)}}, {});
        QVERIFY(strip.ok());
        QCOMPARE(strip->count, MaxStripFrames);
        QCOMPARE(strip->interval_ms, day_ms / MaxStripFrames);
    }

    void aLengthThatCannotBeIsRefused() {
        for (const int64_t length_ms : {int64_t(0), int64_t(-5), int64_t(1) << 62})
            QCOMPARE(makeWaveform({length_ms, {trackOf(path("loud.webm"), 0, 4000)}}, {}).error().code,
                     Errc::MediaUnreadable);
        QCOMPARE(makeFilmStrip({0, {trackOf(path("loud.webm"), 0, 4000)}}, {}).error().code,
                 Errc::MediaUnreadable);
        QVERIFY(makeFilmStrip({int64_t(1) << 62, {trackOf(path("loud.webm"), 0, 4000)}}, {}).ok());
    }
};

QTEST_GUILESS_MAIN(StripMakerTest)
#include "test_strip_maker.moc"
