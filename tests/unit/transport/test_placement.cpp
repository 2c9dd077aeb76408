#include "transport/placement.h"

#include <QTest>

using namespace ovation::transport;

/// Which transport thread has what.
class PlacementTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void streamsOfASessionShareAThreadAndSessionsAreSpread() {
        Placement placement(3);
        for (int session = 0; session < 6; ++session) {
            const QString id = QString::number(session);
            QCOMPARE(placement.addStream(id, id + QLatin1Char('a')), std::size_t(session % 3));
            QCOMPARE(placement.addStream(id, id + QLatin1Char('b')), std::size_t(session % 3));
        }
    }

    void aSessionIsForgottenWithItsLastStream() {
        Placement placement(2);
        for (int round = 0; round < 1000; ++round) {
            const QString id = QString::number(round);
            placement.addStream(id, id + QLatin1Char('a'));
            placement.addStream(id, id + QLatin1Char('b'));
            QCOMPARE(placement.sessionCount(), 1);
            QVERIFY(placement.removeStream(id + QLatin1Char('a')));
            QCOMPARE(placement.sessionCount(), 1);
            QVERIFY(placement.removeStream(id + QLatin1Char('b')));
            QVERIFY(!placement.removeStream(id + QLatin1Char('b')));
            QCOMPARE(placement.sessionCount(), 0);
        }
    }

    void aStreamThatIsPublishedAgainStaysWhereItIs() {
        Placement placement(2);
        const auto first = placement.addStream(QStringLiteral("s"), QStringLiteral("stream"));
        placement.addPublisher(1, QStringLiteral("stream"));
        QCOMPARE(placement.addStream(QStringLiteral("s"), QStringLiteral("stream")), first);
        placement.addPublisher(2, QStringLiteral("stream"));
        placement.removePeer(1);
        QCOMPARE(placement.ofPeer(2), std::optional(first));
        placement.removeStream(QStringLiteral("stream"));
        QCOMPARE(placement.sessionCount(), 0);
    }

    void thePublisherGoesWithItsStreamAndSubscribersStay() {
        Placement placement(2);
        placement.addStream(QStringLiteral("s"), QStringLiteral("stream"));
        placement.addPublisher(1, QStringLiteral("stream"));
        placement.addSubscriber(2, QStringLiteral("stream"));
        placement.addSubscriber(3, QStringLiteral("of another time"));
        QVERIFY(placement.ofPeer(1) && placement.ofPeer(2) && !placement.ofPeer(3));
        placement.removeStream(QStringLiteral("stream"));
        QVERIFY(!placement.ofPeer(1));
        QVERIFY(placement.ofPeer(2));
        QVERIFY(placement.removePeer(2) && !placement.ofPeer(2));
    }
};

QTEST_GUILESS_MAIN(PlacementTest)
#include "test_placement.moc"
