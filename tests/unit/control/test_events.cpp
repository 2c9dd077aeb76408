#include "event_listener.h"

#include <QJsonArray>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

class EventsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSessionIsCreatedAndDestroyed() {
        Meeting meeting;
        Listener listener(meeting);
        session::SessionProperties properties;
        properties.customSessionId = u"other"_s;
        QVERIFY(meeting.commands->createSession(properties).ok());
        auto events = listener.take();
        QCOMPARE(int(events.size()), 1);
        QCOMPARE(events[0].name, u"sessionCreated"_s);
        QCOMPARE(events[0].fields, (QJsonObject{{u"sessionId"_s, u"other"_s},
                                                {u"uniqueSessionId"_s, u"other_1700000000000"_s},
                                                {u"timestamp"_s, FakeClock::Start_ms}}));
        meeting.clock.advance(61'900);
        meeting.commands->closeSession(u"other"_s, u"sessionClosedByServer"_s, [](const Result<void> &) {});
        events = listener.take();
        QCOMPARE(int(events.size()), 1);
        QCOMPARE(events[0].name, u"sessionDestroyed"_s);
        QCOMPARE(events[0].fields, (QJsonObject{{u"sessionId"_s, u"other"_s},
                                                {u"uniqueSessionId"_s, u"other_1700000000000"_s},
                                                {u"timestamp"_s, FakeClock::Start_ms + 61'900},
                                                {u"startTime"_s, FakeClock::Start_ms},
                                                {u"duration"_s, 61}, // whole seconds
                                                {u"reason"_s, u"sessionClosedByServer"_s}}));
    }

    void aParticipantIsToldWithItsData() {
        Meeting meeting;
        Listener listener(meeting);
        session::ConnectionProperties properties;
        properties.data = u"server says"_s;
        const Guest &a = meeting.join(u"A"_s, properties, u"client says"_s);
        meeting.clock.advance(5000);
        a.client->leave(u"disconnect"_s);
        const auto events = listener.take();
        QJsonObject joined{{u"sessionId"_s, u"meeting"_s},
                           {u"uniqueSessionId"_s, u"meeting_1700000000000"_s},
                           {u"timestamp"_s, FakeClock::Start_ms},
                           {u"participantId"_s, a.id},
                           {u"connectionId"_s, a.id},
                           {u"location"_s, u"unknown"_s},
                           {u"ip"_s, QString()},
                           {u"platform"_s, QString()},
                           {u"clientData"_s, u"client says"_s},
                           {u"serverData"_s, u"server says"_s}};
        QCOMPARE(events[0].name, u"participantJoined"_s);
        QCOMPARE(events[0].fields, joined);
        joined[u"timestamp"_s] = FakeClock::Start_ms + 5000;
        joined[u"startTime"_s] = FakeClock::Start_ms;
        joined[u"duration"_s] = 5;
        joined[u"reason"_s] = u"disconnect"_s;
        QCOMPARE(events[1].name, u"participantLeft"_s);
        QCOMPARE(events[1].fields, joined);
        // No participant is left: the session goes, too, for its own reason.
        QCOMPARE(events[2].name, u"sessionDestroyed"_s);
        QCOMPARE(events[2].fields[u"reason"_s].toString(), u"lastParticipantLeft"_s);
        QCOMPARE(int(events.size()), 3);
    }

    void theOrderAmongWhatParticipantsAreTold() {
        Meeting meeting;
        Listener listener(meeting);
        Guest &a = meeting.join(u"A"_s);
        Guest &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.takeDiary().last(),
                 u"A participantJoined {\"createdAt\":1700000000000,\"id\":\"B\",\"metadata\":\"B\"}"_s);
        QCOMPARE(meeting.publish(a), 0);
        QStringList diary = meeting.takeDiary();
        QCOMPARE(diary.value(0), u"* webrtcConnectionCreated A OUTBOUND"_s); // before the answer
        QCOMPARE(diary.value(1), u"A answered"_s);
        QVERIFY(diary.value(2).startsWith(u"B participantPublished"_s));
        QCOMPARE(meeting.subscribe(b, a.streamId), 0);
        QCOMPARE(meeting.takeDiary(), QStringList{u"* webrtcConnectionCreated B INBOUND A"_s});
        QVERIFY(b.client->unsubscribe(a.streamId).ok());
        QCOMPARE(meeting.takeDiary(), QStringList{u"* webrtcConnectionDestroyed B INBOUND A unsubscribe"_s});
        QCOMPARE(meeting.subscribe(b, a.streamId), 0);
        meeting.takeDiary();
        a.client->leave(u"disconnect"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({"* webrtcConnectionDestroyed A OUTBOUND disconnect",
                        "* webrtcConnectionDestroyed B INBOUND A disconnect",
                        R"(B participantLeft {"connectionId":"A","reason":"disconnect"})",
                        "* participantLeft A disconnect"}));
    }

