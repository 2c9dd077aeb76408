#include "made_movie.h"
#include "probe.h"

#include "base/worker_pool.h"
#include "media/synthetic/synthetic_font.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <future>
#include <random>

using namespace ovation;
using namespace ovation::media;

namespace {

/// A page of dot letters in lines, gray on black and white on gray by turns; and who reads it.
struct Page {
    int width, height, dot;
    static Page of(const Shape &shape, int dot) { return {shape.width, shape.height, dot}; }

    int columns() const { return width / (DotLetterAdvance * dot); }
    int rows() const { return height / ((DotLetterHeight + 2) * dot); }
    int letters() const { return columns() * rows(); }
    static int paper(int row) { return row % 2 ? 90 : 20; }
    static int ink(int row) { return row % 2 ? 230 : 150; }

    /// Where a dot of the n-th letter lies.
    std::size_t at(int letter, int x, int y) const {
        const int left = letter % columns() * DotLetterAdvance + x,
                  top = letter / columns() * (DotLetterHeight + 2) + y;
        return std::size_t(top * dot) * std::size_t(width) + std::size_t(left * dot);
    }

    VideoFramePtr draw(const QString &text) const {
        Shape blank{width, height};
        blank.noise = 0;
        VideoFramePtr frame = noisy(blank, 0);
        auto *luma = const_cast<uint8_t *>(frame->planes[0]);
        for (int line = 0; line < height; ++line)
            std::fill_n(luma + std::ptrdiff_t(line) * width, width,
                        uint8_t(paper(line / ((DotLetterHeight + 2) * dot))));
        for (int letter = 0; letter < letters(); ++letter)
            for (int y = 0; y < DotLetterHeight; ++y)
                for (int x = 0; x < DotLetterWidth; ++x)
                    if (dotLetter(text[letter])[std::size_t(y)] >> (DotLetterWidth - 1 - x) & 1)
                        for (int row = 0; row < dot; ++row)
                            std::fill_n(luma + at(letter, x, y) + std::size_t(row * width), dot,
                                        uint8_t(ink(letter / columns())));
        return frame;
    }

    /// Each letter is the one whose dots fit best.
    QString read(const QByteArray &luma) const {
        QString text;
        for (int letter = 0; letter < letters(); ++letter) {
            QChar best;
            int64_t least = INT64_MAX;
            for (char16_t other = u'A'; other <= u'Z'; ++other) {
                int64_t error = 0;
                for (int y = 0; y < DotLetterHeight; ++y)
                    for (int x = 0; x < DotLetterWidth; ++x) {
                        const bool isInk = dotLetter(other)[std::size_t(y)] >> (DotLetterWidth - 1 - x) & 1;
                        const int row = letter / columns();
                        error += std::abs(int(uint8_t(luma[qsizetype(at(letter, x, y))])) -
                                          (isInk ? ink(row) : paper(row)));
                    }
                if (error < least) {
                    least = error;
                    best = other;
                }
            }
            text += best;
        }
        return text;
    }
};

QString randomText(unsigned seed, int letters) {
    std::minstd_rand random(seed + 1);
    QString text;
    for (int i = 0; i < letters; ++i)
        text += QChar(char16_t(u'A' + random() % 26));
    return text;
}

QByteArray lumaOf(const QString &path, int frame) {
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), path,
                  QStringLiteral("-vf"), QStringLiteral("select=eq(n\\,%1),extractplanes=y").arg(frame),
                  QStringLiteral("-frames:v"), QStringLiteral("1"), QStringLiteral("-f"),
                  QStringLiteral("rawvideo"), QStringLiteral("-")});
    ffmpeg.waitForFinished(60'000);
    return ffmpeg.readAllStandardOutput();
}

qsizetype idrFramesIn(const QString &path) {
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-i"), path, QStringLiteral("-c"), QStringLiteral("copy"),
                  QStringLiteral("-bsf:v"), QStringLiteral("filter_units=pass_types=5"), QStringLiteral("-f"),
                  QStringLiteral("framecrc"), QStringLiteral("-v"), QStringLiteral("error"),
                  QStringLiteral("-")});
    ffmpeg.waitForFinished(60'000);
    return ffmpeg.readAllStandardOutput().count("\n0,");
}

} // namespace

/// How movies are encoded.
class MovieEncodingTest : public QObject {
    Q_OBJECT

    const QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

  private Q_SLOTS:
    void whatItClaimsIsWhatItsSizeNeeds_data();
    void whatItClaimsIsWhatItsSizeNeeds();
    void theEncoderDoesAsItIsSet();
    void decodingMayBeginAtEveryKeyframe();
    void textOfASharedScreenCanBeRead();
    void stereoMusicStaysWhatItIs();
};

