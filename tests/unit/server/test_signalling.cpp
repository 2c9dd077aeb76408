#include "signalling_host.h"
#include "tls_client.h"

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr int Soon_ms = 300; ///< a time that a test waits for
constexpr int Never_ms = 600'000;
constexpr int Flood = 130; ///< messages of 50 kB: more than the kernel takes, less than gets one cut off

QString text(const QJsonObject &object, const char *name) {
    return object.value(QLatin1String(name)).toString();
}

} // namespace

/// Real WebSockets over TLS against the signalling: joining, keeping alive, being lost.
class SignallingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whoHasATokenJoinsAndTheOthersAreTold();
    void aTokenIsGoodForOneJoin();
    void whoMayNotJoinIsToldWhy_data();
    void whoMayNotJoinIsToldWhy();
    void oneSocketJoinsOnce();
    void dimensionsOfNoFrameChangeNothing();
    void onlyTheSignallingPathBecomesAWebSocket();
    void aPingIsAnsweredBeforeAndAfterJoining();
    void whoStopsPingingIsCutOffAndEvictedAfterTheGrace();
    void whoFetchesNothingAnyMoreIsEvictedToo();
    void whoNeverPingsIsNotWatched();
    void aMadeUpPingIntervalDoesNoHarm_data();
    void aMadeUpPingIntervalDoesNoHarm();
    void leavingTellsTheOthersAndClosesTheSocketLater();
    void closingSessionMakesTheLossGraceful();
    void aSocketThatBreaksMayComeBackInTime();
    void aNewSocketTakesOverWhileTheOldOneIsOpen();
    void whatWasSentRightBehindTheReconnectionIsAnswered();
    void comingBackTooLateOrAsAStrangerIsRefused();
    void aParticipantCannotSlipIntoAnother();
    void anEvictedClientIsToldAndClosed();
    void theServerMayStopWithParticipantsInside();
    void theServerMayStopRightAfterAParticipantIsLost();
};

void SignallingTest::whoHasATokenJoinsAndTheOthersAreTold() {
    SignallingHost host;
    QVERIFY(host.listens());
    RpcClient ana(host.port()), ben(host.port());
    const QJsonObject first = ana.join(host.token());
    QVERIFY(ana.connectionId().startsWith(QStringLiteral("con_")));
    QCOMPARE(text(first, "session"), QStringLiteral("room"));
    QCOMPARE(text(first, "role"), QStringLiteral("PUBLISHER"));
    QCOMPARE(text(first, "finalUserId"), QStringLiteral("0123456789abcdef"));
    QVERIFY(first.value(QStringLiteral("value")).isArray());
    QVERIFY(first.value(QStringLiteral("value")).toArray().isEmpty());
    QVERIFY(!ana.rpcId().isEmpty());

    const QJsonObject second = ben.join(host.token());
    QVERIFY(ana.rpcId() != ben.rpcId());
    const QJsonArray others = second.value(QStringLiteral("value")).toArray();
    QCOMPARE(others.size(), 1);
    QCOMPARE(text(others[0].toObject(), "id"), ana.connectionId());
    QVERIFY(!others[0].toObject().contains(QStringLiteral("streams"))); // an empty list breaks the client
    const auto told = ana.notified("participantJoined");
    QVERIFY(told);
    QCOMPARE(text(*told, "id"), ben.connectionId());
    QCOMPARE(host.participants(), 2);
    const auto *participant = host.session()->participant(ben.connectionId());
    QCOMPARE(participant->ip, QStringLiteral("127.0.0.1"));
    QCOMPARE(participant->platform, QStringLiteral("Chrome 120"));
}

void SignallingTest::aTokenIsGoodForOneJoin() {
    SignallingHost host;
    const QString token = host.token();
    RpcClient ana(host.port()), ben(host.port());
    QVERIFY(!ana.join(token).isEmpty());
    QCOMPARE(ben.errorOf("joinRoom", RpcClient::joinParams(token)), 401);
    QCOMPARE(host.participants(), 1);
}

