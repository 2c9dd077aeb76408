#include "rtp_clip.h"

#include "base/clock.h"
#include "media/write/stream_file.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <future>

using namespace ovation;
using namespace ovation::media;
using namespace Qt::StringLiterals;
using transport::MediaKind;

namespace {

constexpr int64_t ms = 1'000'000;

/// What a player hears that counts samples and does not look at times of packets: from the first packet on.
std::vector<float> laidEndToEnd(const QString &path) {
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s,
                 {u"-v"_s, u"error"_s, u"-i"_s, path, u"-map"_s, u"0:a"_s, u"-af"_s, u"asetpts=N/SR/TB"_s,
                  u"-ac"_s, u"1"_s, u"-ar"_s, u"48000"_s, u"-f"_s, u"f32le"_s, u"-"_s});
    ffmpeg.waitForFinished(60'000);
    const QByteArray bytes = ffmpeg.readAllStandardOutput();
    std::vector<float> samples(std::size_t(bytes.size()) / sizeof(float));
    std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(float));
    return samples;
}

/// Times of the packets of audio, in seconds.
std::vector<double> audioTimes(const QString &path) {
    QProcess ffprobe;
    ffprobe.start(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-select_streams"_s, u"a"_s, u"-show_entries"_s,
                                 u"packet=pts_time"_s, u"-of"_s, u"csv=p=0"_s, path});
    ffprobe.waitForFinished(60'000);
    std::vector<double> times;
    for (const QByteArray &line : ffprobe.readAllStandardOutput().split('\n'))
        if (!line.trimmed().isEmpty())
            times.push_back(line.split(',')[0].toDouble());
    return times;
}

} // namespace

/// Files of streams that change, pause, or begin with one track only.
class StreamShapesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aTurnedFrameBeginsANewFile();
    void audioBeforeTheFirstFrameKeepsItsSpacing();
    void audioThatWasNotSentIsSilence();
    void lostAudioIsAsLongAsItWas_data();
    void lostAudioIsAsLongAsItWas();
    void parameterSetsOfTheSdpMakeAFile();

  private:
    StreamFileSettings settings();
    /// Clips of one publisher, one after the other.
    std::vector<StreamFileReport> record(const std::vector<Clip> &clips, const PlayOptions &options = {});
    std::unique_ptr<QTemporaryDir> m_folder;
};

StreamFileSettings StreamShapesTest::settings() {
    StreamFileSettings made;
    made.nextPath = [this, count = 0](const QString &extension) mutable {
        return m_folder->filePath(u"stream-%1.%2"_s.arg(count++).arg(extension));
    };
    return made;
}

std::vector<StreamFileReport> StreamShapesTest::record(const std::vector<Clip> &clips,
                                                       const PlayOptions &options) {
    auto file = StreamFile::create(settings());
    StreamFileThread thread;
    thread.add(file);
    for (const Clip &clip : clips)
        ClipPlayer(clip, file, monotonicNow_ns() + 20 * ms, options).wait();
    std::promise<std::vector<StreamFileReport>> reports;
    file->close([&](std::vector<StreamFileReport> given) { reports.set_value(std::move(given)); });
    thread.wake();
    return reports.get_future().get();
}

void StreamShapesTest::aTurnedFrameBeginsANewFile() {
    std::vector<Clip> clips;
    for (const auto &[width, height] : {std::pair(320, 180), {180, 320}, {320, 180}}) {
        ClipProperties properties;
        properties.seconds = 1.5;
        properties.width = width;
        properties.height = height;
        clips.push_back(makeClip(properties));
    }
    const auto reports = record(clips);
    QCOMPARE(reports.size(), size_t(3));
    for (size_t i = 0; i < reports.size(); ++i) {
        QCOMPARE(reports[i].width, i == 1 ? 180 : 320);
        QCOMPARE(reports[i].height, i == 1 ? 320 : 180);
        QVERIFY(reports[i].hasAudio && reports[i].hasVideo && reports[i].problem.isEmpty());
        const DecodedMovie movie = decodeMovie(reports[i].path);
        QVERIFY2(movie.frames.size() > 35, qPrintable(QString::number(movie.frames.size())));
        for (const auto &frame : movie.frames)
            QCOMPARE(frame.width, reports[i].width);
        if (i > 0) // nothing is missing in between
            QVERIFY2(std::abs(reports[i].start_ns - reports[i - 1].end_ns) < 120 * ms,
                     qPrintable(QString::number((reports[i].start_ns - reports[i - 1].end_ns) / ms)));
    }
}

