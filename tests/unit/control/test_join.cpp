#include "room.h"

#include <QJsonArray>
#include <QtTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using session::Role;

namespace {

QStringList participantsIn(const QJsonObject &joined) {
    QStringList participants;
    for (const QJsonValue &one : joined[u"value"_s].toArray())
        participants << one[u"id"_s].toString();
    return participants;
}

} // namespace

class TestJoin : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theResultHasEveryFieldOfTheProtocol() {
        Room room([](config::Settings &settings, session::SessionProperties &) {
            settings.domain = u"studio.example.org"_s;
        });
        session::ConnectionProperties properties;
        properties.data = u"server says"_s;
        properties.role = Role::Moderator;
        properties.record = false;
        const Guest &a = room.join(u"A"_s, properties, u"client says"_s);
        QCOMPARE(a.joined, (QJsonObject{{u"id"_s, a.id},
                                        {u"session"_s, u"room"_s},
                                        {u"createdAt"_s, FakeClock::Start_ms},
                                        {u"metadata"_s, u"client says%/%server says"_s},
                                        {u"value"_s, QJsonArray()},
                                        {u"version"_s, u"2.32.1"_s},
                                        {u"mediaServer"_s, u"kurento"_s},
                                        {u"videoSimulcast"_s, false},
                                        {u"role"_s, u"MODERATOR"_s},
                                        {u"record"_s, false},
                                        {u"finalUserId"_s, QString()},
                                        {u"coturnIp"_s, u"studio.example.org"_s},
                                        {u"coturnPort"_s, 3478}}));
    }

    void metadataIsJoinedOnlyWhenThereAreTwoParts_data() {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("metadata");
        QTest::newRow("both") << u"c"_s << u"s"_s << u"c%/%s"_s;
        QTest::newRow("client") << u"c"_s << QString() << u"c"_s;
        QTest::newRow("server") << QString() << u"s"_s << u"s"_s;
        QTest::newRow("none") << QString() << QString() << QString();
    }
    void metadataIsJoinedOnlyWhenThereAreTwoParts() {
        QFETCH(QString, client);
        QFETCH(QString, server);
        Room room;
        session::ConnectionProperties properties;
        properties.data = server;
        QTEST(room.join(u"A"_s, properties, client).joined[u"metadata"_s].toString(), "metadata");
    }

    void thoseInsideAreToldOnceAndBeforeTheNewcomerIsAnswered() {
        Room room;
        room.join(u"A"_s);
        room.join(u"B"_s);
        QCOMPARE(room.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})"}));
        room.clock.advance(5);
        room.join(u"C"_s);
        QCOMPARE(room.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000005,"id":"C","metadata":"C"})",
                        R"(B participantJoined {"createdAt":1700000000005,"id":"C","metadata":"C"})"}));
    }

    void theNewcomerLearnsWhoIsThereAndWhatTheyPublish() {
        Room room;
        Guest &a = room.join(u"A"_s);
        const Guest &b = room.join(u"B"_s);
        QCOMPARE(room.publish(a), 0);
        room.clock.advance(1000);
        const Guest &c = room.join(u"C"_s);
        const QJsonObject stream{{u"id"_s, a.streamId},
                                 {u"createdAt"_s, FakeClock::Start_ms},
                                 {u"hasAudio"_s, true},
                                 {u"hasVideo"_s, true},
                                 {u"audioActive"_s, true},
                                 {u"videoActive"_s, true},
                                 {u"typeOfVideo"_s, u"CAMERA"_s},
                                 {u"frameRate"_s, 30},
                                 {u"videoDimensions"_s, u"{\"width\":640,\"height\":480}"_s},
                                 {u"filter"_s, QJsonObject()}};
        // `streams` is absent when there is none: an empty array makes the client throw.
        QCOMPARE(c.joined[u"value"_s].toArray(),
                 (QJsonArray{QJsonObject{{u"id"_s, a.id},
                                         {u"createdAt"_s, FakeClock::Start_ms},
                                         {u"metadata"_s, u"A"_s},
                                         {u"streams"_s, QJsonArray{stream}}},
                             QJsonObject{{u"id"_s, b.id},
                                         {u"createdAt"_s, FakeClock::Start_ms},
                                         {u"metadata"_s, u"B"_s}}}));
    }

    void aTokenLetsInOnce() {
        Room room;
        const auto pending = *room.conference->createConnection(room.id, {});
        control::JoinRequest request{.token = pending.token, .sessionId = room.id};
        Guest &first = room.newcomer(u"A"_s), &second = room.newcomer(u"B"_s);
        QCOMPARE(codeOf(room.tryJoin(first, request)), 0);
        QCOMPARE(first.id, pending.id);
        QCOMPARE(codeOf(room.tryJoin(second, request)), 401);
        QVERIFY(room.takeDiary().isEmpty());
    }

    void aTokenOfAConnectionThatWasDeletedIsRefused() {
        Room room;
        const auto pending = *room.conference->createConnection(room.id, {});
        QVERIFY(room.conference->disconnect(room.id, pending.id, u"forceDisconnectByServer"_s).ok());
        QCOMPARE(codeOf(room.tryJoin(room.newcomer(u"A"_s), {.token = pending.token, .sessionId = room.id})),
                 401);
    }

    void whoIsRefusedIsToldWhyAndChangesNothing_data() {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("sessionId");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("recorder");
        QTest::addColumn<int>("code");
        const QString host = u"wss://localhost:4443?sessionId=room"_s;
        QTest::newRow("unknown token")
            << host + u"&token=tok_AAAAAAAAAAAAAAAA"_s << u"room"_s << QString() << false << 401;
        QTest::newRow("empty token") << QString() << u"room"_s << QString() << false << 401;
        QTest::newRow("no URL at all") << u"%%%\n"_s << u"room"_s << QString() << false << 401;
        QTest::newRow("wrong secret in the URL")
            << host + u"&secret=MY_SECRE"_s << u"room"_s << QString() << false << 401;
        QTest::newRow("wrong secret beside it") << host << u"room"_s << u"my_secret"_s << false << 401;
        QTest::newRow("wrong secret, no session") << host << u"hall"_s << u"my_secret"_s << false << 401;
        QTest::newRow("no such session") << host << u"hall"_s << u"MY_SECRET"_s << false << 202;
        QTest::newRow("recorder without secret") << host << u"room"_s << QString() << true << 401;
        QTest::newRow("recorder of no session") << host << u"hall"_s << u"MY_SECRET"_s << true << 202;
    }
    void whoIsRefusedIsToldWhyAndChangesNothing() {
        QFETCH(QString, token);
        QFETCH(QString, sessionId);
        QFETCH(QString, secret);
        QFETCH(bool, recorder);
        Room room;
        room.join(u"A"_s);
        Guest &b = room.newcomer(u"B"_s);
        const auto result =
            room.tryJoin(b, {.token = token, .sessionId = sessionId, .secret = secret, .recorder = recorder});
        QTEST(codeOf(result), "code");
        QVERIFY(b.id.isEmpty());
        QVERIFY(room.takeDiary().isEmpty());
        QCOMPARE(room.session()->participants().size(), size_t(1));
        // What was given as secret stands in no message, nor does the token.
        QVERIFY(!result.error().message.contains(u"MY_SECRE"_s, Qt::CaseInsensitive));
        QVERIFY(!result.error().message.contains(u"tok_"_s));
    }

    void anEmptySecretOpensNothing() {
        Room room([](config::Settings &settings, session::SessionProperties &) { settings.secret.clear(); });
        QCOMPARE(codeOf(room.tryJoin(room.newcomer(u"A"_s),
                                     {.token = u"wss://h?sessionId=room&secret="_s, .sessionId = room.id})),
                 401);
    }

    void theSecretOpensTheSessionWithoutAToken() {
        Room room;
        room.join(u"A"_s);
        const Guest &b = room.join(u"B"_s, Role::Publisher, Entrance::Secret);
        QVERIFY(b.id.startsWith(u"con_"_s));
        QCOMPARE(b.joined[u"role"_s].toString(), u"SUBSCRIBER"_s);
        QCOMPARE(room.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})"}));
    }

    void theRecorderIsSeenByNobodyAndSeesEverybody() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        const Guest &recorder = room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(recorder.id, u"RECORDER"_s);
        QVERIFY(room.takeDiary().isEmpty());
        QCOMPARE(participantsIn(recorder.joined), QStringList{a.id});
        const Guest &b = room.join(u"B"_s);
        QCOMPARE(participantsIn(b.joined), QStringList{a.id});
        QCOMPARE(room.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})",
                        R"(R participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})"}));
        room.conference->leave(room.id, recorder.id, u"disconnect"_s);
        QVERIFY(room.takeDiary().isEmpty());
        QCOMPARE(room.session()->participants().size(), size_t(2));
    }

    void aLayoutCanBeLookedAtWhileItIsRecorded() {
        Room room;
        const Guest &a = room.join(u"A"_s);
        const Guest &first = room.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        const Guest &second = room.join(u"S"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(first.id, u"RECORDER"_s);
        QVERIFY(second.id.startsWith(u"RECORDER_"_s));
        QCOMPARE(participantsIn(second.joined), QStringList{a.id});
        QVERIFY(room.takeDiary().isEmpty()); // neither sees the other
        room.conference->leave(room.id, first.id, u"disconnect"_s);
        QCOMPARE(room.join(u"T"_s, Role::Subscriber, Entrance::Recorder).id, u"RECORDER"_s);
        QVERIFY(room.takeDiary().isEmpty());
        QCOMPARE(room.session()->participants().size(), size_t(3));
    }

    void turnSecretsBecomeCredentialsThatExpire() {
        Room room([](config::Settings &settings, session::SessionProperties &) {
            settings.iceServers = {{.url = u"turn:turn.example.org"_s, .staticAuthSecret = u"hidden"_s}};
        });
        const QJsonObject server = room.join(u"A"_s).joined[u"customIceServers"_s].toArray().at(0).toObject();
        QCOMPARE(server.keys(), (QStringList{u"credential"_s, u"url"_s, u"username"_s}));
        QVERIFY(server[u"username"_s].toString().startsWith(u"1700086400:"_s));
        QCOMPARE(QByteArray::fromBase64(server[u"credential"_s].toString().toLatin1()).size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestJoin)
#include "test_join.moc"
