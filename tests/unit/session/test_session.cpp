#include "session/session.h"

#include <QTest>

using namespace ovation;
using namespace ovation::session;

namespace {

const QString Url = QStringLiteral("wss://localhost:4443");

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aTokenOpensTheDoorOnce();
    void ofATokenUrlOnlyTheTokenCounts();
    void aTokenThatIsNoneIsNamed();
    void twoThatWantTheSameIdGetTwo();
    void theFirstParticipantTurnsTheSessionActive();
    void metadataJoinsClientAndServerData_data();
    void metadataJoinsClientAndServerData();
    void aNameIsFoundInWhatTheClientOrTheServerSaid_data();
    void aNameIsFoundInWhatTheClientOrTheServerSaid();
    void rolesDecideWhoMayPublishAndModerate();
    void participantsAreListedInOrderOfArrival();
    void aSessionWithOnlyARecorderCountsAsEmpty();
};

void SessionTest::aTokenOpensTheDoorOnce() {
    Session session(QStringLiteral("S"), {}, 1);
    const QString token = session.addPending({}, Url, 2).token;
    QVERIFY(token.startsWith(QStringLiteral("wss://localhost:4443?sessionId=S&token=tok_")));
    QVERIFY(session.consumeToken(token).ok());
    const auto second = session.consumeToken(token);
    QVERIFY(!second.ok());
    QCOMPARE(second.error().code, Errc::Unauthorized);
    QVERIFY(session.pendingConnections().empty());
}

void SessionTest::ofATokenUrlOnlyTheTokenCounts() {
    Session session(QStringLiteral("S"), {}, 1);
    QString token = session.addPending({}, Url, 2).token;
    session.addPending({}, Url, 2);
    for (const QString &other : {QString(), QStringLiteral("tok_"), token + QLatin1Char('x'),
                                 token.section(QStringLiteral("&token="), 0, 0)})
        QVERIFY(!session.consumeToken(other));
    token.replace(QStringLiteral("wss://"), QStringLiteral("ws://"));
    const auto consumed = session.consumeToken(token + QStringLiteral("&role=MODERATOR"));
    QVERIFY(consumed);
    QVERIFY(consumed->properties.role == Role::Publisher); // what is written there gives no rights
    QCOMPARE(session.pendingConnections().size(), size_t(1));
}

void SessionTest::aTokenThatIsNoneIsNamed() {
    Session session(QStringLiteral("S"), {}, 1);
    const QString token = session.addPending({}, Url, 2).token;
    QVERIFY(session.consumeToken(token).ok());
    QCOMPARE(session.consumeToken(token).error().message,
             QStringLiteral("Unable to join session S. Token %1 is not valid").arg(token));
    QVERIFY(session.consumeToken(QString(5000, QLatin1Char('t'))).error().message.size() < 500);
}

void SessionTest::twoThatWantTheSameIdGetTwo() {
    Session session(QStringLiteral("S"), {}, 1);
    ConnectionProperties ann;
    ann.data = QStringLiteral("{\"openviduCustomConnectionId\":\"Ann\"}");
    const Connection first = session.addPending(ann, Url, 2);
    QCOMPARE(first.id, QStringLiteral("con_Ann"));
    const Connection second = session.addPending(ann, Url, 3);
    QVERIFY(second.id.startsWith(QStringLiteral("con_Ann")));
    QVERIFY(second.id != first.id);
    QVERIFY(second.token != first.token);
    session.join(*session.consumeToken(first.token), 4);
    QVERIFY(session.addPending(ann, Url, 5).id != first.id); // a participant has it now
    QVERIFY(session.remove(first.id));
    QCOMPARE(session.addPending(ann, Url, 6).id, first.id);
}

void SessionTest::theFirstParticipantTurnsTheSessionActive() {
    Session session(QStringLiteral("S"), {}, 1);
    auto connection = session.consumeToken(session.addPending({}, Url, 2).token);
    QVERIFY(!session.isActive());
    const Connection &joined = session.join(std::move(*connection), 5);
    QVERIFY(session.isActive());
    QCOMPARE(joined.activeAt, 5);
    QCOMPARE(joined.status, ConnectionStatus::Active);
}