void StreamShapesTest::audioBeforeTheFirstFrameKeepsItsSpacing() {
    ClipProperties properties;
    properties.seconds = 4;
    properties.width = 320;
    properties.height = 240;
    PlayOptions options;
    options.drop = [](const Clip::Packet &packet) {
        return packet.kind == MediaKind::Video && packet.time_ns < 1000 * ms;
    };
    const auto reports = record({makeClip(properties)}, options);
    QCOMPARE(reports.size(), size_t(1));
    const auto times = audioTimes(reports[0].path);
    QVERIFY(times.size() > 100);
    const auto early = std::count_if(times.begin(), times.end(), [](double time_s) { return time_s < 0.04; });
    QVERIFY2(early <= 3, qPrintable(QString::number(early)));
    const auto flashes = decodeMovie(reports[0].path, true, false).flashes(160, 120);
    DecodedMovie counted;
    counted.samples = laidEndToEnd(reports[0].path);
    const auto beeps = counted.beeps();
    QVERIFY(flashes.size() >= 2 && beeps.size() > flashes.size());
    const double apart_s = beeps[beeps.size() - flashes.size()] - flashes[0];
    QVERIFY2(std::abs(apart_s) < 0.06, qPrintable(QString::number(apart_s)));
}

void StreamShapesTest::audioThatWasNotSentIsSilence() {
    ClipProperties properties;
    properties.seconds = 5;
    properties.video = false;
    // Muted: numbers go on as if nothing had been, time stamps as time does.
    Clip clip = makeClip(properties);
    std::vector<Clip::Packet> sent;
    uint16_t number = 100;
    for (Clip::Packet packet : clip.packets) {
        if (packet.time_ns > 1500 * ms && packet.time_ns < 3500 * ms)
            continue;
        packet.bytes[2] = uint8_t(number >> 8);
        packet.bytes[3] = uint8_t(number++);
        sent.push_back(std::move(packet));
    }
    clip.packets = std::move(sent);
    const auto reports = record({clip});
    QCOMPARE(reports.size(), size_t(1));
    QCOMPARE(reports[0].lostPackets, 0);
    DecodedMovie counted;
    counted.samples = laidEndToEnd(reports[0].path);
    const double lasts_s = double(counted.samples.size()) / 48'000;
    QVERIFY2(std::abs(lasts_s - properties.seconds) < 0.06, qPrintable(QString::number(lasts_s)));
    const auto beeps = counted.beeps(); // at 0, 1 and 4 s
    QCOMPARE(beeps.size(), size_t(3));
    QVERIFY2(std::abs(beeps[2] - beeps[1] - 3) < 0.04, qPrintable(QString::number(beeps[2] - beeps[1])));
}

void StreamShapesTest::lostAudioIsAsLongAsItWas_data() {
    QTest::addColumn<int>("frame_ms");
    QTest::addColumn<int>("channels");
    QTest::addColumn<bool>("fec");
    QTest::addColumn<bool>("lossy");
    for (const bool lossy : {false, true}) {
        const char *how = lossy ? "one in ten is lost" : "all come";
        QTest::addRow("20 ms, %s", how) << 20 << 2 << false << lossy;
        QTest::addRow("40 ms, %s", how) << 40 << 2 << false << lossy;
        QTest::addRow("60 ms, mono, %s", how) << 60 << 1 << false << lossy;
        QTest::addRow("60 ms with FEC, %s", how) << 60 << 2 << true << lossy;
    }
}