void MovieEncodingTest::whatItClaimsIsWhatItsSizeNeeds_data() {
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("rate");
    QTest::addColumn<int>("level");
    QTest::newRow("640x480") << 640 << 480 << 25 << 30;
    QTest::newRow("1280x720") << 1280 << 720 << 25 << 31;
    QTest::newRow("1280x720 at 60") << 1280 << 720 << 60 << 32;
    QTest::newRow("1920x1080") << 1920 << 1080 << 25 << 40;
}

void MovieEncodingTest::whatItClaimsIsWhatItsSizeNeeds() {
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, rate);
    QFETCH(int, level);
    const Made made = make({width, height, rate, false, 10, 16}, path("a.mp4"));
    QVERIFY2(made.report.ok(), made.report ? "" : qPrintable(made.report.error().message));
    const QJsonObject stream = videoStream(path("a.mp4"));
    QVERIFY2(stream[QStringLiteral("level")].toInt() <= level,
             qPrintable(QString::number(stream[QStringLiteral("level")].toInt())));
    QCOMPARE(stream[QStringLiteral("profile")].toString(), QStringLiteral("Constrained Baseline"));
    QCOMPARE(stream[QStringLiteral("has_b_frames")].toInt(), 0);
}

void MovieEncodingTest::theEncoderDoesAsItIsSet() {
    constexpr int Frames = 150, Rate = 25;
    const auto made = [this](const EncoderProperties &encoder) {
        const Made movie = make({320, 180, Rate, false, Frames, 128, encoder}, path("a.mp4"));
        return movie.report ? movie.report->size_bytes : 0;
    };
    const int64_t usual_bytes = made({});
    const auto usual = keyframesOf(path("a.mp4"));
    QCOMPARE(usual, (std::vector{0, 25, 50, 75, 100, 125}));
    QVERIFY(usual_bytes > 0);

    { // It has begun long before its first piece is whole.
        MovieProperties slow = propertiesOf({}, path("slow.mp4"));
        slow.encoder.keyframeInterval_s = 10;
        const auto writer = MovieWriter::create(slow);
        QVERIFY(writer.ok());
        std::atomic<bool> started = false;
        (*writer)->whenStarted([&started] { started = true; });
        for (int i = 0; i < 5; ++i) {
            (*writer)->onFrame(i, noisy({}, 0));
            (*writer)->onAudio(int64_t(i) * 1920, std::vector<float>(3840));
        }
        QTRY_VERIFY(started);
    }
    QVERIFY(made({.keyframeInterval_s = 4}) > 0);
    QCOMPARE(keyframesOf(path("a.mp4")), (std::vector{0, 100}));
    VERIFY_PLAYS(path("a.mp4"));

    constexpr int Most_kbps = 500;
    const auto kbps = [](int64_t bytes) { return double(bytes) * 8 / 1000 / (double(Frames) / Rate); };
    QVERIFY2(kbps(usual_bytes) > 2 * Most_kbps, qPrintable(QString::number(kbps(usual_bytes))));
    const double capped = kbps(made({.maxBitrate_kbps = Most_kbps}));
    QVERIFY2(capped < Most_kbps * 1.2, qPrintable(QString::number(capped)));
    VERIFY_PLAYS(path("a.mp4"));

    QVERIFY(made({.quality = 0}) < usual_bytes / 2);
    QVERIFY(made({.speed = EncoderSpeed::Medium}) > 0);
    const QJsonObject stream = videoStream(path("a.mp4"));
    QCOMPARE(stream[QStringLiteral("nb_read_packets")].toString(), QString::number(Frames));
    QCOMPARE(stream[QStringLiteral("has_b_frames")].toInt(), 0);
    QVERIFY(stream[QStringLiteral("profile")].toString() != QStringLiteral("Constrained Baseline"));
    VERIFY_PLAYS(path("a.mp4"));
}