void SessionTest::metadataJoinsClientAndServerData_data() {
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("metadata");
    QTest::newRow("both") << QStringLiteral("c") << QStringLiteral("s") << QStringLiteral("c%/%s");
    QTest::newRow("client") << QStringLiteral("c") << QString() << QStringLiteral("c");
    QTest::newRow("server") << QString() << QStringLiteral("s") << QStringLiteral("s");
    QTest::newRow("none") << QString() << QString() << QString();
}

void SessionTest::metadataJoinsClientAndServerData() {
    QFETCH(QString, client);
    QFETCH(QString, server);
    Connection connection;
    connection.clientData = client;
    connection.properties.data = server;
    QTEST(connection.metadata(), "metadata");
}

void SessionTest::aNameIsFoundInWhatTheClientOrTheServerSaid_data() {
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("name");
    QTest::newRow("as the tutorials send it")
        << QStringLiteral(R"({"clientData":"Ana"})") << QStringLiteral("s") << QStringLiteral("Ana");
    QTest::newRow("plain") << QStringLiteral("Ana") << QString() << QStringLiteral("Ana");
    QTest::newRow("other JSON") << QStringLiteral(R"({"x":1})") << QString() << QStringLiteral(R"({"x":1})");
    QTest::newRow("no text") << QStringLiteral(R"({"clientData":7})") << QString()
                             << QStringLiteral(R"({"clientData":7})");
    QTest::newRow("server only") << QString() << QStringLiteral("Bo") << QStringLiteral("Bo");
    const QString large(16'000, QLatin1Char('x'));
    QTest::newRow("large") << QStringLiteral(R"({"clientData":"%1"})").arg(large) << QString()
                           << large.left(100);
    QTest::newRow("large, plain") << large << QString() << large.left(100);
    QTest::newRow("large, of the server") << QString() << large << large.left(100);
    QTest::newRow("neither") << QString() << QString() << QStringLiteral("con_X");
}

void SessionTest::aNameIsFoundInWhatTheClientOrTheServerSaid() {
    QFETCH(QString, client);
    QFETCH(QString, server);
    Connection connection;
    connection.id = QStringLiteral("con_X");
    connection.clientData = client;
    connection.properties.data = server;
    QTEST(connection.displayName(), "name");
}

void SessionTest::rolesDecideWhoMayPublishAndModerate() {
    Connection connection;
    connection.properties.role = Role::Subscriber;
    QVERIFY(!connection.mayPublish() && !connection.mayModerate());
    connection.properties.role = Role::Publisher;
    QVERIFY(connection.mayPublish() && !connection.mayModerate());
    connection.properties.role = Role::Moderator;
    QVERIFY(connection.mayPublish() && connection.mayModerate());
    connection.properties.role = Role::Subscriber;
    connection.kind = ParticipantKind::Insecure;
    QVERIFY(connection.mayPublish() && connection.mayModerate());
}

void SessionTest::participantsAreListedInOrderOfArrival() {
    Session session(QStringLiteral("S"), {}, 1);
    for (const char *id : {"z", "a", "m"}) {
        Connection connection;
        connection.id = QLatin1String(id);
        session.join(std::move(connection), 1);
    }
    QVERIFY(session.remove(QStringLiteral("a")).has_value());
    const auto list = std::as_const(session).participants();
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0]->id, QStringLiteral("z"));
    QCOMPARE(list[1]->id, QStringLiteral("m"));
}

void SessionTest::aSessionWithOnlyARecorderCountsAsEmpty() {
    Session session(QStringLiteral("S"), {}, 1);
    Connection recorder;
    recorder.id = QStringLiteral("RECORDER");
    recorder.kind = ParticipantKind::Recorder;
    session.join(std::move(recorder), 1);
    QVERIFY(session.isEmptyButRecorders());
    session.join(Connection(), 1);
    QVERIFY(!session.isEmptyButRecorders());
}

QTEST_GUILESS_MAIN(SessionTest)
#include "test_session.moc"