    void everyEndHasItsReason() {
        Meeting meeting;
        Listener listener(meeting);
        Guest &moderator = meeting.join(u"M"_s, Role::Moderator);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        QVERIFY(a.client->unpublish().ok());
        QCOMPARE(eventsIn(meeting.takeDiary()),
                 QStringList{u"* webrtcConnectionDestroyed A OUTBOUND unpublish"_s});
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        QVERIFY(meeting.commands->unpublish(meeting.id, a.streamId, u"forceUnpublishByServer"_s).ok());
        QCOMPARE(eventsIn(meeting.takeDiary()),
                 QStringList{u"* webrtcConnectionDestroyed A OUTBOUND forceUnpublishByServer"_s});
        QCOMPARE(meeting.publish(a), 0);
        meeting.takeDiary();
        QVERIFY(moderator.client->forceDisconnect(a.id, [] {}).ok());
        QCOMPARE(eventsIn(meeting.takeDiary()),
                 lines({"* webrtcConnectionDestroyed A OUTBOUND forceDisconnectByUser",
                        "* participantLeft A forceDisconnectByUser"}));
        QVERIFY(meeting.commands->disconnect(meeting.id, moderator.id, u"forceDisconnectByServer"_s).ok());
        QCOMPARE(eventsIn(meeting.takeDiary()), lines({"* participantLeft M forceDisconnectByServer",
                                                       "* sessionDestroyed lastParticipantLeft"}));
    }

    void aStreamIsDescribedByWhatItHas() {
        Meeting meeting;
        Listener listener(meeting);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        QJsonObject fields = listener.take().back().fields;
        QCOMPARE(fields[u"streamId"_s].toString(), a.streamId);
        QCOMPARE(fields[u"videoSource"_s].toString(), u"CAMERA"_s);
        QCOMPARE(fields[u"videoFramerate"_s].toInt(), 30);
        QCOMPARE(fields[u"videoDimensions"_s].toString(), u"{\"width\":640,\"height\":480}"_s);
        QCOMPARE(fields[u"audioEnabled"_s], QJsonValue(true));
        QCOMPARE(fields[u"videoEnabled"_s], QJsonValue(true));
        QVERIFY(a.client->unpublish().ok());
        auto params = Meeting::publishing();
        params.hasVideo = params.videoActive = false;
        QCOMPARE(meeting.publish(a, params), 0);
        fields = listener.take().back().fields;
        QCOMPARE(fields[u"videoEnabled"_s], QJsonValue(false));
        for (const char *key : {"videoSource", "videoFramerate", "videoDimensions"})
            QVERIFY2(!fields.contains(QLatin1String(key)), key);
    }