// In the file, for players that count samples, and where it is mixed.
void StreamShapesTest::lostAudioIsAsLongAsItWas() {
    QFETCH(int, frame_ms);
    QFETCH(bool, lossy);
    ClipProperties properties;
    properties.seconds = 2.4;
    properties.video = false;
    properties.audioFrame_ms = frame_ms;
    QFETCH(int, channels);
    QFETCH(bool, fec);
    properties.audioChannels = channels;
    properties.audioFec = fec;
    const Clip clip = makeClip(properties);
    const auto file = StreamFile::create(settings());
    const auto decoder = StreamDecoder::create([] {});
    file->onFormat(clip.format);
    decoder->onFormat(clip.format);
    QTest::qWait(300); // decoders are made by another thread
    const int64_t start_ns = monotonicNow_ns();
    int count = 0, lost = 0;
    int64_t last_ns = 0;
    for (const Clip::Packet &packet : clip.packets) {
        // Not those of the beeps, which are what is measured.
        if (lossy && ++count % 10 == 5 && packet.time_ns % (1000 * ms) > 200 * ms &&
            packet.time_ns % (1000 * ms) < 1000 * ms - frame_ms * ms) {
            ++lost;
            continue;
        }
        last_ns = packet.time_ns;
        const auto parsed = transport::RtpPacket::parse(packet.bytes, packet.kind, start_ns + packet.time_ns);
        file->onPacket(parsed);
        file->work();
        decoder->onPacket(parsed);
    }
    QVERIFY(lossy == (lost >= 2));
    std::vector<StreamFileReport> reports;
    file->close([&](std::vector<StreamFileReport> given) { reports = std::move(given); });
    file->work();
    QCOMPARE(reports.size(), size_t(1));
    QCOMPARE(reports[0].lostPackets, lost);
    const double lasts_s = double(last_ns) / 1e9 + double(frame_ms) / 1000;
    const double told_s = double(reports[0].end_ns - reports[0].start_ns) / 1e9;
    QVERIFY2(std::abs(told_s - lasts_s) < 0.02, qPrintable(QString::number(told_s)));
    DecodedMovie counted;
    counted.samples = laidEndToEnd(reports[0].path);
    QVERIFY2(std::abs(double(counted.samples.size()) / 48'000 - lasts_s) < 0.03,
             qPrintable(QString::number(double(counted.samples.size()) / 48'000)));
    const auto beepsAreInPlace = [](const DecodedMovie &heard) {
        const auto beeps = heard.beeps();
        return beeps.size() == 3 && std::abs(beeps[1] - beeps[0] - 1) < 0.01 &&
               std::abs(beeps[2] - beeps[1] - 1) < 0.01;
    };
    QVERIFY(beepsAreInPlace(counted));

    DecodedMovie mixed;
    QTRY_VERIFY_WITH_TIMEOUT(decoder->playout().until_ns > start_ns + 2000 * ms, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            std::vector<float> heard(size_t(2.4 * 48'000) * 2);
            decoder->mixAudio(start_ns + 230 * ms, heard);
            mixed.samples.clear();
            for (size_t i = 0; i < heard.size(); i += 2)
                mixed.samples.push_back(heard[i]);
            return mixed.beeps().size() == 3;
        }(),
        5000);
    QVERIFY2(
        beepsAreInPlace(mixed),
        qPrintable(
            QStringLiteral("%1 %2 %3").arg(mixed.beeps()[0]).arg(mixed.beeps()[1]).arg(mixed.beeps()[2])));
}

void StreamShapesTest::parameterSetsOfTheSdpMakeAFile() {
    ClipProperties properties;
    properties.seconds = 2;
    properties.width = 320;
    properties.height = 240;
    properties.codec = transport::VideoCodec::H264;
    // As a payloader sends it that says the sets in the SDP alone (config-interval 0).
    Clip clip = makeClip(properties);
    std::vector<Clip::Packet> sent;
    uint16_t number = 100;
    for (Clip::Packet packet : clip.packets) {
        const uint8_t type = packet.bytes[12] & 0x1f;
        const bool isSet = packet.kind == MediaKind::Video && (type == 7 || type == 8);
        QVERIFY(packet.kind != MediaKind::Video || type != 24); // sets among others would stay
        if (isSet && sent.size() < 20) {
            clip.format.parameterSets.insert(clip.format.parameterSets.end(),
                                             {0, 0, 0, uint8_t(packet.bytes.size() - 12)});
            clip.format.parameterSets.insert(clip.format.parameterSets.end(), packet.bytes.begin() + 12,
                                             packet.bytes.end());
        }
        if (isSet)
            continue;
        if (packet.kind == MediaKind::Video) {
            packet.bytes[2] = uint8_t(number >> 8);
            packet.bytes[3] = uint8_t(number++);
        }
        sent.push_back(std::move(packet));
    }
    clip.packets = std::move(sent);
    QVERIFY(clip.format.parameterSets.size() > 10);
    const auto reports = record({clip});
    QCOMPARE(reports.size(), size_t(1));
    QVERIFY(reports[0].hasVideo);
    const DecodedMovie movie = decodeMovie(reports[0].path, true, false);
    QVERIFY2(movie.frames.size() > 50, qPrintable(QString::number(movie.frames.size())));
    // What shows it live needs them as well.
    const auto decoder = StreamDecoder::create([] {});
    const int64_t start_ns = monotonicNow_ns();
    ClipPlayer(clip, decoder, start_ns).wait();
    QVERIFY(decoder->hasFrame());
}

QTEST_GUILESS_MAIN(StreamShapesTest)
#include "test_stream_shapes.moc"
