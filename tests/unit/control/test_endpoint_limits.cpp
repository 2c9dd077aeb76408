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

    void publicationsHaveARate() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s), &b = meeting.join(u"B"_s);
        const auto publishOnce = [&] {
            const int code = meeting.publish(a);
            if (code == 0)
                (void)a.client->unpublish();
            return code;
        };
        for (int i = 0; i < 30; ++i)
            QCOMPARE(publishOnce(), 0);
        meeting.takeDiary();
        QCOMPARE(publishOnce(), 303);
        QVERIFY(meeting.takeDiary().isEmpty()); // none is told
        QCOMPARE(meeting.publish(b), 0);        // each has its own
        meeting.clock.advance(1000);
        QCOMPARE(publishOnce(), 0);
        QCOMPARE(publishOnce(), 303);
    }

    void aSchoolOfTwoHundredPublishesAndIsWatched() {
        constexpr int Pupils = 200;
        int made = 0, refused = 0;
        Meeting meeting;
        const auto count = [&](const Result<control::StreamAnswer> &answer) { ++(answer ? made : refused); };
        std::vector<Guest *> pupils;
        for (int i = 0; i < Pupils; ++i) {
            pupils.push_back(&meeting.join(u"P%1"_s.arg(i)));
            QVERIFY(pupils.back()->client);
        }
        for (const Guest *pupil : pupils)
            pupil->client->publish(Meeting::publishing(), count);
        QTRY_COMPARE_WITH_TIMEOUT(made + refused, Pupils, 60'000);
        for (int i = 1; i < Pupils; ++i)
            pupils[0]->client->subscribe(pupils[std::size_t(i)]->id, Meeting::receivingOffer(), count);
        QTRY_COMPARE_WITH_TIMEOUT(made + refused, 2 * Pupils - 1, 60'000);
        QCOMPARE(refused, 0);
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
