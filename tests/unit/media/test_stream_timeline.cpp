#include "media/rtp/stream_timeline.h"

#include <QTest>

#include <cstdlib>
#include <functional>
#include <map>

using namespace ovation;
using namespace ovation::media;
using transport::MediaKind;

namespace {

constexpr int64_t Millisecond_ns = 1'000'000;
constexpr int64_t Second_ns = 1'000'000'000;
constexpr int64_t Start_ns = 5000 * Second_ns; ///< the receiver's clock when the sender begins
constexpr int64_t Wall_s = 3'900'000'000;      ///< and the sender's

uint32_t timestamp(MediaKind kind, int64_t sent_ns) {
    return kind == MediaKind::Audio ? uint32_t(4'294'900'000 + sent_ns / 1000 * 48 / 1000) // wraps soon
                                    : uint32_t(77'000 + sent_ns / 1000 * 90 / 1000);
}

/// A sender of audio and frames and the way to the timeline, which takes what it is told for each packet.
class Sender {
  public:
    /// How long a packet sent at `sent_ns` is on its way; negative = it is lost.
    using Way = std::function<int64_t(MediaKind kind, int64_t sent_ns)>;
    /// By how much the wall clock in a report is later than the sender's.
    std::function<int64_t(MediaKind kind, int64_t sent_ns)> wallLate_ns = [](MediaKind, int64_t) {
        return 0;
    };
    double audioSkew = 0; ///< of its time stamps against the sender's wall clock, 1e-6 = a millionth too fast
    double wallSkew = 0;  ///< of all its clocks against the receiver's

    void send(double from_s, double to_s, const Way &way) {
        // In the order of arrival, since the timeline has only one clock.
        std::multimap<int64_t, std::function<void()>> arrivals;
        const auto until_ns = int64_t(to_s * 1e9);
        for (int64_t now = int64_t(from_s * 1e9); now < until_ns; now += Millisecond_ns) {
            const int64_t ms = now / Millisecond_ns;
            if (ms % 20 == 0)
                packet(MediaKind::Audio, now, way, arrivals);
            if (ms % 33 == 0)
                packet(MediaKind::Video, now, way, arrivals);
            if (ms % 5000 == 300)
                report(MediaKind::Audio, now, way, arrivals);
            if (ms % 1000 == 100)
                report(MediaKind::Video, now, way, arrivals);
        }
        for (const auto &[at, arrive] : arrivals)
            arrive();
    }
    /// By how much audio is placed later than the frame of the same moment.
    int64_t audioLate_ms(double at_s) const {
        const auto at_ns = int64_t(at_s * 1e9);
        return (*m_timeline.capture_ns(MediaKind::Audio, stamp(MediaKind::Audio, at_ns)) -
                *m_timeline.capture_ns(MediaKind::Video, timestamp(MediaKind::Video, at_ns))) /
               Millisecond_ns;
    }
    /// By how much a frame is placed later than it was sent.
    int64_t frameLate_ms(double at_s) const {
        const auto at_ns = int64_t(at_s * 1e9);
        return (*m_timeline.capture_ns(MediaKind::Video, timestamp(MediaKind::Video, at_ns)) - Start_ns -
                at_ns) /
               Millisecond_ns;
    }

  private:
    using Arrivals = std::multimap<int64_t, std::function<void()>>;

    uint32_t stamp(MediaKind kind, int64_t sent_ns) const {
        return timestamp(kind,
                         kind == MediaKind::Audio ? sent_ns + int64_t(double(sent_ns) * audioSkew) : sent_ns);
    }

    void packet(MediaKind kind, int64_t now, const Way &way, Arrivals &arrivals) {
        const int64_t arrival_ns = Start_ns + now - int64_t(double(now) * wallSkew) + way(kind, now);
        if (way(kind, now) >= 0)
            arrivals.emplace(arrival_ns,
                             [=, this] { m_timeline.arrived(kind, stamp(kind, now), arrival_ns); });
    }
    void report(MediaKind kind, int64_t now, const Way &way, Arrivals &arrivals) {
        if (way(kind, now) < 0)
            return;
        const int64_t wall_ns = Wall_s * Second_ns + now + wallLate_ns(kind, now);
        const uint64_t fraction = (uint64_t(wall_ns % Second_ns) << 32) / uint64_t(Second_ns);
        transport::SenderReport report{};
        report.kind = kind;
        report.ntp = (uint64_t(wall_ns / Second_ns) << 32) | fraction;
        report.rtpTimestamp = stamp(kind, now);
        // Reports don't wait where packets do.
        arrivals.emplace(Start_ns + now - int64_t(double(now) * wallSkew) + 10 * Millisecond_ns,
                         [=, this] { m_timeline.report(report); });
    }

    StreamTimeline m_timeline;
};

} // namespace

/// When audio and frames were captured, from packets and reports of a made-up sender.
class StreamTimelineTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingIsKnownBeforeTheFirstPacket();
    void reportsPutAudioAndFrameTogetherOnWaysOfDifferentLength();
    void aQueueThatComesLateAfterAnOutageLeavesThemTogether_data();
    void aQueueThatComesLateAfterAnOutageLeavesThemTogether();
    void reportsThatAreOldMoveNothing_data();
    void reportsThatAreOldMoveNothing();
    void aWallClockThatIsSetMovesNothing_data();
    void aWallClockThatIsSetMovesNothing();
    void whatBothTracksSayAgainIsBelieved();
    void clocksThatDriftAreFollowedForHours_data();
    void clocksThatDriftAreFollowedForHours();
};

void StreamTimelineTest::nothingIsKnownBeforeTheFirstPacket() {
    StreamTimeline timeline;
    QVERIFY(!timeline.capture_ns(MediaKind::Audio, 0));
    timeline.report({MediaKind::Audio, uint64_t(Wall_s) << 32, 48000});
    QVERIFY(!timeline.capture_ns(MediaKind::Audio, 0));
    QVERIFY(!timeline.audioLate_ns());
    timeline.arrived(MediaKind::Audio, 48000, Start_ns);
    QCOMPARE(timeline.capture_ns(MediaKind::Audio, 48000), Start_ns);
    QCOMPARE(timeline.capture_ns(MediaKind::Audio, 96000), Start_ns + Second_ns);
}

void StreamTimelineTest::reportsPutAudioAndFrameTogetherOnWaysOfDifferentLength() {
    const auto way = [](MediaKind kind, int64_t) {
        return (kind == MediaKind::Audio ? 120 : 40) * Millisecond_ns;
    };
    Sender sender;
    sender.send(0, 0.09, way);
    QCOMPARE(sender.audioLate_ms(0.05), 80);
    sender.send(0.09, 2, way);
    QVERIFY(std::abs(sender.audioLate_ms(2)) <= 1);
    QVERIFY(std::abs(sender.frameLate_ms(2) - 120) <= 1); // the slower of both
}

void StreamTimelineTest::aQueueThatComesLateAfterAnOutageLeavesThemTogether_data() {
    QTest::addColumn<int>("late_ms");
    QTest::addColumn<bool>("audio");
    QTest::addColumn<bool>("frames");
    for (const int late_ms : {200, 450, 900, 1500, 2900, 3030, 3100, 3450, 3900, 5000}) {
        QTest::addRow("%d ms, frames", late_ms) << late_ms << false << true;
        QTest::addRow("%d ms, audio", late_ms) << late_ms << true << false;
        QTest::addRow("%d ms, both", late_ms) << late_ms << true << true;
    }
}

void StreamTimelineTest::aQueueThatComesLateAfterAnOutageLeavesThemTogether() {
    QFETCH(int, late_ms);
    QFETCH(bool, audio);
    QFETCH(bool, frames);
    constexpr int64_t Outage_ns = 14 * Second_ns, Back_ns = 19 * Second_ns;
    // What was sent while nothing came through is lost, but for the last of it, which waited. It is worked
    // off at a fifth more than the speed at which new packets come.
    const auto way = [&](MediaKind kind, int64_t sent_ns) -> int64_t {
        const int64_t usual_ns = (kind == MediaKind::Audio ? 50 : 65) * Millisecond_ns;
        const bool waits = kind == MediaKind::Audio ? audio : frames;
        const int64_t first_ns = Back_ns - (waits ? late_ms : 0) * Millisecond_ns;
        if (sent_ns >= Outage_ns && sent_ns < first_ns)
            return -1;
        if (sent_ns < Outage_ns || !waits)
            return usual_ns;
        return usual_ns + std::max<int64_t>(late_ms * Millisecond_ns - (sent_ns - first_ns) / 5, 0);
    };
    Sender sender;
    sender.send(0, 14, way);
    QVERIFY(std::abs(sender.audioLate_ms(14)) <= 1);
    const double end_s = 26 + 6.0 * late_ms / 1000;
    sender.send(14, end_s, way);
    QVERIFY2(std::abs(sender.audioLate_ms(end_s)) <= 10,
             qPrintable(QString::number(sender.audioLate_ms(end_s))));
    QVERIFY2(std::abs(sender.frameLate_ms(end_s) - 65) < 420,
             qPrintable(QString::number(sender.frameLate_ms(end_s))));
}

namespace {

int64_t sameWay(MediaKind /*kind*/, int64_t /*sent_ns*/) {
    return 50 * Millisecond_ns;
}

/// The most that audio and frames are apart in these seconds.
int64_t mostApart_ms(Sender &sender, double from_s, double to_s) {
    int64_t most_ms = 0;
    for (double at_s = from_s; at_s < to_s; at_s += 0.1) {
        sender.send(at_s, at_s + 0.1, sameWay);
        most_ms = std::max(most_ms, std::abs(sender.audioLate_ms(at_s + 0.1)));
    }
    return most_ms;
}

} // namespace

void StreamTimelineTest::reportsThatAreOldMoveNothing_data() {
    QTest::addColumn<int>("old_ms");
    QTest::addColumn<bool>("audio");
    for (const int old_ms : {100, 300, 700, 950, 5000}) {
        for (const bool audio : {true, false})
            QTest::addRow("%d ms, of %s", old_ms, audio ? "audio" : "video") << old_ms << audio;
    }
}

void StreamTimelineTest::reportsThatAreOldMoveNothing() {
    QFETCH(int, old_ms);
    QFETCH(bool, audio);
    Sender sender;
    // Every other one was made that long before it was sent: its wall clock is new, its time stamp is not.
    sender.wallLate_ns = [&](MediaKind kind, int64_t sent_ns) {
        const int64_t period_ns = kind == MediaKind::Audio ? 5 * Second_ns : Second_ns;
        const bool isOld = (kind == MediaKind::Audio) == audio && sent_ns / period_ns % 2 == 1;
        return isOld ? old_ms * Millisecond_ns : 0;
    };
    sender.send(0, 1, sameWay);
    const int64_t apart_ms = mostApart_ms(sender, 1, 40);
    QVERIFY2(apart_ms <= 10, qPrintable(QString::number(apart_ms)));
}

void StreamTimelineTest::aWallClockThatIsSetMovesNothing_data() {
    QTest::addColumn<int>("by_ms");
    QTest::addColumn<double>("at_s");
    for (const int by_ms : {-3'600'000, -500, 80, 500, 900, 3'600'000}) {
        for (const double at_s : {12.15, 15.25, 15.35}) // video or audio is the first to tell
            QTest::addRow("%d ms at %g s", by_ms, at_s) << by_ms << at_s;
    }
}

void StreamTimelineTest::aWallClockThatIsSetMovesNothing() {
    QFETCH(int, by_ms);
    QFETCH(double, at_s);
    Sender sender;
    sender.wallLate_ns = [&](MediaKind, int64_t sent_ns) {
        return double(sent_ns) / 1e9 < at_s ? 0 : by_ms * Millisecond_ns;
    };
    sender.send(0, 1, sameWay);
    const int64_t apart_ms = mostApart_ms(sender, 1, 40);
    QVERIFY2(apart_ms <= 10, qPrintable(QString::number(apart_ms)));
    QVERIFY(std::abs(sender.frameLate_ms(40) - 50) <= 10);
}

void StreamTimelineTest::whatBothTracksSayAgainIsBelieved() {
    Sender sender;
    sender.wallLate_ns = [](MediaKind kind, int64_t sent_ns) {
        return kind == MediaKind::Video && sent_ns > 12 * Second_ns ? -300 * Millisecond_ns : 0;
    };
    sender.send(0, 1, sameWay);
    QVERIFY(mostApart_ms(sender, 1, 15) <= 10);
    sender.send(15, 17.2, sameWay);
    QVERIFY2(std::abs(sender.audioLate_ms(17.2) - 300) <= 10,
             qPrintable(QString::number(sender.audioLate_ms(17.2))));
}

void StreamTimelineTest::clocksThatDriftAreFollowedForHours_data() {
    QTest::addColumn<double>("audioSkew");
    QTest::addColumn<double>("wallSkew");
    for (const double skew : {-200e-6, 200e-6}) {
        QTest::addRow("audio by %g", skew) << skew << 0.0;
        QTest::addRow("all by %g", skew) << 0.0 << skew;
    }
}

void StreamTimelineTest::clocksThatDriftAreFollowedForHours() {
    QFETCH(double, audioSkew);
    QFETCH(double, wallSkew);
    Sender sender;
    sender.audioSkew = audioSkew;
    sender.wallSkew = wallSkew;
    int64_t most_ms = 0;
    for (int at_s = 0; at_s < 8 * 3600; at_s += 60) {
        sender.send(at_s, at_s + 60, sameWay);
        most_ms = std::max(most_ms, std::abs(sender.audioLate_ms(at_s + 60)));
    }
    QVERIFY2(most_ms <= 10, qPrintable(QString::number(most_ms)));
}

QTEST_GUILESS_MAIN(StreamTimelineTest)
#include "test_stream_timeline.moc"
