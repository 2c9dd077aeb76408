#include "browser_peer.h"
#include "meeting.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QUdpSocket>
#include <QtTest>

#include <future>

using namespace ovation;
using namespace Qt::StringLiterals;
using transport::PeerState;

namespace {

enum class Loss { Refused, Goodbye, Silence };

/// A browser that can be lost in each of the ways there are.
class LosablePeer {
  public:
    explicit LosablePeer(TestPeer::Direction direction, bool refused = false)
        : m_peer(std::make_unique<TestPeer>(direction, refused, &m_thread)) {}
    ~LosablePeer() { m_wakeUp.set_value(); }
    void lose(Loss loss) {
        if (loss == Loss::Goodbye)
            m_peer.reset();
        if (loss == Loss::Silence) // the thread answers nothing any more, as a laptop that was shut
            m_thread.post(
                [until = std::make_shared<std::future<void>>(m_wakeUp.get_future())] { until->wait(); });
    }

    TestPeer *operator->() { return m_peer.get(); }

  private:
    transport::IoThread m_thread{"peer"};
    std::unique_ptr<TestPeer> m_peer;
    std::promise<void> m_wakeUp;
};

/// The candidate of a socket that listens whether the server tries it.
transport::IceCandidate candidateOf(const QUdpSocket &socket) {
    return {u"candidate:1 1 udp 2130706431 127.0.0.1 %1 typ host"_s.arg(socket.localPort()), u"0"_s, 0};
}

bool isTried(QUdpSocket &socket) {
    return QTest::qWaitFor([&] { return socket.hasPendingDatagrams(); }, 10'000);
}

} // namespace

Q_DECLARE_METATYPE(Loss)

class ReconnectionTest : public QObject {
    Q_OBJECT

    static void addLosses() {
        QTest::addColumn<Loss>("loss");
        QTest::newRow("its handshake was refused") << Loss::Refused;
        QTest::newRow("it said goodbye") << Loss::Goodbye;
    }