    void hiddenOnesMakeNoEvents() {
        Meeting meeting;
        Listener listener(meeting);
        Guest &a = meeting.join(u"A"_s);
        QCOMPARE(meeting.publish(a), 0);
        listener.take();
        Guest &recorder = meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(meeting.subscribe(recorder, a.streamId), 0);
        recorder.client->leave(u"disconnect"_s);
        QCOMPARE(int(listener.take().size()), 0);
    }

    void aSignalNamesWhoHeardIt() {
        Meeting meeting;
        Listener listener(meeting);
        const Guest &a = meeting.join(u"A"_s);
        const Guest &b = meeting.join(u"B"_s);
        const Guest &recorder = meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        listener.take();
        QVERIFY(meeting.commands->signal(meeting.id, {a.id, {}, u"signal:chat"_s, u"hi"_s}).ok());
        QJsonObject fields = listener.take().at(0).fields;
        QCOMPARE(fields[u"from"_s].toString(), a.id);
        QCOMPARE(fields[u"to"_s].toArray(), (QJsonArray{a.id, b.id, recorder.id}));
        QCOMPARE(fields[u"type"_s].toString(), u"chat"_s); // a client's prefix is its library's
        QCOMPARE(fields[u"data"_s].toString(), u"hi"_s);
        QVERIFY(meeting.commands->signal(meeting.id, {{}, {b.id, b.id}, u"signal:chat"_s, u"ho"_s}).ok());
        fields = listener.take().at(0).fields;
        QVERIFY(fields[u"from"_s].isNull() && fields.contains(u"from"_s));
        QCOMPARE(fields[u"to"_s].toArray(), QJsonArray{b.id});
        QCOMPARE(fields[u"type"_s].toString(), u"signal:chat"_s);
        QVERIFY(!meeting.commands->signal(meeting.id, {a.id, {u"unknown"_s}, u"signal:x"_s, {}}).ok());
        QCOMPARE(int(listener.take().size()), 0); // not delivered
    }

    void theStreamOfACameraIsToldWithoutItsPassword() {
        // Through the model: the camera itself is not needed for what is said of it.
        Meeting meeting;
        Listener listener(meeting);
        session::ConnectionProperties properties;
        properties.camera = session::IpCameraProperties{.rtspUri = u"rtsp://me:secret@camera/live"_s};
        Guest &a = meeting.join(u"A"_s, properties);
        QCOMPARE(meeting.publish(a), 0);
        const QJsonObject fields = listener.take().back().fields;
        QCOMPARE(fields[u"rtspUri"_s].toString(), u"rtsp://camera/live"_s);
        QVERIFY(fields.contains(u"networkCache"_s) && fields.contains(u"onlyPlayWithSubscribers"_s));
    }

    void whatIsGivenCanBeChangedAndIsToldToItsOwnerOnly() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        meeting.takeDiary();
        auto changed = meeting.commands->updateConnection(meeting.id, a.id, Role::Moderator, false);
        QVERIFY(changed.ok());
        QCOMPARE(changed->properties.role, Role::Moderator);
        QVERIFY(!changed->properties.record);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A connectionPropertyChanged {"newValue":"MODERATOR","property":"role"})",
                        R"(A connectionPropertyChanged {"newValue":"false","property":"record"})"}));
        QVERIFY(meeting.commands->updateConnection(meeting.id, a.id, Role::Moderator, false).ok());
        QVERIFY(meeting.takeDiary().isEmpty()); // nothing changed
        const auto pending = meeting.commands->createConnection(meeting.id, {});
        QVERIFY(meeting.commands->updateConnection(meeting.id, pending->id, Role::Subscriber, {}).ok());
        QCOMPARE(meeting.session()->pending(pending->id)->properties.role, Role::Subscriber);
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(codeOf(meeting.commands->updateConnection(meeting.id, u"con_x"_s, {}, true)), 102);
        QCOMPARE(codeOf(meeting.commands->updateConnection(u"nowhere"_s, a.id, {}, true)), 202);
    }
};

QTEST_GUILESS_MAIN(EventsTest)
#include "test_events.moc"
