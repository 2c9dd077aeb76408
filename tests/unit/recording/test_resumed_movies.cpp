#include "made_movie.h"
#include "movie_frames.h"
#include "probe.h"

#include "media/color.h"
#include "media/write/fragment_index.h"
#include "media/write/movie_file.h"
#include "media/write/movie_index.h"
#include "media/write/movie_past.h"
#include "media/write/movie_writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <numbers>

using namespace ovation;

namespace {

constexpr int Width = 320, Height = 180, Rate = 25, Audio = 48000;

media::VideoFramePtr plain(unsigned rgb) {
    const auto yuv = media::yuvOf(rgb);
    auto pixels = std::make_shared<std::vector<uint8_t>>(std::size_t(Width) * Height * 3 / 2);
    const auto luma = std::ptrdiff_t(Width) * Height;
    std::fill(pixels->begin(), pixels->begin() + luma, uint8_t(yuv[0]));
    std::fill(pixels->begin() + luma, pixels->begin() + luma * 5 / 4, uint8_t(yuv[1]));
    std::fill(pixels->begin() + luma * 5 / 4, pixels->end(), uint8_t(yuv[2]));
    auto frame = std::make_shared<media::VideoFrame>();
    frame->width = Width;
    frame->height = Height;
    frame->planes[0] = pixels->data();
    frame->planes[1] = pixels->data() + luma;
    frame->planes[2] = pixels->data() + luma * 5 / 4;
    frame->strides[0] = Width;
    frame->strides[1] = frame->strides[2] = Width / 2;
    frame->owner = pixels;
    return frame;
}

media::MovieProperties movieAt(const QString &path, bool video) {
    media::MovieProperties movie;
    movie.path = path;
    movie.width = Width;
    movie.height = Height;
    movie.frameRate = Rate;
    movie.video = video;
    return movie;
}

/// A tone, and one color, for so many frames; the tone lasts a little longer.
void feedFrames(media::MovieWriter &writer, unsigned rgb, double tone_hz, int frames, int more = 0) {
    const auto frame = plain(rgb);
    constexpr int Block = Audio / Rate;
    std::vector<float> samples(std::size_t(Block) * 2);
    for (int i = 0; i < frames + more; ++i) {
        for (int n = 0; n < Block; ++n) {
            const double at_s = double(i * Block + n) / Audio;
            samples[std::size_t(n) * 2] = samples[std::size_t(n) * 2 + 1] =
                float(0.4 * std::sin(2 * std::numbers::pi * tone_hz * at_s));
        }
        if (i < frames)
            writer.onFrame(i, frame);
        writer.onAudio(int64_t(i) * Block, samples);
        QTest::qWait(5); // the encoder leaves frames out that come too fast
    }
}

void feed(media::MovieWriter &writer, unsigned rgb, double tone_hz, int seconds) {
    feedFrames(writer, rgb, tone_hz, seconds * Rate);
}

Result<media::MovieReport> finish(media::MovieWriter &writer, const std::vector<media::Chapter> &chapters) {
    WorkerPool workers("finish", 1);
    std::optional<Result<media::MovieReport>> made;
    writer.finish(chapters, workers, [&](const Result<media::MovieReport> &report) { made = report; });
    workers.waitForDone(60'000);
    return *made;
}

/// As a process leaves it that is killed while it writes.
void tear(const QString &path) {
    QFile file(path);
    QVERIFY(file.open(QFile::Append));
    file.write(QByteArray::fromHex("00004000") + "moof" + QByteArray(500, 'x'));
}

} // namespace

/// Files that one writer left and another one continues.
class ResumedMoviesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMovieGoesOnBehindItsLastWholePiece();
    void audioGoesOnBehindItsLastWholePiece();
    void whatWasNotBegunBegins();
    void whatIsFinishedOrForeignIsNotTouched();
    void aPastGoesInFrontWithoutAHole_data();
    void aPastGoesInFrontWithoutAHole();
    void aPastThatDoesNotFitBecomesAMovieBesideIt();
    void aPastEndsWithAPacketOfAudio();

  private:
    static void makePast(const QString &path, int width, int frames);
};