void SignallingTest::whoMayNotJoinIsToldWhy_data() {
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("session");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("code");
    const QString room = QStringLiteral("room"), none;
    QTest::newRow("made-up token") << QStringLiteral("wss://h?sessionId=room&token=tok_ABC") << room << none
                                   << 401;
    QTest::newRow("no token") << none << room << none << 401;
    QTest::newRow("nonsense") << QStringLiteral("\n\t%%%&&&???") << room << none << 401;
    QTest::newRow("huge token") << QString(50'000, QLatin1Char('t')) << room << none << 401;
    QTest::newRow("unknown session") << none << QStringLiteral("elsewhere") << none << 202;
    QTest::newRow("wrong secret") << none << room << QStringLiteral("GUESS") << 401;
    QTest::newRow("wrong secret in the token")
        << QStringLiteral("wss://h?sessionId=room&secret=GUESS") << room << none << 401;
    QTest::newRow("right secret") << none << room << QStringLiteral("MY_SECRET") << 0;
    QTest::newRow("right secret in the token")
        << QStringLiteral("wss://h?sessionId=room&secret=MY_SECRET") << room << none << 0;
}

void SignallingTest::whoMayNotJoinIsToldWhy() {
    QFETCH(QString, token);
    QFETCH(QString, session);
    QFETCH(QString, secret);
    QFETCH(int, code);
    SignallingHost host;
    RpcClient client(host.port());
    QJsonObject params = RpcClient::joinParams(token, session);
    params[QStringLiteral("secret")] = secret;
    const QJsonObject answer = client.call("joinRoom", params);
    const QJsonObject error = answer.value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toInt(), code);
    QCOMPARE(host.participants(), code ? 0 : 1);
    if (code) {
        QVERIFY(text(error, "message").endsWith(QStringLiteral(". Code: %1").arg(code)));
        QVERIFY(!text(error, "message").contains(QStringLiteral("GUESS")));
        QCOMPARE(client.errorOf("joinRoom", RpcClient::joinParams(host.token())), 0); // may try again
    }
}

void SignallingTest::oneSocketJoinsOnce() {
    SignallingHost host;
    RpcClient client(host.port());
    client.join(host.token());
    QCOMPARE(client.errorOf("joinRoom", RpcClient::joinParams(host.token())), 104);
    QCOMPARE(host.participants(), 1);
}

void SignallingTest::dimensionsOfNoFrameChangeNothing() {
    SignallingHost host;
    RpcClient client(host.port());
    client.join(host.token());
    const auto changeTo = [&](const char *value) {
        return client.errorOf("streamPropertyChanged",
                              {{QStringLiteral("streamId"), QStringLiteral("str_CAM_ABCD_con_ABCDEFGHIJ")},
                               {QStringLiteral("property"), QStringLiteral("videoDimensions")},
                               {QStringLiteral("newValue"), QString::fromLatin1(value)},
                               {QStringLiteral("reason"), QStringLiteral("trackReplaced")}});
    };
    QCOMPARE(changeTo("{\"width\":0,\"height\":0}"), 0);
    QCOMPARE(changeTo("{\"width\":-1,\"height\":0}"), -1);
    QCOMPARE(changeTo(""), -1);
}