    /// Publishes or subscribes, is connected, and is lost again, as far as the session can see it.
    static void connectAndLose(Meeting &meeting, LosablePeer &lost, Loss loss,
                               const std::function<QByteArray(const QByteArray &)> &exchange) {
        QSignalSpy states(meeting.plane.get(), &transport::MediaPlane::peerStateChanged);
        lost->accept(exchange(lost->offer()));
        if (loss != Loss::Refused)
            QTRY_COMPARE(lost->state.load(), PeerState::Connected);
        lost.lose(loss);
        const auto isLost = [&] {
            return !states.isEmpty() && states.last()[1].value<PeerState>() >= PeerState::Failed;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLost(), 60'000);
    }

    static QByteArray publishOffer(Guest &guest, const QByteArray &offer) {
        QByteArray sdp;
        guest.client->publish(Meeting::publishing(offer), [&](const Result<control::StreamAnswer> &result) {
            if (result) {
                guest.streamId = result->streamId;
                sdp = result->sdp;
            }
        });
        return QTest::qWaitFor([&] { return !sdp.isEmpty(); }) ? sdp : QByteArray();
    }

    static QByteArray subscribeOffer(const Guest &guest, const QString &sender, const QByteArray &offer) {
        QByteArray sdp;
        guest.client->subscribe(sender, offer, [&](const Result<control::StreamAnswer> &result) {
            if (result)
                sdp = result->sdp;
        });
        return QTest::qWaitFor([&] { return !sdp.isEmpty(); }) ? sdp : QByteArray();
    }

    /// True once a packet of the publisher got to the subscriber.
    static bool isHeard(TestPeer &from, TestPeer &to) {
        const int before = to.received;
        static uint16_t sequence = 0;
        ++sequence;
        from.sendRtp(TestPeer::Opus, sequence, sequence * 960u, 77);
        return QTest::qWaitFor([&] { return to.received > before; });
    }

  private Q_SLOTS:
    void aStreamOutlivesThePathOfItsPublisher_data() {
        addLosses();
        QTest::newRow("nothing is heard of it any more") << Loss::Silence; // takes the 10 s of ICE consent
    }
    void aStreamOutlivesThePathOfItsPublisher() {
        QFETCH(Loss, loss);
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        LosablePeer first(TestPeer::Direction::SendOnly, loss == Loss::Refused);
        connectAndLose(meeting, first, loss, [&](const QByteArray &offer) { return publishOffer(a, offer); });
        if (QTest::currentTestFailed())
            return;
        // No one was told that it ended; newcomers are told that it is there, and it can be subscribed to.
        QVERIFY(!meeting.takeDiary().join(u'\n').contains(u"Unpublished"_s));
        const Guest &c = meeting.join(u"C"_s);
        QCOMPARE(c.joined[u"value"_s][0][u"streams"_s][0][u"id"_s], a.streamId);
        TestPeer subscriber(TestPeer::Direction::RecvOnly);
        subscriber.accept(subscribeOffer(b, a.streamId, subscriber.offer()));
        QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
        meeting.takeDiary();

        meeting.clock.advance(60'000);
        TestPeer second(TestPeer::Direction::SendOnly);
        const QJsonObject result = meeting.reconnect(a, a.streamId, second.offer());
        QCOMPARE(result.keys(), (QStringList{u"createdAt"_s, u"id"_s, u"sdpAnswer"_s}));
        QCOMPARE(result[u"id"_s], a.streamId);
        QCOMPARE(result[u"createdAt"_s], FakeClock::Start_ms);
        second.accept(result[u"sdpAnswer"_s].toString().toUtf8());
        QTRY_COMPARE(second.state.load(), PeerState::Connected);
        QVERIFY(isHeard(second, subscriber));
        // For the others nothing has happened.
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(meeting.connection(b)->subscriptions.size(), size_t(1));
    }

    void aSubscriptionOutlivesThePathOfItsSubscriber_data() { addLosses(); }
    void aSubscriptionOutlivesThePathOfItsSubscriber() {
        QFETCH(Loss, loss);
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        TestPeer publisher(TestPeer::Direction::SendOnly);
        publisher.accept(publishOffer(a, publisher.offer()));
        QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
        LosablePeer first(TestPeer::Direction::RecvOnly, loss == Loss::Refused);
        connectAndLose(meeting, first, loss,
                       [&](const QByteArray &offer) { return subscribeOffer(b, a.streamId, offer); });
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(meeting.connection(b)->subscriptions.size(), size_t(1));
        TestPeer second(TestPeer::Direction::RecvOnly);
        const QJsonObject result = meeting.reconnect(b, a.streamId, second.offer());
        QCOMPARE(result.keys(), QStringList{u"sdpAnswer"_s});
        second.accept(result[u"sdpAnswer"_s].toString().toUtf8());
        QTRY_COMPARE(second.state.load(), PeerState::Connected);
        QVERIFY(isHeard(publisher, second));
        QCOMPARE(meeting.connection(b)->subscriptions.size(), size_t(1));
    }

    void candidatesSentAheadOfTheirEndpointReachIt_data() {
        QTest::addColumn<bool>("publishes");
        QTest::addColumn<bool>("again");
        QTest::newRow("publishing") << true << false;
        QTest::newRow("subscribing") << false << false;
        QTest::newRow("publishing again") << true << true;
        QTest::newRow("subscribing again") << false << true;
    }
    void candidatesSentAheadOfTheirEndpointReachIt() {
        QFETCH(bool, publishes);
        QFETCH(bool, again);
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        if (!publishes)
            QCOMPARE(meeting.publish(b), 0);
        const auto exchange = [&](const QByteArray &offer) {
            return publishes ? publishOffer(a, offer) : subscribeOffer(a, b.id, offer);
        };
        if (again) {
            LosablePeer lost(publishes ? TestPeer::Direction::SendOnly : TestPeer::Direction::RecvOnly);
            connectAndLose(meeting, lost, Loss::Goodbye, exchange);
            if (QTest::currentTestFailed())
                return;
        }
        QUdpSocket socket;
        QVERIFY(socket.bind(QHostAddress::LocalHost));
        const QString owner = publishes ? a.id : b.id;
        QVERIFY(a.client->addIceCandidate(owner, candidateOf(socket)).ok());
        const QByteArray offer = publishes ? Meeting::sendingOffer() : Meeting::receivingOffer();
        if (again)
            QVERIFY(
                meeting.reconnect(a, publishes ? a.streamId : b.streamId, offer).contains(u"sdpAnswer"_s));
        else
            QVERIFY(!exchange(offer).isEmpty());
        QVERIFY(isTried(socket));
    }

    void candidatesOfUnknownOwnersAreRefused() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        QCOMPARE(codeOf(a.client->addIceCandidate(u"con_NOBODY0000"_s, {})), 102);
        QCOMPARE(codeOf(a.client->addIceCandidate(QString(), {})), 102);
    }

    void ofCandidatesThatComeTooEarlyNotAllAreKept() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        for (int i = 0; i < 12; ++i) {
            const Guest &owner = meeting.join(u"B"_s);
            for (int n = 0; n < 100; ++n)
                QVERIFY(a.client->addIceCandidate(owner.id, {}).ok());
        }
        const auto &early = static_cast<const control::Participant *>(meeting.connection(a))->early;
        std::size_t kept = 0;
        for (const auto &ofOwner : early) {
            QVERIFY(ofOwner.size() <= 64);
            kept += ofOwner.size();
        }
        QCOMPARE(kept, std::size_t(640));
    }

