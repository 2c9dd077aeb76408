#include "studio/network_watch.h"

#include <QTest>

using namespace ovation;
using Kind = SessionEvent::Kind;
using namespace Qt::StringLiterals;

namespace {

/// A session with a participant whose packets come and get lost, a second at a time.
class Stage {
  public:
    Stage() {
        session::Connection ana;
        ana.id = u"con_1"_s;
        ana.clientData = u"{\"clientData\":\"Ana\"}"_s;
        ana.publishing = session::Stream();
        ana.publishing->id = m_stats.streamId = u"str_CAM_1"_s;
        m_session.join(ana, 2);
    }
    SessionEvents pass(int seconds, uint64_t came, uint64_t lost) {
        SessionEvents events;
        for (int i = 0; i < seconds; ++i) {
            m_stats.videoPackets += came;
            m_stats.lostPackets += lost;
            m_now_ms += 1000;
            events += m_watch.look({&m_session}, {{m_stats.streamId, m_stats}}, m_now_ms);
        }
        return events;
    }
    void leave() { (void)m_watch.look({}, {}, m_now_ms); }

  private:
    session::Session m_session{u"daily"_s, {}, 1};
    transport::StreamStats m_stats;
    NetworkWatch m_watch;
    int64_t m_now_ms = 1'000'000;
};

} // namespace

class NetworkWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aBadNetworkIsToldWhenItBeginsAndWhenItIsOver();
    void oneThatComesAndGoesIsToldOnce();
    void aFewPacketsMeanNothing();
    void aStreamThatIsGoneIsForgotten();
};

void NetworkWatchTest::aBadNetworkIsToldWhenItBeginsAndWhenItIsOver() {
    Stage stage;
    QVERIFY(stage.pass(10, 100, 1).isEmpty());
    const SessionEvents bad = stage.pass(30, 80, 20);
    QCOMPARE(bad.size(), 1); // not every second
    QCOMPARE(bad[0].kind, Kind::NetworkBad);
    QCOMPARE(bad[0].sessionId, u"daily"_s);
    QVERIFY(!bad[0].uniqueSessionId.isEmpty());
    QCOMPARE(bad[0].connectionId, u"con_1"_s);
    QCOMPARE(bad[0].name, u"Ana"_s);
    QVERIFY(bad[0].at_ms > 1'010'000);
    QVERIFY(bad[0].lost_percent >= NetworkWatch::Bad_percent && bad[0].lost_percent <= 20);
    QVERIFY(stage.pass(30, 98, 2).isEmpty()); // less, but not over
    const SessionEvents good = stage.pass(60, 100, 0);
    QCOMPARE(good.size(), 1);
    QCOMPARE(good[0].kind, Kind::NetworkGood);
}

void NetworkWatchTest::oneThatComesAndGoesIsToldOnce() {
    Stage stage;
    SessionEvents told;
    for (int i = 0; i < 20; ++i) {
        told += stage.pass(5, 80, 20);
        told += stage.pass(NetworkWatch::Calm_s, 100, 0);
    }
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].kind, Kind::NetworkBad);
}

void NetworkWatchTest::aFewPacketsMeanNothing() {
    Stage stage;
    QVERIFY(stage.pass(30, 4, 4).isEmpty());
}

void NetworkWatchTest::aStreamThatIsGoneIsForgotten() {
    Stage stage;
    QCOMPARE(stage.pass(10, 80, 20).size(), 1);
    stage.leave();
    QVERIFY(stage.pass(60, 100, 0).isEmpty()); // nothing is over
}

QTEST_GUILESS_MAIN(NetworkWatchTest)

#include "test_network_watch.moc"