void SignallingTest::onlyTheSignallingPathBecomesAWebSocket() {
    SignallingHost host;
    TlsClient client(host.port());
    const auto answer = client.get("/elsewhere", "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                                                 "Sec-WebSocket-Version: 13\r\n"
                                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    QVERIFY(answer);
    QCOMPARE(answer->status, 404);
}

void SignallingTest::aPingIsAnsweredBeforeAndAfterJoining() {
    SignallingHost host;
    RpcClient client(host.port());
    const auto pong = [&client] {
        return text(client.call("ping", {{QStringLiteral("interval"), 5000}})
                        .value(QStringLiteral("result"))
                        .toObject(),
                    "value");
    };
    QCOMPARE(pong(), QStringLiteral("pong"));
    client.join(host.token());
    QCOMPARE(pong(), QStringLiteral("pong"));
}

void SignallingTest::whoStopsPingingIsCutOffAndEvictedAfterTheGrace() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    QVERIFY(!ben.call("ping", {{QStringLiteral("interval"), Soon_ms / 3}}).isEmpty());
    QVERIFY(ben.waitForClose());
    QCOMPARE(ben.socket().closeCode(), QWebSocketProtocol::CloseCodeNormal);
    QCOMPARE(ben.socket().closeReason(), QStringLiteral("Close for not receive ping from client"));
    const auto left = ana.notified("participantLeft");
    QVERIFY(left);
    QCOMPARE(text(*left, "connectionId"), ben.connectionId());
    QCOMPARE(text(*left, "reason"), QStringLiteral("networkDisconnect"));
    QCOMPARE(host.participants(), 1);
    QVERIFY(ana.isOpen());
}

