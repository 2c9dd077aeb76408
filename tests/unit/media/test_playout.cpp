#include "sender_model.h"

#include <QTest>

#include <cstdlib>

using Kind = SenderModel::Kind;

namespace {

constexpr int64_t Usual_ms = 250, InStep_ms = 110;

int64_t lostBeeps(const std::vector<SenderModel::Moment> &moments) {
    return std::count_if(moments.begin(), moments.end(),
                         [](const auto &moment) { return moment.heard_ms < 80; });
}

int64_t outOfStep(const std::vector<SenderModel::Moment> &moments) {
    return std::count_if(moments.begin(), moments.end(), [](const auto &moment) {
        return !moment.mixed_ms || std::abs(*moment.mixed_ms) > InStep_ms;
    });
}

} // namespace

/// How long what is composed waits: no longer than it has to, and no longer than it may. Nothing here takes
/// real time.
class PlayoutTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onAGoodPathItWaitsAQuarterOfASecond() {
        SenderModel sender;
        sender.run(30'000);
        QCOMPARE(sender.longestDelay_ms(), Usual_ms);
        QCOMPARE(sender.lateFrames(0, 30'000), 0);
    }

    void framesThatAreSentAgainFindTheirPlaceAfterSomeTime() {
        SenderModel sender;
        int frames = 0;
        sender.overtaking = true;
        sender.path = [&frames](Kind kind, int64_t) {
            return kind == Kind::Video && ++frames % 30 == 0 ? 360 : 40;
        };
        sender.run(90'000);
        QVERIFY(sender.lateFrames(0, 10'000) > 5);
        QCOMPARE(sender.lateFrames(20'000, 89'000), 0);
        const auto moments = sender.moments(2000, 89'000);
        QCOMPARE(lostBeeps(moments), 0);
        QCOMPARE(outOfStep(moments), 0);
        QVERIFY2(sender.longestDelay_ms() <= 400, QByteArray::number(qint64(sender.longestDelay_ms())));
    }

    void aSingleFrameThatIsLateChangesNothing() {
        SenderModel sender;
        sender.overtaking = true;
        sender.path = [](Kind kind, int64_t sent_ms) {
            return kind == Kind::Video && sent_ms / 33 == 400 ? 390 : 40;
        };
        sender.run(30'000);
        QVERIFY(sender.lateFrames(0, 30'000) > 0);
        QCOMPARE(sender.longestDelay_ms(), Usual_ms);
    }

    void aPathThatBecomesFasterLosesNothingAndTheDelayGoes() {
        SenderModel sender;
        sender.path = [](Kind, int64_t sent_ms) { return sent_ms >= 12'000 && sent_ms < 30'000 ? 1040 : 40; };
        sender.run(120'000);
        const auto after = sender.moments(30'000, 119'000);
        QCOMPARE(lostBeeps(after), 0);
        QCOMPARE(outOfStep(after), 0);
        QVERIFY2(sender.delay_ms() <= Usual_ms + 1, QByteArray::number(qint64(sender.delay_ms())));
    }

    void audioAloneIsFollowedAsWell() {
        SenderModel sender;
        sender.hasVideo = false;
        sender.path = [](Kind, int64_t sent_ms) { return sent_ms >= 12'000 && sent_ms < 30'000 ? 1040 : 40; };
        sender.run(120'000);
        QVERIFY(lostBeeps(sender.moments(2000, 30'000)) <= 1);
        QCOMPARE(lostBeeps(sender.moments(30'000, 119'000)), 0);
        QVERIFY2(sender.delay_ms() <= Usual_ms + 1, QByteArray::number(qint64(sender.delay_ms())));
    }

    void itSaysHowLongWhatIsSeenNowHasWaited() {
        for (const bool hasVideo : {true, false}) {
            SenderModel sender;
            sender.hasVideo = hasVideo;
            sender.path = [](Kind, int64_t sent_ms) {
                return sent_ms >= 12'000 && sent_ms < 30'000 ? 1040 : 40;
            };
            sender.run(60'000);
            QVERIFY(sender.saidTruly());
            QVERIFY(sender.longestSaid_ms() > 700);
        }
    }

    void itNeverWaitsLongerThanItMay() {
        for (const int64_t max_ms : {250, 400, 700}) {
            SenderModel sender(max_ms);
            sender.path = [](Kind, int64_t sent_ms) { return sent_ms >= 14'000 ? 1040 : 40; };
            sender.run(60'000);
            QCOMPARE(sender.longestDelay_ms(), max_ms);
            QVERIFY(sender.audioTooLate_ms() > 0);
            QCOMPARE(outOfStep(sender.moments(30'000, 59'000)), 0);
            QCOMPARE(lostBeeps(sender.moments(30'000, 59'000)), 0);
        }
    }
};

QTEST_GUILESS_MAIN(PlayoutTest)
#include "test_playout.moc"
