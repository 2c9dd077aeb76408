#include "meeting.h"
#include "server/rest/model_json.h"

#include "session/protocol.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
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

class JoinTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theResultHasEveryFieldOfTheProtocol() {
        Meeting meeting([](config::Settings &settings, session::SessionProperties &) {
            settings.domain = u"studio.example.org"_s;
        });
        session::ConnectionProperties properties;
        properties.data = u"server says"_s;
        properties.role = Role::Moderator;
        properties.record = false;
        const Guest &a = meeting.join(u"A"_s, properties, u"client says"_s);
        QCOMPARE(a.joined, (QJsonObject{{u"id"_s, a.id},
                                        {u"session"_s, u"meeting"_s},
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
        Meeting meeting;
        session::ConnectionProperties properties;
        properties.data = server;
        QTEST(meeting.join(u"A"_s, properties, client).joined[u"metadata"_s].toString(), "metadata");
    }

    void thoseInsideAreToldOnceAndBeforeTheNewcomerIsAnswered() {
        Meeting meeting;
        meeting.join(u"A"_s);
        meeting.join(u"B"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})"}));
        meeting.clock.advance(5);
        meeting.join(u"C"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000005,"id":"C","metadata":"C"})",
                        R"(B participantJoined {"createdAt":1700000000005,"id":"C","metadata":"C"})"}));
    }

    void theNewcomerLearnsWhoIsThereAndWhatTheyPublish() {
        Meeting meeting;
        Guest &a = meeting.join(u"A"_s);
        const Guest &b = meeting.join(u"B"_s);
        QCOMPARE(meeting.publish(a), 0);
        meeting.clock.advance(1000);
        const Guest &c = meeting.join(u"C"_s);
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
        Meeting meeting;
        const auto pending = *meeting.commands->createConnection(meeting.id, {});
        control::JoinRequest request{.token = pending.token, .sessionId = meeting.id};
        Guest &first = meeting.newcomer(u"A"_s), &second = meeting.newcomer(u"B"_s);
        QCOMPARE(codeOf(meeting.tryJoin(first, request)), 0);
        QCOMPARE(first.id, pending.id);
        QCOMPARE(codeOf(meeting.tryJoin(second, request)), 401);
        QVERIFY(meeting.takeDiary().isEmpty());
    }

    void anInvitationMakesItsSessionWhenItIsUsed() {
        Meeting meeting;
        session::SessionProperties properties;
        properties.customSessionId = u"guests"_s;
        QStringList events;
        QObject::connect(meeting.commands.get(), &control::Commands::happened, meeting.commands.get(),
                         [&](const QString &name, const QJsonObject &) { events << name; });
        const QString token = meeting.commands->invite(properties);
        QVERIFY(!meeting.commands->session(u"guests"_s));
        QVERIFY(events.isEmpty());
        QVERIFY(meeting.commands->createSession(properties).ok()); // an application's own, by the same name
        bool closed = false;
        meeting.commands->closeSession(u"guests"_s, session::reason::SessionClosedByServer,
                                       [&](const Result<void> &) { closed = true; });
        QTRY_VERIFY(closed);
        events.clear();

        control::JoinRequest request{.token = token, .sessionId = u"elsewhere"_s};
        QVERIFY(!meeting.tryJoin(meeting.newcomer(u"X"_s), request).ok());
        QVERIFY(!meeting.commands->session(u"elsewhere"_s));
        request.sessionId = u"guests"_s;
        Guest &first = meeting.newcomer(u"A"_s);
        QCOMPARE(codeOf(meeting.tryJoin(first, request)), 0);
        QCOMPARE(events.mid(0, 2), QStringList({u"sessionCreated"_s, u"participantJoined"_s}));
        QCOMPARE(meeting.commands->session(u"guests"_s)->participants().size(), size_t(1));
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"B"_s), request)), 401); // it lets one in
    }

    void anInvitationIsKnownByItsTokenWhateverElseItsUrlSays() {
        Meeting meeting;
        session::SessionProperties properties;
        properties.customSessionId = u"guests"_s;
        const QString token = meeting.commands->invite(properties);
        const auto id = token.section(u"token="_s, 1);
        const control::JoinRequest request{
            .token = u"ws://elsewhere:1?role=PUBLISHER&token=%1&sessionId=guests"_s.arg(id),
            .sessionId = u"guests"_s};
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"A"_s), request)), 0);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"B"_s), request)), 401); // it lets one in
    }

    void anInvitationLeadsIntoTheSessionThatIsThere() {
        Meeting meeting;
        session::SessionProperties properties;
        properties.customSessionId = meeting.id;
        const QString token = meeting.commands->invite(properties);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"A"_s), {.token = token, .sessionId = meeting.id})),
                 0);
        QCOMPARE(meeting.session()->participants().size(), size_t(1));
    }

    void aTokenOfAConnectionThatWasDeletedIsRefused() {
        Meeting meeting;
        const auto pending = *meeting.commands->createConnection(meeting.id, {});
        QVERIFY(meeting.commands->disconnect(meeting.id, pending.id, u"forceDisconnectByServer"_s).ok());
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"A"_s),
                                        {.token = pending.token, .sessionId = meeting.id})),
                 401);
    }

    void aLayoutJoinsItsSessionAsARecorderAndNothingElse() {
        Meeting meeting;
        session::SessionProperties other;
        other.customSessionId = u"other"_s;
        QVERIFY(meeting.commands->createSession(other).ok());
        auto secret = meeting.layouts.issue(meeting.id, QString());
        const control::JoinRequest recorder{
            .token = u"wss://localhost?sessionId=meeting&recorder=true&secret="_s + *secret,
            .sessionId = meeting.id,
            .secret = *secret,
            .recorder = true};
        control::JoinRequest elsewhere = recorder, asParticipant = recorder, making = recorder;
        elsewhere.sessionId = u"other"_s;
        asParticipant.recorder = false;
        making.recorder = false;
        making.makesSession = true;
        making.sessionId = u"new"_s;
        for (const auto &refused : {elsewhere, asParticipant, making})
            QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"X"_s), refused)), 401);
        QVERIFY(!meeting.commands->session(u"new"_s));
        QVERIFY(meeting.session()->participants().empty());

        Guest &page = meeting.newcomer(u"R"_s);
        QCOMPARE(codeOf(meeting.tryJoin(page, recorder)), 0);
        QCOMPARE(page.id, u"RECORDER"_s);
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"S"_s), recorder)), 0); // it was loaded again
        secret.reset();                                                           // the recording has ended
        QCOMPARE(codeOf(meeting.tryJoin(meeting.newcomer(u"T"_s), recorder)), 401);
    }

    void whoIsRefusedIsToldWhyAndChangesNothing_data() {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("sessionId");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("recorder");
        QTest::addColumn<int>("code");
        const QString host = u"wss://localhost:4443?sessionId=meeting"_s;
        QTest::newRow("unknown token")
            << host + u"&token=tok_AAAAAAAAAAAAAAAA"_s << u"meeting"_s << QString() << false << 401;
        QTest::newRow("empty token") << QString() << u"meeting"_s << QString() << false << 401;
        QTest::newRow("no URL at all") << u"%%%\n"_s << u"meeting"_s << QString() << false << 401;
        QTest::newRow("wrong secret in the URL")
            << host + u"&secret=MY_SECRE"_s << u"meeting"_s << QString() << false << 401;
        QTest::newRow("wrong secret beside it") << host << u"meeting"_s << u"my_secret"_s << false << 401;
        QTest::newRow("wrong secret, no session") << host << u"hall"_s << u"my_secret"_s << false << 401;
        QTest::newRow("no such session") << host << u"hall"_s << u"MY_SECRET"_s << false << 202;
        QTest::newRow("recorder without secret") << host << u"meeting"_s << QString() << true << 401;
        QTest::newRow("recorder of no session") << host << u"hall"_s << u"MY_SECRET"_s << true << 202;
    }
    void whoIsRefusedIsToldWhyAndChangesNothing() {
        QFETCH(QString, token);
        QFETCH(QString, sessionId);
        QFETCH(QString, secret);
        QFETCH(bool, recorder);
        Meeting meeting;
        meeting.join(u"A"_s);
        Guest &b = meeting.newcomer(u"B"_s);
        const auto result = meeting.tryJoin(
            b, {.token = token, .sessionId = sessionId, .secret = secret, .recorder = recorder});
        QTEST(codeOf(result), "code");
        QVERIFY(b.id.isEmpty());
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(meeting.session()->participants().size(), size_t(1));
        // What was given as secret stands in no message; a token that is none does, as OpenVidu has it.
        QVERIFY(!result.error().message.contains(u"MY_SECRE"_s, Qt::CaseInsensitive));
        QCOMPARE(result.error().message.contains(u"tok_"_s), token.contains(u"tok_"_s));
    }

    void anEmptySecretOpensNothing() {
        Meeting meeting(
            [](config::Settings &settings, session::SessionProperties &) { settings.secret.clear(); });
        QCOMPARE(
            codeOf(meeting.tryJoin(meeting.newcomer(u"A"_s), {.token = u"wss://h?sessionId=meeting&secret="_s,
                                                              .sessionId = meeting.id})),
            401);
    }

    void theSecretOpensTheSessionWithoutAToken() {
        Meeting meeting;
        meeting.join(u"A"_s);
        const Guest &b = meeting.join(u"B"_s, Role::Publisher, Entrance::Secret);
        QVERIFY(b.id.startsWith(u"con_"_s));
        QCOMPARE(b.joined[u"role"_s].toString(), u"SUBSCRIBER"_s);
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})"}));
    }

    void theRecorderIsHiddenAndSeesAllOthers() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        const Guest &recorder = meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(recorder.id, u"RECORDER"_s);
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(participantsIn(recorder.joined), QStringList{a.id});
        const Guest &b = meeting.join(u"B"_s);
        QCOMPARE(participantsIn(b.joined), QStringList{a.id});
        QCOMPARE(meeting.takeDiary(),
                 lines({R"(A participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})",
                        R"(R participantJoined {"createdAt":1700000000000,"id":"B","metadata":"B"})"}));
        recorder.client->leave(u"disconnect"_s);
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(meeting.session()->participants().size(), size_t(2));
    }

    void aLayoutCanBeLookedAtWhileItIsRecorded() {
        Meeting meeting;
        const Guest &a = meeting.join(u"A"_s);
        const Guest &first = meeting.join(u"R"_s, Role::Subscriber, Entrance::Recorder);
        const Guest &second = meeting.join(u"S"_s, Role::Subscriber, Entrance::Recorder);
        QCOMPARE(first.id, u"RECORDER"_s);
        QVERIFY(second.id.startsWith(u"RECORDER_"_s));
        QCOMPARE(participantsIn(second.joined), QStringList{a.id});
        QVERIFY(meeting.takeDiary().isEmpty()); // neither sees the other
        first.client->leave(u"disconnect"_s);
        QCOMPARE(meeting.join(u"T"_s, Role::Subscriber, Entrance::Recorder).id, u"RECORDER"_s);
        QVERIFY(meeting.takeDiary().isEmpty());
        QCOMPARE(meeting.session()->participants().size(), size_t(3));
    }

    void turnSecretsBecomeCredentialsThatExpire() {
        Meeting meeting([](config::Settings &settings, session::SessionProperties &) {
            settings.iceServers = {{.url = u"turn:turn.example.org"_s, .staticAuthSecret = u"hidden"_s}};
        });
        const QJsonObject server =
            meeting.join(u"A"_s).joined[u"customIceServers"_s].toArray().at(0).toObject();
        QCOMPARE(server.keys(), (QStringList{u"credential"_s, u"url"_s, u"username"_s}));
        QVERIFY(server[u"username"_s].toString().startsWith(u"1700086400:"_s));
        QCOMPARE(QByteArray::fromBase64(server[u"credential"_s].toString().toLatin1()).size(), 20);
    }

    void aConnectionsOwnTurnSecretBecomesOneCredentialForAllWhoAsk() {
        Meeting meeting;
        session::ConnectionProperties properties;
        properties.customIceServers = {{.url = u"turn:turn.example.org"_s, .staticAuthSecret = u"hidden"_s}};
        const auto pending = *meeting.commands->createConnection(meeting.id, properties);
        const IceServer told = pending.properties.customIceServers.at(0);
        const QJsonObject shown =
            server::connectionJson(pending)[u"customIceServers"_s].toArray().at(0).toObject();
        QCOMPARE(shown.keys(), (QStringList{u"credential"_s, u"url"_s, u"username"_s}));
        QVERIFY(told.username.startsWith(u"1700086400:"_s));
        QCOMPARE(
            QByteArray::fromBase64(told.credential.toLatin1()),
            QMessageAuthenticationCode::hash(told.username.toUtf8(), "hidden", QCryptographicHash::Sha1));
        meeting.clock.advance(5000); // applications compare what they get later
        QCOMPARE(meeting.commands->connection(meeting.id, pending.id)->properties.customIceServers,
                 QList<IceServer>{told});
        Guest &a = meeting.newcomer(u"A"_s);
        QVERIFY(meeting.tryJoin(a, {.token = pending.token, .sessionId = meeting.id}).ok());
        QCOMPARE(a.joined[u"customIceServers"_s].toArray().at(0).toObject()[u"credential"_s].toString(),
                 told.credential);
    }

    void credentialsLastHalfADayFromWhenTheTokenIsUsed() {
        Meeting meeting;
        session::ConnectionProperties properties;
        properties.customIceServers = {{.url = u"turn:turn.example.org"_s, .staticAuthSecret = u"hidden"_s}};
        const auto pending = *meeting.commands->createConnection(meeting.id, properties);
        const QString name = pending.properties.customIceServers.at(0).username;
        constexpr int64_t Day_ms = 24 * 3600 * 1000;
        meeting.clock.advance(3 * Day_ms);
        Guest &a = meeting.newcomer(u"A"_s);
        QVERIFY(meeting.tryJoin(a, {.token = pending.token, .sessionId = meeting.id}).ok());
        const QJsonObject server = a.joined[u"customIceServers"_s].toArray().at(0).toObject();
        QCOMPARE(server.keys(), (QStringList{u"credential"_s, u"url"_s, u"username"_s}));
        const QString given = server[u"username"_s].toString();
        QCOMPARE(given.section(u':', 0, 0).toLongLong() - name.section(u':', 0, 0).toLongLong(),
                 3 * Day_ms / 1000);
        QCOMPARE(QByteArray::fromBase64(server[u"credential"_s].toString().toLatin1()),
                 QMessageAuthenticationCode::hash(given.toUtf8(), "hidden", QCryptographicHash::Sha1));
        // What REST shows from then on is what the client has.
        QCOMPARE(meeting.connection(a)->properties.customIceServers.at(0).username, given);
    }
};

QTEST_GUILESS_MAIN(JoinTest)
#include "test_join.moc"