void SignallingTest::whoFetchesNothingAnyMoreIsEvictedToo() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    // One that says everything at once and reads nothing: not the answers, nor what the other says to all.
    TlsClient ben(host.port(), {}, 1);
    const auto masked = [](const QByteArray &text) {
        QByteArray frame("\x81\xfe", 2);
        frame += char(text.size() >> 8);
        frame += char(text.size() & 0xff);
        return frame + QByteArray(4, '\0') + text;
    };
    const auto request = [&](const char *method, const QJsonObject &params, int id) {
        return masked(QJsonDocument({{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                     {QStringLiteral("method"), QLatin1String(method)},
                                     {QStringLiteral("params"), params},
                                     {QStringLiteral("id"), id}})
                          .toJson(QJsonDocument::Compact)
                          .leftJustified(200)); // so long that its length takes two bytes
    };
    ben.send("GET /openvidu HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
             "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QVERIFY(RpcClient::wait([&] { return ben.socket().bytesAvailable() > 0; }));
    ben.send(request("joinRoom", RpcClient::joinParams(host.token()), 0));
    QVERIFY(ana.notified("participantJoined"));
    const QJsonObject message{
        {QStringLiteral("message"), QStringLiteral("{\"to\":[],\"type\":\"signal:flood\",\"data\":\"%1\"}")
                                        .arg(QString(50'000, QLatin1Char('x')))}};
    for (int i = 0; i < Flood; ++i)
        QCOMPARE(ana.errorOf("sendMessage", message), 0);
    QCOMPARE(host.participants(), 2);
    ben.send(request("ping", {{QStringLiteral("interval"), Soon_ms / 3}}, 1));
    const auto left = ana.notified("participantLeft");
    QVERIFY(left);
    QCOMPARE(text(*left, "reason"), QStringLiteral("networkDisconnect"));
}

void SignallingTest::whoNeverPingsIsNotWatched() {
    SignallingTimes times;
    times.defaultPingInterval_ms = 10;
    SignallingHost host(times);
    RpcClient client(host.port());
    client.join(host.token());
    QTest::qWait(Soon_ms);
    QVERIFY(client.isOpen());
    QCOMPARE(client.errorOf("echo"), 0);
}

void SignallingTest::aMadeUpPingIntervalDoesNoHarm_data() {
    QTest::addColumn<QJsonValue>("interval");
    QTest::newRow("longest") << QJsonValue(2147483647);
    QTest::newRow("long") << QJsonValue(1'000'000'000);
    QTest::newRow("beyond") << QJsonValue(1e18);
    QTest::newRow("zero") << QJsonValue(0);
    QTest::newRow("negative") << QJsonValue(-5000);
    QTest::newRow("fraction") << QJsonValue(0.5);
    QTest::newRow("text") << QJsonValue(QStringLiteral("5000"));
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("object") << QJsonValue(QJsonObject());
}

void SignallingTest::aMadeUpPingIntervalDoesNoHarm() {
    QFETCH(QJsonValue, interval);
    SignallingHost host;
    RpcClient client(host.port());
    client.join(host.token());
    QCOMPARE(client.errorOf("ping", {{QStringLiteral("interval"), interval}}), 0);
    QTest::qWait(100);
    QCOMPARE(client.errorOf("ping"), 0);
    QVERIFY(client.isOpen());
}

void SignallingTest::leavingTellsTheOthersAndClosesTheSocketLater() {
    SignallingTimes times;
    times.closeAfterLeave_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    QCOMPARE(ben.errorOf("leaveRoom"), 0);
    const auto left = ana.notified("participantLeft");
    QVERIFY(left);
    QCOMPARE(text(*left, "connectionId"), ben.connectionId());
    QCOMPARE(text(*left, "reason"), QStringLiteral("disconnect"));
    QVERIFY(ben.waitForClose());
    QCOMPARE(host.participants(), 1);
}

void SignallingTest::closingSessionMakesTheLossGraceful() {
    SignallingTimes times;
    times.grace_ms = Never_ms;
    SignallingHost host(times);
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    QCOMPARE(text(ben.call("closeSession").value(QStringLiteral("result")).toObject(), "value"),
             QStringLiteral("bye"));
    ben.socket().close();
    QVERIFY(ana.notified("participantLeft")); // without the grace time
    QCOMPARE(host.participants(), 1);
}

void SignallingTest::aSocketThatBreaksMayComeBackInTime() {
    SignallingTimes times;
    times.grace_ms = Never_ms;
    SignallingHost host(times);
    RpcClient ana(host.port());
    ana.join(host.token());
    auto ben = std::make_unique<RpcClient>(host.port());
    ben->join(host.token());
    const QString rpcId = ben->rpcId(), connectionId = ben->connectionId();
    ben->socket().abort();
    ben.reset();
    QTest::qWait(50);
    RpcClient again(host.port());
    const QJsonObject result =
        again.call("connect", {{QStringLiteral("sessionId"), rpcId}, {QStringLiteral("reconnect"), true}})
            .value(QStringLiteral("result"))
            .toObject();
    QCOMPARE(text(result, "value"), QStringLiteral("reconnection successful"));
    QCOMPARE(text(result, "sessionId"), rpcId);
    // It is the same participant: it hears what is said and speaks as itself.
    const QJsonObject signal{
        {QStringLiteral("message"), QStringLiteral("{\"to\":[],\"type\":\"signal:x\",\"data\":\"hello\"}")}};
    QCOMPARE(again.errorOf("sendMessage", signal), 0);
    const auto heard = ana.notified("sendMessage");
    QVERIFY(heard);
    QCOMPARE(text(*heard, "from"), connectionId);
    QVERIFY(again.notified("sendMessage"));
    QCOMPARE(host.participants(), 2);
    for (const QJsonObject &message : ana.heard())
        QVERIFY(text(message, "method") != QStringLiteral("participantLeft"));
}

void SignallingTest::aNewSocketTakesOverWhileTheOldOneIsOpen() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient old(host.port()), fresh(host.port());
    old.join(host.token());
    QCOMPARE(fresh.errorOf("connect", {{QStringLiteral("sessionId"), old.rpcId()}}), 0);
    QVERIFY(old.waitForClose());
    QTest::qWait(2 * Soon_ms); // the old socket's end starts no grace time
    QCOMPARE(host.participants(), 1);
    QCOMPARE(fresh.errorOf("echo"), 0);
    // Reconnecting on the socket one already has changes nothing.
    QCOMPARE(fresh.errorOf("connect", {{QStringLiteral("sessionId"), old.rpcId()}}), 0);
    QCOMPARE(fresh.errorOf("echo"), 0);
}

void SignallingTest::whatWasSentRightBehindTheReconnectionIsAnswered() {
    SignallingHost host;
    RpcClient old(host.port()), fresh(host.port());
    old.join(host.token());
    QVERIFY(fresh.connected());
    const int connect = fresh.send("connect", {{QStringLiteral("sessionId"), old.rpcId()}});
    const int ping = fresh.send("ping"), echo = fresh.send("echo");
    QVERIFY(!fresh.answerTo(connect).isEmpty());
    QVERIFY(!fresh.answerTo(ping).isEmpty());
    QVERIFY(fresh.answerTo(echo).contains(QStringLiteral("result")));
}

void SignallingTest::comingBackTooLateOrAsAStrangerIsRefused() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient ana(host.port()), stranger(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    ben.socket().abort();
    QVERIFY(ana.notified("participantLeft"));
    for (const QJsonValue &id :
         {QJsonValue(ben.rpcId()), QJsonValue(QStringLiteral("guess")), QJsonValue(QString()), QJsonValue(5),
          QJsonValue(QJsonArray()), QJsonValue(QJsonValue::Null), QJsonValue(ana.connectionId())}) {
        const QJsonObject answer = stranger.call("connect", {{QStringLiteral("sessionId"), id}});
        QCOMPARE(answer.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt(),
                 40007);
    }
    QCOMPARE(stranger.errorOf("connect"), 40007);
    QVERIFY(ana.isOpen());
    QCOMPARE(stranger.errorOf("joinRoom", RpcClient::joinParams(host.token())), 0);
}

void SignallingTest::aParticipantCannotSlipIntoAnother() {
    SignallingHost host;
    RpcClient ana(host.port()), ben(host.port()), cho(host.port());
    ana.join(host.token());
    ben.join(host.token());
    // Ben knows Ana's id, and has a place of his own already.
    QCOMPARE(ben.errorOf("connect", {{QStringLiteral("sessionId"), ana.rpcId()}}), 40007);
    cho.join(host.token()); // all are told, Ben too
    QVERIFY(ana.notified("participantJoined") && ben.notified("participantJoined"));
    QCOMPARE(host.participants(), 3);
    QCOMPARE(ben.errorOf("echo"), 0);
    QCOMPARE(ana.errorOf("echo"), 0);
}

void SignallingTest::anEvictedClientIsToldAndClosed() {
    SignallingTimes times;
    times.closeAfterLeave_ms = Soon_ms;
    SignallingHost host(times);
    RpcClient client(host.port());
    client.join(host.token());
    QVERIFY(host.commands().disconnect(QStringLiteral("room"), client.connectionId(),
                                       QStringLiteral("forceDisconnectByServer")));
    const auto told = client.notified("participantEvicted");
    QVERIFY(told);
    QCOMPARE(text(*told, "reason"), QStringLiteral("forceDisconnectByServer"));
    client.send("echo"); // too late: no answer
    QVERIFY(client.waitForClose());
    RpcClient again(host.port());
    QCOMPARE(again.errorOf("connect", {{QStringLiteral("sessionId"), client.rpcId()}}), 40007);
}

void SignallingTest::theServerMayStopWithParticipantsInside() {
    auto host = std::make_unique<SignallingHost>();
    RpcClient ana(host->port()), ben(host->port());
    ana.join(host->token());
    ben.join(host->token());
    host->signalling().closeAll();
    QVERIFY(ana.waitForClose() && ben.waitForClose());
    QCOMPARE(ana.socket().closeCode(), QWebSocketProtocol::CloseCodeGoingAway);
    RpcClient cho(host->port());
    cho.join(host->token());
    host.reset(); // and without a word too
    QVERIFY(cho.waitForClose());
}

/// Their sockets' side is deleted later, and has to find what it uses. A sanitizer judges.
void SignallingTest::theServerMayStopRightAfterAParticipantIsLost() {
    SignallingTimes times;
    times.grace_ms = Soon_ms;
    auto host = std::make_unique<SignallingHost>(times);
    connect(&host->commands(), &ovation::control::Commands::happened, this, [&](const QString &name) {
        if (name == QStringLiteral("participantLeft"))
            QMetaObject::invokeMethod(
                this, [&host] { host.reset(); }, Qt::QueuedConnection);
    });
    RpcClient ana(host->port());
    ana.join(host->token());
    ana.socket().abort();
    QTRY_VERIFY(!host);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QTEST_GUILESS_MAIN(SignallingTest)
#include "test_signalling.moc"
