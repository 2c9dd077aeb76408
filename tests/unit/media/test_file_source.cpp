#include "../criticals.h"
#include "../ffmpeg.h"
#include "../tones.h"
#include "made_file.h"

#include "media/convert/frame_reader.h"
#include "media/decode/sample_frame.h"
#include "media/read/file_source.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace ovation;
using namespace ovation::media;

namespace {

constexpr int64_t Million = 1'000'000, Second_ns = 1'000'000'000;
constexpr int64_t Frame_ns = 40 * Million;

std::shared_ptr<FileSource> sourceOf(const QByteArray &bytes, int64_t begin_ns = 0, Pace pace = Pace::Waits) {
    return std::make_shared<FileSource>(std::make_shared<MemoryBytes>(bytes),
                                        FileSourceSettings{.pace = pace, .begin_ns = begin_ns});
}

int lumaAt(const VideoFrame &frame, double down) {
    const int y = int(frame.height * down);
    return frame.planes[0][ptrdiff_t(y) * frame.strides[0] + frame.width / 2];
}

int numberOf(const VideoFramePtr &frame) {
    return frame ? ::numberOf(lumaAt(*frame, 0.75)) : -1;
}

bool isWhite(const VideoFramePtr &frame) {
    return frame && lumaAt(*frame, 0.25) > 180;
}

/// Left channel of [from, until).
std::vector<float> heard(FileSource &source, int64_t from_ns, int64_t until_ns) {
    std::vector<float> all;
    for (int64_t time_ns = from_ns; time_ns < until_ns; time_ns += 20 * Million) {
        std::vector<float> block(960 * 2);
        source.mixAudio(time_ns, block);
        for (size_t i = 0; i < block.size(); i += 2)
            all.push_back(block[i]);
    }
    return all;
}

/// Seconds at which the audio begins after silence.
std::vector<double> beepsIn(const std::vector<float> &samples) {
    std::vector<double> beeps;
    size_t loud = 0;
    for (size_t i = 0; i < samples.size(); ++i) {
        if (std::fabs(samples[i]) < 0.05F)
            continue;
        if (beeps.empty() || i - loud > 4800)
            beeps.push_back(double(i) / 48000);
        loud = i;
    }
    return beeps;
}

class NothingStops final : public ConvertControl {
  public:
    bool mayContinue() override { return true; }
    void reached(int64_t /*time_ms*/) override {}
};

void addFormats() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<double>("tolerance_s"); // encoders and rates differ in how steep a beep begins
    QTest::newRow("VP8, Opus, WebM") << MadeFile::vp8().make() << 0.003;
    QTest::newRow("VP9, Opus, WebM") << MadeFile::vp9().make() << 0.003;
    QTest::newRow("VP8, Vorbis, WebM") << MadeFile::vorbis().make() << 0.003;
    QTest::newRow("H.264 with reordered frames, AAC, MP4") << MadeFile::h264InMp4().make() << 0.03;
    QTest::newRow("H.264, Opus, Matroska") << MadeFile::h264InMatroska().make() << 0.003;
}

} // namespace

class FileSourceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyFrameIsThereAtItsTime_data() { addFormats(); }
    void everyFrameIsThereAtItsTime() {
        QFETCH(QByteArray, bytes);
        const auto source = sourceOf(bytes);
        for (int i = 0; i < 75; ++i) {
            // From its first moment on until the next one's.
            for (const int64_t time_ns : {i * Frame_ns + 1 * Million, (i + 1) * Frame_ns - 2 * Million}) {
                const auto frame = source->videoAt(time_ns);
                QCOMPARE(numberOf(frame), i % FrameNumbers);
                QCOMPARE(isWhite(frame), i % 25 < 3);
            }
        }
        QCOMPARE(source->problem(), QString());
    }

    void everyBeepIsThereAtItsTime_data() { addFormats(); }
    void everyBeepIsThereAtItsTime() {
        QFETCH(QByteArray, bytes);
        QFETCH(double, tolerance_s);
        const auto beeps = beepsIn(heard(*sourceOf(bytes), 0, 3 * Second_ns));
        QCOMPARE(beeps.size(), size_t(3));
        for (size_t i = 0; i < 3; ++i)
            QVERIFY2(std::fabs(beeps[i] - double(i)) < tolerance_s, qPrintable(QString::number(beeps[i])));
    }

    void audioHasNoSeams() {
        MadeFile file;
        file.video = false;
        file.tone = true;
        const auto samples = heard(*sourceOf(file.make()), Second_ns / 2, Second_ns * 5 / 2);
        // A tone of 1 kHz at 0.25 never steps by more than this from one sample to the next.
        const float steepest = 0.25F * float(2 * M_PI) / 48 * 1.2F;
        for (size_t i = 1; i < samples.size(); ++i)
            QVERIFY2(std::fabs(samples[i] - samples[i - 1]) < steepest, qPrintable(QString::number(i)));
    }

    void musicOf44100HzIsNotHarmed_data() {
        QTest::addColumn<QByteArray>("encoder");
        QTest::addColumn<QString>("name");
        QTest::newRow("AAC, MP4") << QByteArray("aac -b:a 192k") << QStringLiteral("a.mp4");
        // Its times are rounded to ms, which 44.1 kHz never fit.
        QTest::newRow("AAC, Matroska") << QByteArray("aac -b:a 192k") << QStringLiteral("a.mkv");
        QTest::newRow("Vorbis, WebM") << QByteArray("libvorbis -q:a 7") << QStringLiteral("a.webm");
        QTest::newRow("MP3, Matroska") << QByteArray("libmp3lame -b:a 256k") << QStringLiteral("b.mkv");
    }
    void musicOf44100HzIsNotHarmed() {
        QFETCH(QByteArray, encoder);
        QFETCH(QString, name);
        constexpr int Length_s = 20;
        const QTemporaryDir folder;
        const QByteArray words = tones::Music + QByteArray::number(Length_s) + " -c:a " + encoder;
        QCOMPARE(makeWithFfmpeg(words.constData(), folder.filePath(name)), QString());
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto source = sourceOf(file.readAll());
        std::vector<float> samples;
        for (int64_t time_ns = 0; time_ns < Length_s * Second_ns; time_ns += 20 * Million) {
            std::vector<float> block(960 * 2);
            source->mixAudio(time_ns, block);
            samples.insert(samples.end(), block.begin(), block.end());
        }
        const QString wrong = tones::wrongWith(samples, Length_s - 1);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void aFileIsWhereItBeginsInTheRecording() {
        const QByteArray bytes = MadeFile().make();
        const auto later = sourceOf(bytes, 5 * Second_ns);
        QVERIFY(!later->videoAt(5 * Second_ns - Million));
        QCOMPARE(beepsIn(heard(*later, 4 * Second_ns, 6 * Second_ns - 20 * Million)).size(), size_t(1));
        QCOMPARE(numberOf(later->videoAt(6 * Second_ns + Million)), 25 % FrameNumbers);
        const auto earlier = sourceOf(bytes, -500 * Million);
        QCOMPARE(numberOf(earlier->videoAt(1 * Million)), 12);
        const auto beeps = beepsIn(heard(*earlier, 0, Second_ns));
        QCOMPARE(beeps.size(), size_t(1));
        QVERIFY(std::fabs(beeps[0] - 0.5) < 0.003);
    }

    void aHoleIsAStandingFrameAndSilence() {
        MadeFile file;
        file.tone = true;
        file.missing = [](double time_s) { return time_s > 0.99 && time_s < 2; };
        const auto source = sourceOf(file.make());
        for (int i = 0; i < 75; ++i) {
            const int shown = i < 25 ? i : i < 50 ? 24 : i;
            QCOMPARE(numberOf(source->videoAt(i * Frame_ns + Million)), shown % FrameNumbers);
        }
        const auto samples = heard(*source, 0, 3 * Second_ns);
        const auto loudest = [&](double from_s, double until_s) {
            return *std::max_element(samples.begin() + ptrdiff_t(from_s * 48000),
                                     samples.begin() + ptrdiff_t(until_s * 48000));
        };
        QVERIFY(loudest(0.5, 0.95) > 0.2F);
        QCOMPARE(loudest(1.05, 1.95), 0.0F);
        QVERIFY(loudest(2.05, 2.5) > 0.2F);
    }

    void seekingLandsOnTheFrame_data() { addFormats(); }
    void seekingLandsOnTheFrame() {
        QFETCH(QByteArray, bytes);
        const Criticals criticals;
        const auto source = sourceOf(bytes);
        for (const int i : {70, 10, 42, 0, 61, 59}) {
            source->seek(i * Frame_ns + Million);
            QCOMPARE(numberOf(source->videoAt(i * Frame_ns + Million)), i % FrameNumbers);
        }
        source->seek(1900 * Million);
        const auto beeps = beepsIn(heard(*source, 1900 * Million, 2200 * Million));
        QCOMPARE(beeps.size(), size_t(1));
        QVERIFY2(std::fabs(beeps[0] - 0.1) < 0.03, qPrintable(QString::number(beeps[0])));
        QCOMPARE(criticals.count(), 0);
    }

    void whatOnlyLooksLikeAKeyframeIsNotBegunAt() {
        // It has I frames that are no IDR, which the muxer lists as keyframes.
        const auto source = sourceOf(MadeFile::h264InMp4().make());
        for (int i = 74; i >= 0; --i) {
            source->seek(i * Frame_ns + Million);
            for (int k = i; k < std::min(i + 3, 75); ++k)
                QCOMPARE(numberOf(source->videoAt(k * Frame_ns + Million)), k % FrameNumbers);
        }
    }

    void norWhereAMovieIsMadeFromTheMiddleOfIt() {
        const auto bytes = std::make_shared<MemoryBytes>(MadeFile::h264InMp4().make());
        const OpenSource open = [&bytes] { return Result<std::shared_ptr<ByteSource>>(bytes); };
        const auto facts = lookAt(open);
        QVERIFY(facts);
        NothingStops control;
        for (int i = 1; i < 75; i += 2) {
            const auto reader = FrameReader::open(open, *facts, {i * Frame_ns + Million, std::nullopt});
            QVERIFY(reader);
            auto first = (*reader)->next(control);
            QVERIFY(first && *first);
            const auto frame = frameOf(std::move((*first)->sample), 0);
            QVERIFY(frame);
            QCOMPARE(numberOf(std::make_shared<const VideoFrame>(*frame)), i % FrameNumbers);
        }
    }

    void whatIsOpenedLateIsWhereItWouldBe() {
        const auto source = sourceOf(MadeFile().make());
        QCOMPARE(numberOf(source->videoAt(60 * Frame_ns + Million)), 60 % FrameNumbers);
        const auto beeps = beepsIn(heard(*sourceOf(MadeFile().make()), 1900 * Million, 2200 * Million));
        QCOMPARE(beeps.size(), size_t(1));
    }

    void withoutWaitingTheNewestDecodedFrameIsGiven() {
        const auto source = sourceOf(MadeFile().make(), 0, Pace::Flows);
        QTRY_COMPARE(numberOf(source->videoAt(10 * Frame_ns + Million)), 10);
        QTRY_VERIFY((source->advance(11 * Frame_ns), source->isReady()));
        source->seek(50 * Frame_ns + Million);
        QTRY_COMPARE(numberOf(source->videoAt(50 * Frame_ns + Million)), 50 % FrameNumbers);
    }

    void theLevelIsThatOfTheMoment() {
        const auto source = sourceOf(MadeFile().make());
        source->advance(1090 * Million);
        QVERIFY(source->level() > 0.1F);
        source->advance(1500 * Million);
        QVERIFY(source->level() < 0.01F);
        source->advance(2090 * Million);
        QVERIFY(source->level() > 0.1F);
    }

    void whatIsNoMediaFileIsSaid_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("This is not a movie, whatever its name says.");
        QTest::newRow("a beginning of WebM") << MadeFile().make().left(60);
        QTest::newRow("a beginning of MP4") << MadeFile::h264InMp4().make().left(40);
    }
    void whatIsNoMediaFileIsSaid() {
        QFETCH(QByteArray, bytes);
        const auto source = sourceOf(bytes);
        QVERIFY(!source->videoAt(Second_ns));
        QVERIFY(beepsIn(heard(*source, 0, Second_ns)).empty());
        QVERIFY(!source->problem().isEmpty());
    }

    void aTruncatedFileIsPlayedToItsEnd() {
        const QByteArray bytes = MadeFile().make();
        const auto source = sourceOf(bytes.left(bytes.size() / 2));
        QCOMPARE(numberOf(source->videoAt(20 * Frame_ns + Million)), 20 % FrameNumbers);
        const auto last = source->videoAt(3 * Second_ns);
        QVERIFY(last);
        QCOMPARE(source->videoAt(10 * Second_ns), last);
        heard(*source, 0, 3 * Second_ns);
    }

    void aFrameThatIsTooLargeIsNotDecoded() {
        QByteArray bytes = MadeFile().make();
        // The second keyframe, behind its start code: 16383x16383 instead of 320x240.
        const QByteArray start("\x9d\x01\x2a\x40\x01\xf0\x00", 7);
        const auto first = bytes.indexOf(start), second = bytes.indexOf(start, first + 1);
        QVERIFY(first > 0 && second > first);
        bytes.replace(second + 3, 4, QByteArray("\xff\x3f\xff\x3f", 4));
        const auto source = sourceOf(bytes);
        QCOMPARE(numberOf(source->videoAt(50 * Frame_ns + Million)), 50 % FrameNumbers);
        const auto last = source->videoAt(3 * Second_ns);
        QVERIFY(last);
        QCOMPARE(last->width, 320);
        QVERIFY2(source->problem().contains(QStringLiteral("large")), qPrintable(source->problem()));
    }

    void garbageInsideEndsNothingButTheFile() {
        const QByteArray good = MadeFile().make();
        for (int seed = 0; seed < 20; ++seed) {
            QByteArray bytes = good;
            QRandomGenerator random{quint32(seed)};
            for (int i = 0; i < 50; ++i)
                bytes[qsizetype(random.bounded(quint32(bytes.size())))] = char(random.bounded(256));
            const auto source = sourceOf(bytes);
            for (int64_t time_ns = 0; time_ns < 4 * Second_ns; time_ns += 100 * Million)
                source->videoAt(time_ns);
            heard(*source, 0, 4 * Second_ns);
        }
    }
};

QTEST_GUILESS_MAIN(FileSourceTest)
#include "test_file_source.moc"