void ResumedMoviesTest::aMovieGoesOnBehindItsLastWholePiece() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.mp4"));
    const media::MovieProperties movie = movieAt(path, true);
    {
        const auto writer = media::MovieWriter::create(movie);
        QVERIFY(writer);
        feed(**writer, 0xc02020, 500, 4);
        QTRY_VERIFY(media::readFragmentIndex(path)->end_ns() > 2'500'000'000);
    }
    tear(path);
    const auto resumed = media::MovieWriter::resume(movie);
    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
    const int64_t begin_ms = (*resumed)->begin_ms();
    QVERIFY2(begin_ms > 2500 && begin_ms <= 4100, QByteArray::number(qint64(begin_ms)));
    feed(**resumed, 0x20a040, 2000, 3);
    const auto report = finish(**resumed, {{begin_ms, "again"}});
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    const double begin_s = double(begin_ms) / 1000;
    QVERIFY2(std::abs(report->duration_s - (begin_s + 3)) < 0.2, QByteArray::number(report->duration_s));
    VERIFY_PLAYS(path);
    QVERIFY(media::isFinalized(path));
    const auto before = pointOf(path, begin_s - 0.3, 100, 100),
               after = pointOf(path, begin_s + 0.3, 100, 100);
    QVERIFY2(before[2] > 160 && after[2] < 120, "the colors");
    const auto audio = audioOf(path);
    const double first = tone(audio, 500, 0.3, begin_s - 0.7),
                 second = tone(audio, 2000, begin_s + 0.3, begin_s + 2.5);
    QVERIFY2(first > 0.3, QByteArray::number(first));
    QVERIFY2(second > 0.3, QByteArray::number(second));
    QVERIFY(tone(audio, 2000, 0.3, begin_s - 0.7) < 0.05);
    QVERIFY(tone(audio, 500, begin_s + 0.3, begin_s + 2.5) < 0.05);
}

void ResumedMoviesTest::audioGoesOnBehindItsLastWholePiece() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.webm"));
    const media::MovieProperties movie = movieAt(path, false);
    {
        const auto writer = media::MovieWriter::create(movie);
        QVERIFY(writer);
        feed(**writer, 0, 500, 4);
    }
    tear(path);
    const auto resumed = media::MovieWriter::resume(movie);
    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
    const double begin_s = double((*resumed)->begin_ms()) / 1000;
    QVERIFY2(begin_s > 2.5 && begin_s <= 4.1, QByteArray::number(begin_s));
    feed(**resumed, 0, 2000, 3);
    const auto report = finish(**resumed, {});
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(std::abs(report->duration_s - (begin_s + 3)) < 0.2);
    VERIFY_PLAYS(path);
    const auto audio = audioOf(path);
    QVERIFY(tone(audio, 500, 0.3, begin_s - 0.3) > 0.3);
    QVERIFY(tone(audio, 2000, begin_s + 0.3, begin_s + 2.5) > 0.3);
}

void ResumedMoviesTest::whatWasNotBegunBegins() {
    const QTemporaryDir folder;
    for (const bool video : {true, false}) {
        const QString path = folder.filePath(video ? QStringLiteral("a.mp4") : QStringLiteral("a.webm"));
        if (video) {
            QFile empty(path);
            QVERIFY(empty.open(QFile::WriteOnly));
        } else {
            QVERIFY(media::MovieWriter::create(movieAt(path, false)));
            QFile empty(path);
            QVERIFY(empty.open(QFile::WriteOnly));
        }
        const auto writer = media::MovieWriter::resume(movieAt(path, video));
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().message));
        QCOMPARE((*writer)->begin_ms(), 0);
        feed(**writer, 0x20a040, 500, 2);
        const auto report = finish(**writer, {});
        QVERIFY(report && std::abs(report->duration_s - 2) < 0.2);
    }
}

void ResumedMoviesTest::whatIsFinishedOrForeignIsNotTouched() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.mp4"));
    {
        const auto writer = media::MovieWriter::create(movieAt(path, true));
        feed(**writer, 0x20a040, 500, 2);
        QVERIFY(finish(**writer, {}));
    }
    const QByteArray before = readAll(path);
    QVERIFY(!media::MovieWriter::resume(movieAt(path, true)));
    QCOMPARE(readAll(path), before);
}

/// Red, with a tone of 500 Hz.
void ResumedMoviesTest::makePast(const QString &path, int width, int frames) {
    media::MovieProperties past = movieAt(media::pastPath(path), true);
    past.width = width;
    past.staysInPieces = true;
    past.whenBehind = media::WhenBehind::Wait;
    const auto writer = media::MovieWriter::create(past);
    QVERIFY(writer);
    feedFrames(**writer, 0xc02020, 500, frames, 4);
    QVERIFY(finish(**writer, {}));
    QCOMPARE(media::readFragmentIndex(past.path)->tracks.front().samples.size(), std::size_t(frames));
}

void ResumedMoviesTest::aPastGoesInFrontWithoutAHole_data() {
    QTest::addColumn<bool>("inFront");
    QTest::newRow("in a copy") << true;
    QTest::newRow("in place, where there is no room for one") << false;
}

