#include "sender_model.h"

#include <QTest>

#include <cstdlib>
#include <random>

using Kind = SenderModel::Kind;

namespace {

constexpr int64_t InStep_ms = 110;
constexpr int64_t Patience_ms = 1500; ///< until audio is heard again, and in step
constexpr int64_t Heard_ms = 80;      ///< of the 100 ms of a beep

QString describe(const std::vector<SenderModel::Moment> &moments) {
    const auto number = [](std::optional<int64_t> late_ms) {
        return late_ms ? QString::number(*late_ms) : QStringLiteral("-");
    };
    QString text;
    for (const auto &moment : moments)
        text += QStringLiteral("%1 s: heard %2, mixed %3, written %4; ")
                    .arg(moment.sent_ms / 1000)
                    .arg(moment.heard_ms)
                    .arg(number(moment.mixed_ms), number(moment.written_ms));
    return text;
}

bool isInStep(std::optional<int64_t> late_ms) {
    return late_ms && std::abs(*late_ms) <= InStep_ms;
}

int lostBeeps(const std::vector<SenderModel::Moment> &moments) {
    return int(std::count_if(moments.begin(), moments.end(),
                             [](const auto &moment) { return moment.heard_ms < Heard_ms; }));
}

/// How many are not heard, or not in step in a mix or in a file.
int64_t notWell(const std::vector<SenderModel::Moment> &moments) {
    return std::count_if(moments.begin(), moments.end(), [](const auto &moment) {
        return moment.heard_ms < Heard_ms || !isInStep(moment.mixed_ms) || !isInStep(moment.written_ms);
    });
}

#define VERIFY_ALL_WELL(moments) QVERIFY2(notWell(moments) == 0, qPrintable(describe(moments)))

} // namespace

/// That audio is heard and in step whatever the path and the sender's clock do. Nothing here takes real time.
class AudioInTimeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aGoodPathNeedsNothing();
    void jitterAndLossNeedNothing();
    void aPathThatBecomesSlowerTearsOneHole_data();
    void aPathThatBecomesSlowerTearsOneHole();
    void aPathThatBecomesFasterAgainIsFollowed();
    void stallsOfTheLinkLoseLittle();
    void aQueueThatSwellsAndDrainsLosesLittle();
    void aStreamWithoutVideoIsHeardOverASlowerPath();
    void audioIsInStepAgainAfterAStall_data();
    void audioIsInStepAgainAfterAStall();
    void aStallIsNoticedWithoutReports();
    void anAudioClockThatLosesTimeAllTheWhileIsFollowed();
    void secondsOfStallAreCounted();
    void slowVideoIsNoStall();
    void anOutageIsNoStall();
    void aMachineThatSleptAnHourIsFollowed();
};