    void aReconnectionThatCannotBeMadeLeavesTheStreamAsItIs() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        TestPeer publisher(TestPeer::Direction::SendOnly), subscriber(TestPeer::Direction::RecvOnly);
        publisher.accept(publishOffer(a, publisher.offer()));
        QTRY_COMPARE(publisher.state.load(), PeerState::Connected);
        subscriber.accept(subscribeOffer(b, a.streamId, subscriber.offer()));
        QTRY_COMPARE(subscriber.state.load(), PeerState::Connected);
        QCOMPARE(meeting.reconnect(a, a.streamId, "v=0\r\n")[u"error"_s], 302);
        QVERIFY(isHeard(publisher, subscriber));
        TestPeer second(TestPeer::Direction::SendOnly);
        second.accept(meeting.reconnect(a, a.streamId, second.offer())[u"sdpAnswer"_s].toString().toUtf8());
        QTRY_COMPARE(second.state.load(), PeerState::Connected);
        QVERIFY(isHeard(second, subscriber));
        QTRY_COMPARE(publisher.state.load(), PeerState::Closed); // it is told that it is not needed
    }

    void aStreamEndedDuringItsReconnectionStaysEnded() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        std::optional<int> code;
        a.client->reconnectStream(
            a.streamId, Meeting::sendingOffer(),
            [&](const Result<control::StreamAnswer> &result) { code = codeOf(result); });
        QVERIFY(meeting.commands->unpublish(meeting.id, a.streamId, u"forceUnpublishByServer"_s).ok());
        QTRY_VERIFY(code);
        QCOMPARE(*code, 105);
        std::optional<size_t> streams;
        meeting.plane->collectStats([&](const auto &stats) { streams = stats.size(); });
        QTRY_VERIFY(streams);
        QCOMPARE(*streams, size_t(0));
        QCOMPARE(meeting.publish(a), 0);
    }

    void onlyWhatIsThereCanBeReconnected() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        const QByteArray offer = Meeting::sendingOffer();
        QCOMPARE(meeting.reconnect(a, u"str_CAM_AAAA_"_s + a.id, offer)[u"error"_s], 105);
        QCOMPARE(meeting.reconnect(b, u"str_CAM_AAAA_"_s + a.id, offer)[u"error"_s], 105);
        QCOMPARE(meeting.reconnect(b, u"gibberish"_s, offer)[u"error"_s], 102);
    }

    void aLostPathStillAllowsUnpublishingAndPublishingAgain() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        LosablePeer lost(TestPeer::Direction::SendOnly);
        connectAndLose(meeting, lost, Loss::Goodbye,
                       [&](const QByteArray &offer) { return publishOffer(a, offer); });
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(meeting.publish(a), 106);
        meeting.takeDiary();
        QVERIFY(a.client->unpublish().ok());
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(B participantUnpublished {"connectionId":"A","reason":"unpublish"})"}));
        QCOMPARE(meeting.publish(a), 0);
    }
};

QTEST_GUILESS_MAIN(ReconnectionTest)
#include "test_reconnection.moc"
