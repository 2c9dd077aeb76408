#include "rtp_clip.h"

#include "media/write/past_stream.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

#include <future>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;
using transport::RtpPacket;

namespace {

constexpr int64_t Second_ns = 1'000'000'000;
constexpr int64_t Start_ns = 5000 * Second_ns; // by a clock that is not this machine's
constexpr int64_t Plenty_bytes = 100'000'000;

void send(PastStream &past, const Clip &clip, double from_s, double to_s) {
    for (const Clip::Packet &one : clip.packets) {
        const double at_s = double(one.time_ns) / Second_ns;
        if (at_s >= from_s && at_s < to_s)
            past.onPacket(RtpPacket::parse(one.bytes, one.kind, Start_ns + one.time_ns));
    }
}

} // namespace

/// What is kept of a stream, and what a file gets of it.
class PastStreamTest : public QObject {
    Q_OBJECT

  private:
    QTemporaryDir m_folder;

    std::shared_ptr<StreamFile> file(const QString &name) {
        StreamFileSettings settings;
        settings.nextPath = [this, name](const QString &extension) {
            return m_folder.filePath(name + QLatin1Char('.') + extension);
        };
        return StreamFile::create(std::move(settings));
    }
    static std::vector<StreamFileReport> close(const std::shared_ptr<StreamFile> &file) {
        StreamFileThread thread;
        std::promise<std::vector<StreamFileReport>> reports;
        thread.add(file);
        file->close([&](std::vector<StreamFileReport> given) { reports.set_value(std::move(given)); });
        thread.wake();
        return reports.get_future().get();
    }

  private Q_SLOTS:
    void aFileBeginsWithTheKeyframeInFrontAndGoesOn();
    void timeAndMemoryAreBound();
    void whatIsForgottenLeavesTheFormat();
    void aLongPastIsWrittenWhole();
    void aFileThatLeftGetsNothingMore();
};