void AudioInTimeTest::aGoodPathNeedsNothing() {
    SenderModel sender;
    sender.run(60'000);
    const auto moments = sender.moments(2000, 59'000);
    VERIFY_ALL_WELL(moments);
    QCOMPARE(lostBeeps(moments), 0);
    QCOMPARE(sender.audioStalled_ms(), 0);
    QCOMPARE(sender.audioTooLate_ms(), 0);
}

void AudioInTimeTest::jitterAndLossNeedNothing() {
    SenderModel sender;
    std::mt19937 random(5);
    sender.overtaking = true;
    // Lost packets of video are sent again.
    sender.path = [&random](Kind kind, int64_t) {
        const bool isLost = random() % 100 < 2;
        const int64_t way_ms = 40 + int64_t(random() % 150);
        return !isLost ? way_ms : kind == Kind::Video ? way_ms + 100 : -1;
    };
    sender.run(60'000);
    const auto moments = sender.moments(7000, 59'000);
    for (const auto &moment : moments)
        QVERIFY2(isInStep(moment.mixed_ms) && isInStep(moment.written_ms) && moment.heard_ms >= 40,
                 qPrintable(describe(moments)));
    QVERIFY2(sender.audioStalled_ms() == 0, qPrintable(QString::number(sender.audioStalled_ms())));
}

void AudioInTimeTest::aPathThatBecomesSlowerTearsOneHole_data() {
    QTest::addColumn<int>("slower_ms");
    QTest::addColumn<int>("from_ms");
    for (const int slower_ms : {250, 300, 390, 600, 1000, 1500})
        for (const int from_ms : {2050, 14'000, 16'700})
            QTest::addRow("%d ms at %d", slower_ms, from_ms) << slower_ms << from_ms;
}

void AudioInTimeTest::aPathThatBecomesSlowerTearsOneHole() {
    QFETCH(int, slower_ms);
    QFETCH(int, from_ms);
    SenderModel sender;
    sender.path = [=](Kind, int64_t sent_ms) { return sent_ms < from_ms ? 40 : 40 + slower_ms; };
    sender.run(45'000);
    const auto after = sender.moments(from_ms, 44'000);
    QVERIFY2(lostBeeps(after) <= 1, qPrintable(describe(after)));
    // Once, when the least delay is taken from the slower path, a beep may be placed before, its flash after.
    const auto settled = sender.moments(from_ms + Patience_ms, 44'000);
    QVERIFY2(notWell(settled) <= 1, qPrintable(describe(settled)));
    QCOMPARE(sender.audioStalled_ms(), 0);
    // What has no room within the usual delay has to be told of.
    QCOMPARE(sender.audioTooLate_ms() > 0, slower_ms > 250);
    QVERIFY(sender.audioTooLate_ms() <= slower_ms);
}

void AudioInTimeTest::aPathThatBecomesFasterAgainIsFollowed() {
    SenderModel sender;
    sender.path = [](Kind, int64_t sent_ms) { return sent_ms >= 12'000 && sent_ms < 30'000 ? 1540 : 40; };
    sender.run(60'000);
    const auto moments = sender.moments(12'000, 59'000);
    QVERIFY2(lostBeeps(moments) <= 4, qPrintable(describe(moments)));
    VERIFY_ALL_WELL(sender.moments(13'500, 28'000));
    VERIFY_ALL_WELL(sender.moments(45'000, 59'000));
    QCOMPARE(sender.audioStalled_ms(), 0);
}

void AudioInTimeTest::stallsOfTheLinkLoseLittle() {
    SenderModel sender;
    sender.path = [](Kind, int64_t sent_ms) { return sent_ms > 10'000 && sent_ms % 5000 < 1500 ? 390 : 40; };
    sender.run(63'000);
    const auto moments = sender.moments(11'000, 62'000);
    QVERIFY2(lostBeeps(moments) <= 1, qPrintable(describe(moments)));
    VERIFY_ALL_WELL(sender.moments(12'000, 62'000));
}

void AudioInTimeTest::aQueueThatSwellsAndDrainsLosesLittle() {
    SenderModel sender;
    sender.path = [](Kind, int64_t sent_ms) {
        const int64_t at_ms = sent_ms % 8000;
        return sent_ms < 8000 ? 40 : 40 + (at_ms < 4000 ? at_ms : 8000 - at_ms) / 8;
    };
    sender.run(63'000);
    const auto moments = sender.moments(8000, 62'000);
    QVERIFY2(lostBeeps(moments) <= 2, qPrintable(describe(moments)));
    for (const auto &moment : moments)
        QVERIFY2(isInStep(moment.mixed_ms), qPrintable(describe(moments)));
}

void AudioInTimeTest::aStreamWithoutVideoIsHeardOverASlowerPath() {
    SenderModel sender;
    sender.hasVideo = false;
    sender.path = [](Kind, int64_t sent_ms) { return sent_ms < 12'000 ? 40 : 1040; };
    sender.run(40'000);
    QVERIFY(lostBeeps(sender.moments(2000, 39'000)) <= 1);
}

void AudioInTimeTest::audioIsInStepAgainAfterAStall_data() {
    QTest::addColumn<int>("stall_ms");
    QTest::addColumn<int>("reportAt_ms");
    QTest::addColumn<bool>("videoToo");
    // Reports before the stall only, in the middle of it, with its end, and soon after it.
    for (const int stall_ms : {300, 500, 1000, 1400, 1600, 2000, 2900})
        for (const int reportAt_ms : {3900, 4000 + stall_ms / 2, 4010 + stall_ms, 4250 + stall_ms})
            for (const bool videoToo : {false, true})
                QTest::addRow("%d ms, report %d ms after it began%s", stall_ms, reportAt_ms - 4000,
                              videoToo ? ", camera as well" : "")
                    << stall_ms << reportAt_ms << videoToo;
}

void AudioInTimeTest::audioIsInStepAgainAfterAStall() {
    QFETCH(int, stall_ms);
    QFETCH(int, reportAt_ms);
    QFETCH(bool, videoToo);
    constexpr int64_t Stall_ms = 14'000;
    SenderModel sender;
    sender.audioReportAt_ms = reportAt_ms;
    sender.gives = [=](Kind kind, int64_t sent_ms) {
        return sent_ms < Stall_ms || sent_ms >= Stall_ms + stall_ms || (kind == Kind::Video && !videoToo);
    };
    sender.run(45'000);
    VERIFY_ALL_WELL(sender.moments(11'000, Stall_ms));
    const auto after = sender.moments(Stall_ms + stall_ms + Patience_ms, 44'000);
    VERIFY_ALL_WELL(after);
    QVERIFY2(std::abs(sender.audioStalled_ms() - stall_ms) <= 40,
             qPrintable(QString::number(sender.audioStalled_ms())));
}

void AudioInTimeTest::aStallIsNoticedWithoutReports() {
    SenderModel sender;
    sender.reports = false;
    sender.gives = [](Kind kind, int64_t sent_ms) {
        return kind == Kind::Video || sent_ms < 14'000 || sent_ms >= 15'500;
    };
    sender.run(30'000);
    VERIFY_ALL_WELL(sender.moments(17'000, 29'000));
    QCOMPARE(sender.audioStalled_ms(), 1500);
}

void AudioInTimeTest::anAudioClockThatLosesTimeAllTheWhileIsFollowed() {
    SenderModel sender;
    // As a browser on a machine with too much to do: 20 ms of each 333 are not there.
    sender.gives = [](Kind kind, int64_t sent_ms) {
        return kind == Kind::Video || sent_ms < 10'000 || (sent_ms + 140) % 340 >= 20;
    };
    sender.run(45'000);
    const auto moments = sender.moments(2000, 44'000);
    for (const auto &moment : moments)
        QVERIFY2(isInStep(moment.mixed_ms) && isInStep(moment.written_ms) && moment.heard_ms >= 60,
                 qPrintable(describe(moments)));
    QVERIFY2(std::abs(sender.audioStalled_ms() - 2000) < 300,
             qPrintable(QString::number(sender.audioStalled_ms())));
}

void AudioInTimeTest::secondsOfStallAreCounted() {
    SenderModel sender;
    sender.gives = [](Kind kind, int64_t sent_ms) {
        return kind == Kind::Video || sent_ms < 14'000 || sent_ms >= 34'000;
    };
    sender.run(50'000);
    VERIFY_ALL_WELL(sender.moments(35'500, 49'000));
    QVERIFY2(std::abs(sender.audioStalled_ms() - 20'000) <= 40,
             qPrintable(QString::number(sender.audioStalled_ms())));
}

void AudioInTimeTest::slowVideoIsNoStall() {
    SenderModel sender;
    sender.path = [](Kind kind, int64_t sent_ms) {
        return kind == Kind::Video && (sent_ms < 1500 || (sent_ms > 14'000 && sent_ms < 17'000)) ? 540 : 40;
    };
    sender.overtaking = true; // audio does not wait behind video
    sender.run(30'000);
    const auto moments = sender.moments(3000, 29'000);
    QCOMPARE(lostBeeps(moments), 0);
    for (const auto &moment : moments)
        QVERIFY2(isInStep(moment.written_ms), qPrintable(describe(moments)));
    QCOMPARE(sender.audioStalled_ms(), 0);
}

void AudioInTimeTest::anOutageIsNoStall() {
    SenderModel sender;
    sender.path = [](Kind, int64_t sent_ms) { return sent_ms >= 14'000 && sent_ms < 19'000 ? -1 : 40; };
    sender.run(40'000);
    VERIFY_ALL_WELL(sender.moments(20'500, 39'000));
    QCOMPARE(sender.audioStalled_ms(), 0);
}

void AudioInTimeTest::aMachineThatSleptAnHourIsFollowed() {
    constexpr int64_t Sleep_ms = 14'000, Wake_ms = Sleep_ms + 3'600'000;
    SenderModel sender;
    const auto sleeps = [](int64_t sent_ms) { return sent_ms >= Sleep_ms && sent_ms < Wake_ms; };
    // Its audio time stamps stand still, those of its video do not.
    sender.gives = [&](Kind, int64_t sent_ms) { return !sleeps(sent_ms); };
    sender.path = [&](Kind, int64_t sent_ms) { return sleeps(sent_ms) ? -1 : 40; };
    sender.run(Wake_ms + 20'000);
    VERIFY_ALL_WELL(sender.moments(11'000, Sleep_ms));
    VERIFY_ALL_WELL(sender.moments(Wake_ms + Patience_ms, Wake_ms + 19'000));
}

QTEST_GUILESS_MAIN(AudioInTimeTest)
#include "test_audio_in_time.moc"