void MovieEncodingTest::decodingMayBeginAtEveryKeyframe() {
    // Scenes of a few frames.
    const Shape shape{
        320, 180, 25, false, 75, 64, {.speed = EncoderSpeed::Veryfast, .keyframeInterval_s = 4}};
    const VideoFramePtr scenes[] = {noisy(shape, 0), Page::of(shape, 1).draw(QString(2000, u'A'))};
    auto writer = MovieWriter::create(propertiesOf(shape, path("scenes.mp4")));
    QVERIFY(writer.ok());
    for (int i = 0; i < shape.frames; ++i)
        (*writer)->onFrame(i, scenes[i % 16 / 13]);
    std::promise<Result<MovieReport>> done;
    WorkerPool workers("finish");
    (*writer)->finish({}, workers, [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
    QVERIFY(done.get_future().get().ok());
    const auto keyframes = keyframesOf(path("scenes.mp4"));
    QVERIFY(keyframes.size() > 4);
    QCOMPARE(idrFramesIn(path("scenes.mp4")), qsizetype(keyframes.size()));
}

void MovieEncodingTest::textOfASharedScreenCanBeRead() {
    // Letters of 7 and of 14 pixels, in gray and white. Another page each second: what is seen a moment later
    // had little time to become sharp.
    const Shape shape{1280, 720, 25, false, 75, 0};
    for (const int dot : {1, 2}) {
        auto writer = MovieWriter::create(propertiesOf(shape, path("text.mp4")));
        QVERIFY(writer.ok());
        std::vector<QString> pages;
        VideoFramePtr page;
        for (int i = 0; i < shape.frames; ++i) {
            if (i % shape.rate == 0) {
                pages.push_back(randomText(unsigned(i), Page::of(shape, dot).letters()));
                page = Page::of(shape, dot).draw(pages.back());
            }
            (*writer)->onFrame(i, page);
        }
        std::promise<Result<MovieReport>> done;
        WorkerPool workers("finish");
        (*writer)->finish({}, workers,
                          [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
        QVERIFY(done.get_future().get().ok());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const int number = int(i) * shape.rate + 3;
            const QByteArray luma = lumaOf(path("text.mp4"), number);
            QCOMPARE(luma.size(), qsizetype(shape.width) * shape.height);
            const QString read = Page::of(shape, dot).read(luma);
            int wrong = 0;
            for (qsizetype at = 0; at < read.size(); ++at)
                wrong += read[at] != pages[i][at];
            QVERIFY2(wrong * 1000 <= read.size(), // one in a thousand
                     qPrintable(QStringLiteral("%1 of %2 letters are wrong: %3")
                                    .arg(wrong)
                                    .arg(read.size())
                                    .arg(read.left(60))));
        }
    }
}

void MovieEncodingTest::stereoMusicStaysWhatItIs() {
    // A chord in each ear, as loud as music is, and nothing of the one in the other.
    const Shape shape{320, 180, 25, true, 100, 0};
    const std::vector<double> left = {220, 1760, 7040}, right = {340, 2640, 10'560};
    const auto chord = [](const std::vector<double> &notes, double time_s) {
        double sum = 0;
        for (const double hertz : notes)
            sum += 0.2 * std::sin(2 * M_PI * hertz * time_s);
        return float(sum);
    };
    auto writer = MovieWriter::create(propertiesOf(shape, path("music.mp4")));
    QVERIFY(writer.ok());
    const VideoFramePtr frame = noisy(shape, 0);
    for (int i = 0; i < shape.frames; ++i) {
        std::vector<float> block;
        for (int at = i * 1920; at < (i + 1) * 1920; ++at) {
            block.push_back(chord(left, at / 48'000.0));
            block.push_back(chord(right, at / 48'000.0));
        }
        (*writer)->onFrame(i, frame);
        (*writer)->onAudio(int64_t(i) * 1920, block);
    }
    std::promise<Result<MovieReport>> done;
    WorkerPool workers("finish");
    (*writer)->finish({}, workers, [&](Result<MovieReport> report) { done.set_value(std::move(report)); });
    QVERIFY(done.get_future().get().ok());
    for (const bool isRight : {false, true}) {
        const QString ear = path(isRight ? "right.wav" : "left.wav");
        QProcess ffmpeg;
        ffmpeg.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), path("music.mp4"),
                      QStringLiteral("-af"), QStringLiteral("pan=mono|c0=c%1").arg(isRight ? 1 : 0), ear});
        QVERIFY(ffmpeg.waitForFinished(60'000));
        const auto heard = audioOf(ear);
        for (const double hertz : isRight ? right : left)
            QVERIFY2(std::abs(tone(heard, hertz, 0.5, 3.5) - 0.2) < 0.02,
                     qPrintable(QStringLiteral("%1: %2").arg(hertz).arg(tone(heard, hertz, 0.5, 3.5))));
        for (const double hertz : isRight ? left : right)
            QVERIFY2(tone(heard, hertz, 0.5, 3.5) < 0.004,
                     qPrintable(QStringLiteral("%1: %2").arg(hertz).arg(tone(heard, hertz, 0.5, 3.5))));
    }
}

QTEST_GUILESS_MAIN(MovieEncodingTest)
#include "test_movie_encoding.moc"