void ResumedMoviesTest::aPastGoesInFrontWithoutAHole() {
    QFETCH(bool, inFront);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.mp4"));
    constexpr int Frames = 72; // 2.88 s, 135 packets of audio
    constexpr double Joint_s = double(Frames) / Rate;
    makePast(path, Width, Frames);
    const auto live = media::MovieWriter::create(movieAt(path, true));
    QVERIFY(live);
    feed(**live, 0x20a040, 500, 3); // the wave continues
    if (inFront) {
        const auto report = finish(**live, {{2880, "started"}});
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY(report->hasPast && report->note.isEmpty());
        QVERIFY2(std::abs(report->duration_s - Joint_s - 3) < 0.05, QByteArray::number(report->duration_s));
        QVERIFY(!QFile::exists(media::pastPath(path)));
    } else {
        QTRY_VERIFY(media::readFragmentIndex(path)->end_ns() > 1'500'000'000);
        QVERIFY(media::putIndexBehind(path, {{2880, "started"}}, media::pastPath(path)));
    }
    VERIFY_PLAYS(path);
    QVERIFY(media::isFinalized(path));
    const auto video = packetTimes(path, "v"), audio = packetTimes(path, "a");
    QVERIFY(video.size() > Frames + 25 && audio.size() > 135 + 60);
    for (std::size_t i = 0; i < video.size(); ++i)
        QVERIFY(std::abs(video[i] - double(i) / Rate) < 0.0005);
    for (std::size_t i = 1; i < audio.size(); ++i)
        QVERIFY2(std::abs(audio[i] - audio[i - 1] - 1024.0 / Audio) < 0.0005, QByteArray::number(audio[i]));
    const auto last = pointOf(path, Joint_s - 0.06, 100, 100),
               first = pointOf(path, Joint_s + 0.02, 100, 100);
    QVERIFY2(last[2] > 160 && first[2] < 120, "the colors");
    // Neither silence nor a step.
    const auto samples = audioOf(path);
    for (double at_s = Joint_s - 0.2; at_s < Joint_s + 0.2; at_s += 0.01)
        QVERIFY2(loudness(samples, at_s, at_s + 0.01) > 0.2, QByteArray::number(at_s));
    for (auto i = std::size_t((Joint_s - 0.2) * Audio); i < std::size_t((Joint_s + 0.2) * Audio); ++i)
        QVERIFY2(std::abs(samples[i] - samples[i - 1]) < 0.06F, QByteArray::number(double(i) / Audio));
    const auto chapters = probe(path).chapters;
    QCOMPARE(chapters.size(), std::size_t(1));
    QVERIFY(std::abs(chapters[0].first - Joint_s) < 0.01);
}

void ResumedMoviesTest::aPastThatDoesNotFitBecomesAMovieBesideIt() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.mp4")),
                  apart = folder.filePath(QStringLiteral("a-before.mp4"));
    makePast(path, Width / 2, 50);
    const auto live = media::MovieWriter::create(movieAt(path, true));
    QVERIFY(live);
    feed(**live, 0x20a040, 500, 2);
    const auto report = finish(**live, {{3000, "later"}});
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    QVERIFY(!report->hasPast);
    QVERIFY2(report->note.contains(QStringLiteral("a-before.mp4")), qPrintable(report->note));
    QVERIFY(std::abs(report->duration_s - 2) < 0.05);
    VERIFY_PLAYS(path);
    VERIFY_PLAYS(apart);
    QVERIFY(std::abs(probe(apart).duration_s - 2) < 0.3);
    QVERIFY(!QFile::exists(media::pastPath(path)));
    const auto chapters = probe(path).chapters; // of its own time
    QCOMPARE(chapters.size(), std::size_t(1));
    QVERIFY2(chapters[0].first > 0.7 && chapters[0].first < 1.2, QByteArray::number(chapters[0].first));
}

void ResumedMoviesTest::aPastEndsWithAPacketOfAudio() {
    QCOMPARE(media::pastFrames(2'880'000'000, 25), 72);
    QCOMPARE(media::pastFrames(3'199'999'999, 25), 72);
    QCOMPARE(media::pastFrames(0, 25), 0);
    QCOMPARE(media::pastFrames(3'200'000'000, 25), 80);
    const auto off = [](int rate) {
        const int64_t frames = media::pastFrames(299'900'000'000, rate);
        const double packets = double(frames) / rate * Audio / 1024;
        return frames * 1000 > 299'900 * int64_t(rate) || frames < 299 * rate - 8
                   ? 1
                   : packets - std::round(packets);
    };
    QVERIFY(std::abs(off(25)) < 1e-6);
    for (const int rate : {10, 20, 30, 60}) // else up to half of one, 11 ms
        QVERIFY2(std::abs(off(rate)) < 0.2, QByteArray::number(rate));
}

QTEST_GUILESS_MAIN(ResumedMoviesTest)
#include "test_resumed_movies.moc"
