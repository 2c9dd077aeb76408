#include "../loopback.h"
#include "meeting.h"

#include "control/live_session.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using control::ParticipantPtr;
using control::PeerOwners;

namespace {

session::Connection connectionCalled(const QString &id) {
    session::Connection connection;
    connection.id = id;
    return connection;
}

ParticipantPtr participantCalled(const QString &id) {
    return std::make_shared<control::Participant>(connectionCalled(id));
}

/// A session on a real media plane, and what is noted of its peers.
class NotedSession {
  public:
    ParticipantPtr admit(const QString &id) { return *session->admit(connectionCalled(id)); }
    bool publish(const ParticipantPtr &owner) {
        return answered(
            [&](auto done) { session->publishing().publish(owner, Meeting::publishing(), done); });
    }
    bool republish(const ParticipantPtr &owner) {
        return answered(
            [&](auto done) { session->publishing().republish(owner, Meeting::sendingOffer(), done); });
    }
    bool subscribe(const ParticipantPtr &subscriber, const QString &sender,
                   const QByteArray &offer = Meeting::receivingOffer()) {
        return answered(
            [&](auto done) { session->subscribing().subscribe(subscriber, sender, offer, done); });
    }

    const config::Settings settings;
    const FakeClock clock;
    transport::MediaPlane plane{loopback()};
    const std::shared_ptr<PeerOwners> peers = std::make_shared<PeerOwners>(plane);
    const control::LiveSessionPtr session =
        control::LiveSession::create(u"noted"_s, {},
                                     control::Surroundings{settings,
                                                           clock,
                                                           plane,
                                                           peers,
                                                           nullptr,
                                                           [](const QString &, const QJsonObject &) {},
                                                           [] {},
                                                           {},
                                                           [](const QString &) {}});

  private:
    /// Whether it was answered with an SDP.
    template <typename Ask>
    static bool answered(Ask ask) {
        std::optional<bool> worked;
        ask([&worked](const Result<control::StreamAnswer> &answer) { worked = answer.ok(); });
        return QTest::qWaitFor([&] { return worked.has_value(); }, 10'000) && *worked;
    }
};

} // namespace

/// Who is found by a peer that is lost.
class PeerOwnersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyWhatWasLostIsGone() {
        transport::MediaPlane plane(loopback());
        PeerOwners peers(plane);
        const ParticipantPtr a = participantCalled(u"a"_s), b = participantCalled(u"b"_s);
        peers.addPublisher(a->publisher = 1, a);
        peers.addSubscriber(a->subscribers[u"s"_s] = 2, a, u"s"_s);
        peers.addSubscriber(b->subscribers[u"s"_s] = 3, b, u"s"_s);
        peers.addSubscriber(b->subscribers[u"t"_s] = 4, b, u"t"_s);
        peers.lost(3);
        QCOMPARE(b->subscribers.keys(), QStringList{u"t"_s});
        QCOMPARE(a->subscribers.value(u"s"_s), 2u);
        peers.lost(1);
        QCOMPARE(a->publisher, 0u);
        QCOMPARE(peers.count(), 2);
        peers.lost(1); // once more, and one that there never was
        peers.lost(77);
        peers.lost(0);
        QCOMPARE(peers.count(), 2);
    }

    void whatTookItsPlaceStays() {
        transport::MediaPlane plane(loopback());
        PeerOwners peers(plane);
        const ParticipantPtr a = participantCalled(u"a"_s);
        peers.addPublisher(1, a);
        peers.addPublisher(a->publisher = 2, a);
        peers.addSubscriber(3, a, u"s"_s);
        peers.addSubscriber(a->subscribers[u"s"_s] = 4, a, u"s"_s);
        peers.lost(1);
        peers.lost(3);
        QCOMPARE(a->publisher, 2u);
        QCOMPARE(a->subscribers.value(u"s"_s), 4u);
    }

    void whoHasLeftIsNotAsked() {
        transport::MediaPlane plane(loopback());
        PeerOwners peers(plane);
        peers.addPublisher(1, participantCalled(u"a"_s));
        peers.lost(1);
        QCOMPARE(peers.count(), 0);
    }

    void eachPeerOfASessionIsNotedAsLongAsItIsThere() {
        NotedSession noted;
        const ParticipantPtr a = noted.admit(u"con_a"_s), b = noted.admit(u"con_b"_s);
        QVERIFY(noted.publish(a));
        QVERIFY(noted.publish(b));
        QCOMPARE(noted.peers->count(), 2);
        QVERIFY(noted.subscribe(a, u"con_b"_s));
        QVERIFY(noted.subscribe(b, u"con_a"_s));
        QCOMPARE(noted.peers->count(), 4);
        QVERIFY(noted.subscribe(b, u"con_a"_s)); // again, in place of the one before
        QVERIFY(noted.republish(a));
        QCOMPARE(noted.peers->count(), 4);
        QVERIFY(!noted.subscribe(a, u"con_b"_s, "no SDP")); // the one before went, too
        QCOMPARE(noted.peers->count(), 3);

        noted.peers->lost(b->subscribers.cbegin().value());
        QVERIFY(b->subscribers.isEmpty());
        QCOMPARE(noted.peers->count(), 2);
        QVERIFY(noted.subscribe(b, u"con_a"_s));
        noted.session->publishing().end(a, u"unpublish"_s, control::Announcer::Audience::Others);
        QCOMPARE(noted.peers->count(), 1); // what b publishes by
        noted.session->leave(b, u"disconnect"_s);
        QCOMPARE(noted.peers->count(), 0);
    }

    void whoLeavesBeforeTheAnswerLeavesNothing() {
        NotedSession noted;
        const ParticipantPtr a = noted.admit(u"con_a"_s);
        bool isAnswered = false;
        noted.session->publishing().publish(a, Meeting::publishing(),
                                            [&](const auto &) { isAnswered = true; });
        QCOMPARE(noted.peers->count(), 1);
        noted.session->leave(a, u"disconnect"_s);
        QTRY_VERIFY(isAnswered);
        QCOMPARE(noted.peers->count(), 0);
    }
};

QTEST_GUILESS_MAIN(PeerOwnersTest)
#include "test_peer_owners.moc"
