#include "ui/player/transport.h"

#include "ui/player/timeline_data.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace ovation;
using namespace ovation::ui;

namespace {

class FakeSource final : public PlayerSource {
  public:
    qint64 duration_ms() const override { return 60'000; }
    void setPlaying(bool playing) override {
        calls += playing ? QStringLiteral("play") : QStringLiteral("pause");
    }
    void seek(qint64 position_ms) override { calls += QStringLiteral("seek %1").arg(position_ms); }
    void setSpeed(double speed) override { calls += QStringLiteral("speed %1").arg(speed); }
    void setVolume(double volume) override { calls += QStringLiteral("volume %1").arg(volume); }
    double frameRate() const override { return rate; }
    QString audioProblem() const override { return {}; }

    double rate = 25;
    QStringList calls;
};

} // namespace

/// Playing without media.
class PlayerTransportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();

    void aStepIsOneFrameAtAnyRate_data();
    void aStepIsOneFrameAtAnyRate();
    void stepsPause();
    void aLoopGoesBackToItsBegin();
    void aLoopGoesBackAtTheEnd();
    void marksThatCrossRemoveEachOther();
    void whatHasEndedBeginsAgain();
    void speedAndVolumeStayWithAnotherSource();
    void speedHasItsLimits();
    void seeksStayInside();
    void ticksAreRoundAndFarEnoughApart();

  private:
    std::unique_ptr<Transport> m_transport;
    FakeSource *m_source = nullptr;
};

void PlayerTransportTest::init() {
    m_transport = std::make_unique<Transport>();
    auto source = std::make_unique<FakeSource>();
    m_source = source.get();
    m_transport->setSource(std::move(source));
    m_source->calls.clear();
}

void PlayerTransportTest::aStepIsOneFrameAtAnyRate_data() {
    QTest::addColumn<double>("rate");
    for (const double rate : {1.0, 12.5, 15.0, 23.976, 25.0, 29.97, 30.0, 50.0, 60.0, 120.0})
        QTest::addRow("%g fps", rate) << rate;
}

void PlayerTransportTest::aStepIsOneFrameAtAnyRate() {
    QFETCH(double, rate);
    // The frame that is seen at a time is the last one that begins at or before it.
    const auto frameAt = [rate](qint64 position_ms) {
        return std::floor(double(position_ms) * rate / 1000 + 1e-6);
    };
    qint64 at = 0;
    for (int frame = 1; frame <= 300; ++frame) {
        at = steppedPosition(at, rate, 1);
        QCOMPARE(frameAt(at), double(frame));
    }
    for (int frame = 299; frame >= 0; --frame) {
        at = steppedPosition(at, rate, -1);
        QCOMPARE(frameAt(at), double(frame));
    }
    QCOMPARE(steppedPosition(0, rate, -1), 0);
}

void PlayerTransportTest::stepsPause() {
    m_transport->setPlaying(true);
    m_transport->step(1);
    QVERIFY(!m_transport->isPlaying());
    QCOMPARE(m_source->calls,
             (QStringList{QStringLiteral("play"), QStringLiteral("pause"), QStringLiteral("seek 40")}));
}

void PlayerTransportTest::aLoopGoesBackToItsBegin() {
    m_transport->seek(10'000);
    m_transport->markIn();
    m_transport->seek(20'000);
    m_transport->markOut();
    m_transport->setLooping(true);
    m_transport->setPlaying(true);
    m_source->calls.clear();
    Q_EMIT m_source->positionChanged(19'990);
    QVERIFY(m_source->calls.isEmpty());
    Q_EMIT m_source->positionChanged(20'010);
    QCOMPARE(m_source->calls, QStringList{QStringLiteral("seek 10000")});
    m_transport->setLooping(false);
    Q_EMIT m_source->positionChanged(20'050);
    QCOMPARE(m_source->calls.size(), 1);
}

void PlayerTransportTest::aLoopGoesBackAtTheEnd() {
    m_transport->seek(50'000);
    m_transport->markIn();
    m_transport->setLooping(true);
    m_transport->setPlaying(true);
    m_source->calls.clear();
    Q_EMIT m_source->ended();
    QVERIFY(m_transport->isPlaying());
    QCOMPARE(m_source->calls.first(), QStringLiteral("seek 50000"));
}

void PlayerTransportTest::marksThatCrossRemoveEachOther() {
    m_transport->seek(20'000);
    m_transport->markOut();
    m_transport->seek(30'000);
    m_transport->markIn();
    QCOMPARE(m_transport->in_ms(), std::optional<qint64>(30'000));
    QVERIFY(!m_transport->out_ms());
    m_transport->seek(10'000);
    m_transport->markOut();
    QVERIFY(!m_transport->in_ms());
}

void PlayerTransportTest::whatHasEndedBeginsAgain() {
    m_transport->setPlaying(true);
    Q_EMIT m_source->ended();
    QVERIFY(!m_transport->isPlaying());
    m_source->calls.clear();
    m_transport->setPlaying(true);
    QCOMPARE(m_source->calls, (QStringList{QStringLiteral("seek 0"), QStringLiteral("play")}));
}

void PlayerTransportTest::speedAndVolumeStayWithAnotherSource() {
    m_transport->setSpeed(2);
    m_transport->setVolume(0.5);
    auto next = std::make_unique<FakeSource>();
    const FakeSource *asked = next.get();
    m_transport->setSource(std::move(next));
    QCOMPARE(asked->calls, (QStringList{QStringLiteral("speed 2"), QStringLiteral("volume 0.5")}));
}

void PlayerTransportTest::speedHasItsLimits() {
    for (int i = 0; i < 20; ++i)
        m_transport->changeSpeed(1);
    QCOMPARE(m_transport->speed(), 4.0);
    for (int i = 0; i < 20; ++i)
        m_transport->changeSpeed(-1);
    QCOMPARE(m_transport->speed(), 0.25);
}

void PlayerTransportTest::seeksStayInside() {
    m_transport->seek(-5);
    m_transport->seek(1'000'000);
    QCOMPARE(m_source->calls, (QStringList{QStringLiteral("seek 0"), QStringLiteral("seek 60000")}));
}

void PlayerTransportTest::ticksAreRoundAndFarEnoughApart() {
    for (const qint64 duration_ms : {500LL, 10'000LL, 59'000LL, 3'600'000LL, 90'000'000LL, 900'000'000LL}) {
        const TimelineScale scale{duration_ms, 8, 900};
        const qint64 tick = scale.tick_ms(80);
        QCOMPARE(tick % 1000, 0);
        QVERIFY(scale.x(tick) - scale.x(0) >= 79);
    }
    const TimelineScale scale{60'000, 8, 600};
    QCOMPARE(scale.time_ms(scale.x(30'000)), 30'000);
    QCOMPARE(scale.time_ms(-100), 0);
    QCOMPARE(scale.time_ms(10'000), 60'000);
}

QTEST_GUILESS_MAIN(PlayerTransportTest)

#include "test_player_transport.moc"