void PastStreamTest::aFileBeginsWithTheKeyframeInFrontAndGoesOn() {
    const Clip clip = makeClip({.width = 160, .height = 120, .seconds = 10, .keyframeEvery = 60});
    PastStream past(60 * Second_ns);
    past.setLimit(Plenty_bytes);
    past.onFormat(clip.format);
    send(past, clip, 0, 8);

    const auto begin_ns = past.beginFor(Start_ns + 3'500'000'000, true); // a keyframe every 2 s
    QVERIFY(begin_ns);
    QVERIFY2(*begin_ns <= Start_ns + 2'040'000'000 && *begin_ns > Start_ns + 1'900'000'000,
             qPrintable(QString::number(*begin_ns - Start_ns)));
    // Earlier than what there is, it begins with that; without frames where it was asked for.
    QVERIFY(*past.beginFor(Start_ns - Second_ns, true) >= Start_ns);
    QCOMPARE(*past.beginFor(Start_ns + 3'500'000'000, false), Start_ns + 3'500'000'000);

    const auto written = file(QStringLiteral("stream"));
    past.follow(*begin_ns, written);
    send(past, clip, 8, 10);
    const auto reports = close(written);
    QCOMPARE(reports.size(), std::size_t(1));
    const StreamFileReport &report = reports[0];
    QVERIFY(report.hasAudio && report.hasVideo && report.problem.isEmpty());
    QCOMPARE(report.lostPackets, 0);
    QCOMPARE(report.droppedFrames, 0);
    QVERIFY2(report.longestGap_ms < 100, qPrintable(QString::number(report.longestGap_ms)));
    QVERIFY(std::abs(report.start_ns - Start_ns - 2 * Second_ns) < Second_ns / 10);
    QVERIFY(std::abs(report.end_ns - report.start_ns - 8 * Second_ns) < Second_ns / 5);
    const DecodedMovie movie = decodeMovie(report.path);
    QVERIFY2(movie.frames.size() >= 238, qPrintable(QString::number(movie.frames.size())));
    QVERIFY(movie.frames[0].time_s < 0.05); // only a keyframe can be decoded first
}

void PastStreamTest::timeAndMemoryAreBound() {
    const Clip clip = makeClip({.width = 160, .height = 120, .seconds = 6, .keyframeEvery = 30});
    PastStream past(2 * Second_ns);
    past.setLimit(Plenty_bytes);
    past.onFormat(clip.format);
    send(past, clip, 0, 6);
    const auto begin_ns = past.beginFor(0, false);
    QVERIFY(begin_ns && *begin_ns > Start_ns + 3'900'000'000);
    const int64_t before_bytes = past.size_bytes();
    QVERIFY(before_bytes > 10'000);

    past.setLimit(before_bytes / 2); // at once
    QVERIFY(past.size_bytes() <= before_bytes / 2);
    QVERIFY(past.size_bytes() > before_bytes / 4);
    past.setLimit(Plenty_bytes);
    past.forget(Start_ns + 9 * Second_ns);
    QCOMPARE(past.size_bytes(), 0);
    QVERIFY(!past.beginFor(0, true));
}

void PastStreamTest::whatIsForgottenLeavesTheFormat() {
    const Clip clip = makeClip({.width = 160, .height = 120, .seconds = 4, .keyframeEvery = 30});
    PastStream past(Second_ns);
    past.setLimit(Plenty_bytes);
    past.onFormat(clip.format);
    send(past, clip, 0, 2);
    past.forget(Start_ns + 60 * Second_ns);
    const auto written = file(QStringLiteral("later"));
    past.follow(0, written);
    send(past, clip, 2, 4);
    const auto reports = close(written);
    QCOMPARE(reports.size(), std::size_t(1));
    QVERIFY(reports[0].hasAudio && reports[0].hasVideo);
    QVERIFY(reports[0].start_ns > Start_ns + 1'900'000'000);
}

void PastStreamTest::aLongPastIsWrittenWhole() {
    // More packets than may wait for the disk.
    constexpr int Packets = 25'000, PerPacket_samples = 960;
    const Clip clip = makeClip({.seconds = 1, .video = false});
    PastStream past(1000 * Second_ns);
    past.setLimit(Plenty_bytes);
    past.onFormat(clip.format);
    std::vector<uint8_t> bytes = clip.packets[0].bytes;
    for (int i = 0; i < Packets; ++i) {
        qToBigEndian(quint16(i), bytes.data() + 2);
        qToBigEndian(quint32(i * PerPacket_samples), bytes.data() + 4);
        past.onPacket(RtpPacket::parse(bytes, MediaKind::Audio, Start_ns + i * Second_ns / 50));
    }
    const auto kept = RtpPacket::parse(bytes, MediaKind::Audio, Start_ns + Packets * Second_ns / 50);
    past.onPacket(kept);
    const long shared = kept.use_count();
    const auto written = file(QStringLiteral("long"));
    past.follow(0, written);
    // The transport thread waits meanwhile: it costs nothing per packet.
    QCOMPARE(kept.use_count(), shared);
    const auto reports = close(written);
    QCOMPARE(reports.size(), std::size_t(1));
    QCOMPARE(reports[0].lostPackets, 0);
    QVERIFY(std::abs(reports[0].end_ns - reports[0].start_ns - Packets / 50 * Second_ns) < Second_ns / 10);
}

void PastStreamTest::aFileThatLeftGetsNothingMore() {
    const Clip clip = makeClip({.width = 160, .height = 120, .seconds = 4, .keyframeEvery = 30});
    PastStream past(60 * Second_ns);
    past.setLimit(Plenty_bytes);
    past.onFormat(clip.format);
    send(past, clip, 0, 2);
    const auto written = file(QStringLiteral("left"));
    past.follow(0, written);
    past.unfollow(written);
    send(past, clip, 2, 4);
    const auto reports = close(written);
    QCOMPARE(reports.size(), std::size_t(1));
    QVERIFY(reports[0].end_ns < Start_ns + 2'200'000'000);
}

QTEST_GUILESS_MAIN(PastStreamTest)
#include "test_past_stream.moc"
