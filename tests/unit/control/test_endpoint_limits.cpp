#include "meeting.h"

#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;

/// What a participant may have made of media endpoints.
class EndpointLimitsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void reconnectionsHaveARate() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        const auto reconnect = [&] {
            return meeting.reconnect(a, a.streamId, Meeting::sendingOffer())[u"error"_s].toInt();
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(reconnect(), 0);
        QCOMPARE(reconnect(), 303);
        meeting.clock.advance(1000);
        QCOMPARE(reconnect(), 0);
        QCOMPARE(reconnect(), 303);
        QVERIFY(meeting.connection(a)->publishing); // the stream is there as before
    }

    void whoMayNoLongerPublishDoesNotReconnect() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QVERIFY(meeting.commands->updateConnection(meeting.id, a.id, session::Role::Subscriber, {}).ok());
        QCOMPARE(meeting.reconnect(a, a.streamId, Meeting::sendingOffer())[u"error"_s].toInt(), 401);
    }

    void subscriptionsOfALargeSessionAllFit() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(a), 0);
        // 200 publish, and the network changes twice.
        for (int i = 0; i < 600; ++i)
            QCOMPARE(meeting.subscribe(b, a.id), 0);
        QCOMPARE(meeting.subscribe(b, a.id), 303);
        meeting.clock.advance(1000);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(meeting.subscribe(b, a.id), 0);
        QCOMPARE(meeting.subscribe(b, a.id), 303);
    }
};

QTEST_GUILESS_MAIN(EndpointLimitsTest)
#include "test_endpoint_limits.moc"
