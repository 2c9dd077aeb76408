#include "server/signalling/rpc_session.h"
#include "signalling_host.h"
#include "tls_client.h"

#include <QAbstractEventDispatcher>

#include <limits>

using namespace ovation;
using namespace ovation::server;

namespace {

/// Has one client, whose requests are not answered until answerAll().
class SilentHost {
  public:
    explicit SilentHost(SignallingTimes times = {}) {
        times.strangersMessage_bytes = 8 * 1024 * 1024; // no client joins here
        times.untilJoined_ms = 600'000;
        times.strangersRequests = std::numeric_limits<int>::max();
        m_settings.dataPath = m_folder.path();
        HttpServer::Handlers handlers;
        handlers.request = [](const auto &, const Responder &respond) { respond(HttpResponse::empty(404)); };
        handlers.mayUpgrade = [](const HttpRequest &) { return true; };
        handlers.webSocket = [this, times](QWebSocket *socket, const HttpRequest &) {
            m_session = std::make_unique<RpcSession>(QStringLiteral("id"), socket, Caller(), QString(), times,
                                                     m_budgets, Generation::Present);
            QObject::connect(socket, &QWebSocket::textMessageReceived, m_session.get(), [this] { ++m_read; });
            QObject::connect(m_session.get(), &RpcSession::requestReady, m_session.get(),
                             [this](const RpcRequest &request) { ask(request); });
            QObject::connect(m_session.get(), &RpcSession::ended, m_session.get(),
                             [this] { m_ended = true; });
        };
        m_http = std::make_unique<HttpServer>(*serverTls(m_settings), std::move(handlers));
        m_listens = bool(m_http->listen(QHostAddress::LocalHost, 0));
    }

    quint16 port() const { return m_listens ? m_http->port() : 0; }
    int read() const { return m_read; } ///< messages
    int asked() const { return m_asked; }
    bool ended() const { return m_ended; }
    void answerAll() {
        m_answers = true;
        answer(m_first);
    }

  private:
    void ask(const RpcRequest &request) {
        ++m_asked;
        if (m_answers)
            answer(request);
        else
            m_first = request;
    }
    void answer(const RpcRequest &request) {
        m_session->respond(request.id, QJsonObject());
        m_session->requestDone();
    }

    RpcSession::Budgets m_budgets{SharedBudget(1'000'000'000), SharedBudget(1'000'000'000)};
    QTemporaryDir m_folder;
    config::Settings m_settings;
    std::unique_ptr<HttpServer> m_http;
    std::unique_ptr<RpcSession> m_session;
    RpcRequest m_first;
    int m_read = 0, m_asked = 0;
    bool m_listens = false, m_answers = false, m_ended = false;
};

} // namespace

/// Clients that send garbage: the signalling and its other clients continue.
class SignallingAbuseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMessageThatIsTooLargeIsAnsweredWithAnError();
    void oneThatIsFarTooLargeClosesTheSocket();
    void aBinaryMessageClosesTheSocket();
    void garbageIsAnsweredWithAnErrorAndDoesNoHarm_data();
    void garbageIsAnsweredWithAnErrorAndDoesNoHarm();
    void aSignalThatHoldsTooMuchIsRefused();
    void brokenFramesDoNoHarm();
    void requestsAreAnsweredInOrder();
    void whatWaitsIsReadInItsTurn();
    void aBurstOfRequestsIsAnsweredWhole();
    void requestsSentInOneGoAreServedOneATurn();
    void whatIsSaidRightBeforeTheEndIsHeard();
    void whatWaitsForAnswersIsNotReadWithoutEnd();
    void aClientThatAsksOnWithoutAnswersIsCutOff();
    void aHeldSocketTellsItsEndWhenItIsReleased();
};

void SignallingAbuseTest::aMessageThatIsTooLargeIsAnsweredWithAnError() {
    SignallingHost host;
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    const auto signal = [&ben](int size) {
        const QJsonObject message{{QStringLiteral("to"), QJsonArray()},
                                  {QStringLiteral("type"), QStringLiteral("signal:x")},
                                  {QStringLiteral("data"), QString(size, QLatin1Char('x'))}};
        return ben.send("sendMessage",
                        {{QStringLiteral("message"), QString::fromUtf8(QJsonDocument(message).toJson())}});
    };
    const int before = ben.send("echo"), tooLarge = signal(1'200'000), behind = ben.send("echo");
    const QJsonObject error = ben.answerTo(tooLarge).value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toInt(), -32600);
    QVERIFY(error.value(QStringLiteral("message")).toString().contains(QStringLiteral("at most")));
    QVERIFY(!ben.answerTo(behind).isEmpty());
    QList<int> answered; // in order, this one too
    for (const QJsonObject &message : ben.heard()) {
        if (message.value(QStringLiteral("id")).toInt() >= before)
            answered.append(message.value(QStringLiteral("id")).toInt());
    }
    QCOMPARE(answered, (QList<int>{before, tooLarge, behind}));
    const QJsonObject notTaken = ben.answerTo(signal(1'000'000)).value(QStringLiteral("error")).toObject();
    QCOMPARE(notTaken.value(QStringLiteral("code")).toInt(), 600);
    QVERIFY(!ben.answerTo(signal(65'000)).contains(QStringLiteral("error")));
    QCOMPARE(ana.notified("sendMessage")->value(QStringLiteral("data")).toString().size(), 65'000);
}

void SignallingAbuseTest::oneThatIsFarTooLargeClosesTheSocket() {
    SignallingHost host;
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    constexpr int FarTooLarge = 9 * 1024 * 1024;
    ben.socket().setOutgoingFrameSize(2 * FarTooLarge);
    ben.sendText(QString(FarTooLarge, QLatin1Char(' ')));
    QVERIFY(ben.waitForClose());
    RpcClient cho(host.port()); // the same in many small frames
    QVERIFY(cho.connected());
    cho.socket().setOutgoingFrameSize(64 * 1024);
    cho.sendText(QString(FarTooLarge, QLatin1Char(' ')));
    QVERIFY(cho.waitForClose());
    QCOMPARE(ana.errorOf("echo"), 0);
}

void SignallingAbuseTest::aBinaryMessageClosesTheSocket() {
    SignallingHost host;
    RpcClient client(host.port());
    QVERIFY(client.connected());
    client.socket().sendBinaryMessage("{\"method\":\"ping\",\"id\":1}");
    QVERIFY(client.waitForClose());
    QCOMPARE(client.socket().closeCode(), QWebSocketProtocol::CloseCodeDatatypeNotSupported);
}

void SignallingAbuseTest::garbageIsAnsweredWithAnErrorAndDoesNoHarm_data() {
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &message, int code) {
        QTest::newRow(name) << message << code;
    };
    row("empty", QString(), -32700);
    row("not JSON", QStringLiteral("hello"), -32700);
    row("half JSON", QStringLiteral("{\"method\":"), -32700);
    row("batch", QStringLiteral("[{\"method\":\"ping\",\"id\":1}]"), -32700);
    row("a number", QStringLiteral("5"), -32700);
    row("NUL", QString(QChar(0)), -32700);
    row("nested too deep", QString(50'000, QLatin1Char('[')), -32700);
    row("nested object too deep", QStringLiteral("{\"a\":").repeated(10'000), -32700);
    row("a parameter nested too deep",
        QStringLiteral("{\"id\":1,\"method\":\"ping\",\"params\":{\"a\":%1%2}}")
            .arg(QString(70, QLatin1Char('[')), QString(70, QLatin1Char(']'))),
        -32700);
    row("too many values",
        QStringLiteral("{\"id\":1,\"method\":\"ping\",\"params\":{\"a\":[1%1]}}")
            .arg(QStringLiteral(",1").repeated(1000)),
        -32700);
    row("empty object", QStringLiteral("{}"), -32600);
    row("no method", QStringLiteral("{\"id\":1}"), -32600);
    row("method is a number", QStringLiteral("{\"id\":1,\"method\":5}"), -32600);
    row("params is a list", QStringLiteral("{\"id\":1,\"method\":\"ping\",\"params\":[1]}"), -32600);
    row("id is an object", QStringLiteral("{\"id\":{},\"method\":\"ping\"}"), -32600);
    row("an endless id",
        QStringLiteral("{\"id\":\"%1\",\"method\":\"a\"}").arg(QString(65, QLatin1Char('x'))), -32600);
    row("an answer", QStringLiteral("{\"id\":1,\"result\":{}}"), -32600);
    row("before joinRoom", QStringLiteral("{\"id\":1,\"method\":\"publishVideo\"}"), 803);
}

void SignallingAbuseTest::garbageIsAnsweredWithAnErrorAndDoesNoHarm() {
    QFETCH(QString, message);
    SignallingHost host;
    RpcClient client(host.port());
    client.sendText(message);
    QVERIFY(RpcClient::wait([&] { return !client.heard().isEmpty(); }));
    QTEST(client.heard()[0].value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toInt(),
          "code");
    QVERIFY(!client.join(host.token()).isEmpty());
}

void SignallingAbuseTest::aSignalThatHoldsTooMuchIsRefused() {
    SignallingHost host;
    RpcClient ana(host.port());
    ana.join(host.token());
    const auto signal = [&ana](const QString &data) {
        const QString message = QStringLiteral("{\"to\":[],\"type\":\"t\",\"data\":%1}").arg(data);
        return ana.errorOf("sendMessage", {{QStringLiteral("message"), message}});
    };
    QCOMPARE(signal(QStringLiteral("\"[[[[\"")), 0);
    QCOMPARE(signal(QString(70, QLatin1Char('[')) + QString(70, QLatin1Char(']'))), 600);
    QCOMPARE(signal(QStringLiteral("[1%1]").arg(QStringLiteral(",1").repeated(20'000))), 600);
}

void SignallingAbuseTest::brokenFramesDoNoHarm() {
    SignallingHost host;
    RpcClient ana(host.port());
    ana.join(host.token());
    const QByteArray handshake = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    const QList<QByteArray> frames = {
        QByteArray("\xf1\x80\0\0\0\0", 6),                                  // reserved bits
        QByteArray("\x83\x80\0\0\0\0", 6),                                  // unknown kind
        QByteArray("\x80\x80\0\0\0\0", 6),                                  // continues nothing
        QByteArray("\x09\x80\0\0\0\0", 6),                                  // a ping in parts
        QByteArray("\x89\xfe\x01\x00\0\0\0\0", 8),                          // a ping too long
        QByteArray("\x81\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0\0\0", 14), // length with the sign bit
        QByteArray("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff\0\0\0\0", 14), // a huge length
        QByteArray("\x81\x82\0\0\0\0\xc3\x28", 8),                          // not UTF-8
        QByteArray("\x88\x81\0\0\0\0\x03", 7),                              // a close with half a code
        QByteArray("GET / HTTP/1.1\r\n\r\n")};
    for (const QByteArray &frame : frames) {
        TlsClient client(host.port());
        const auto upgraded = client.get("/openvidu", handshake);
        QVERIFY(upgraded);
        QCOMPARE(upgraded->status, 101);
        client.send(frame);
        QVERIFY2(client.waitForClose(), frame.toHex().constData());
    }
    TlsClient noKey(host.port()); // a handshake that is none
    noKey.send("GET /openvidu HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    QVERIFY(noKey.waitForClose());
    QCOMPARE(ana.errorOf("echo"), 0);
}

void SignallingAbuseTest::requestsAreAnsweredInOrder() {
    SignallingHost host;
    RpcClient client(host.port());
    client.join(host.token());
    const qsizetype before = client.heard().size();
    std::vector<int> ids;
    ids.reserve(60);
    for (int i = 0; i < 60; ++i)
        ids.push_back(client.send(i % 3 ? "echo" : "ping"));
    QVERIFY(!client.answerTo(ids.back()).isEmpty());
    for (std::size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(client.heard()[before + qsizetype(i)].value(QStringLiteral("id")).toInt(), ids[i]);
}

void SignallingAbuseTest::whatWaitsIsReadInItsTurn() {
    SilentHost host; // what is read waits as a text, which takes no more than came
    RpcClient client(host.port());
    const int first = client.send("echo");
    client.sendText(QStringLiteral("nonsense"));
    QVERIFY(waitUntil([&host] { return host.read() == 2 && host.asked() == 1; }));
    host.answerAll();
    QVERIFY(waitUntil([&client] { return client.heard().size() == 2; }));
    QCOMPARE(client.heard()[0].value(QStringLiteral("id")).toInt(-1), first);
    QVERIFY(client.heard()[1].contains(QStringLiteral("error")));
}

/// As a browser on a machine with many networks sends it that joins a large room: offers and hundreds of
/// candidates without waiting for an answer.
void SignallingAbuseTest::aBurstOfRequestsIsAnsweredWhole() {
    SignallingHost host;
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    const QJsonObject offer{{QStringLiteral("sdpOffer"), QStringLiteral("v=0\r\n")},
                            {QStringLiteral("hasAudio"), true},
                            {QStringLiteral("hasVideo"), true},
                            {QStringLiteral("doLoopback"), false}};
    const QJsonObject candidate{
        {QStringLiteral("endpointName"), ana.connectionId()},
        {QStringLiteral("candidate"), QStringLiteral("candidate:1 1 udp 1 127.0.0.1 9 typ host")},
        {QStringLiteral("sdpMid"), QStringLiteral("0")},
        {QStringLiteral("sdpMLineIndex"), 0}};
    const qsizetype before = ben.heard().size();
    constexpr int Burst = 2000;
    QList<int> asked, answered;
    for (int i = 0; i < Burst; ++i)
        asked.append(i % 20 == 0 ? ben.send("publishVideo", offer) : ben.send("onIceCandidate", candidate));
    QVERIFY(!ben.answerTo(asked.last()).isEmpty());
    for (const QJsonObject &message : ben.heard().mid(before))
        answered.append(message.value(QStringLiteral("id")).toInt());
    QCOMPARE(answered, asked);
    QVERIFY(ben.isOpen());
    QCOMPARE(ana.errorOf("echo"), 0);
}

void SignallingAbuseTest::requestsSentInOneGoAreServedOneATurn() {
    // Between two of them all other clients are looked at; and most of them stay on their way.
    SilentHost host;
    RpcClient flood(host.port());
    QVERIFY(flood.connected());
    host.answerAll();
    int before = 0, most = 0, mostWaiting = 0;
    const auto turn =
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, [&] {
            most = std::max(most, host.asked() - std::exchange(before, host.asked()));
            mostWaiting = std::max(mostWaiting, host.read() - host.asked());
        });
    constexpr int Requests = 3000;
    for (int i = 0; i < Requests; ++i)
        flood.socket().sendTextMessage(QStringLiteral("{\"method\":\"echo\"}")); // no answer is wanted
    QVERIFY(waitUntil([&host] { return host.asked() == Requests; }));
    disconnect(turn);
    QCOMPARE(most, 1);
    QVERIFY2(mostWaiting <= 256, QByteArray::number(mostWaiting).constData());
}

void SignallingAbuseTest::whatIsSaidRightBeforeTheEndIsHeard() {
    SignallingTimes times;
    times.grace_ms = 600'000; // a client that was lost would stay
    SignallingHost host(times);
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    for (int i = 0; i < 50; ++i)
        ben.send("echo");
    ben.send("leaveRoom");
    ben.socket().flush();
    ben.socket().abort();
    const auto left = ana.notified("participantLeft");
    QVERIFY(left);
    QCOMPARE(left->value(QStringLiteral("reason")).toString(), QStringLiteral("disconnect"));
}

void SignallingAbuseTest::whatWaitsForAnswersIsNotReadWithoutEnd() {
    SilentHost host;
    RpcClient client(host.port());
    QVERIFY(client.connected());
    constexpr int Many = 300;
    QList<int> asked;
    const QJsonObject large{{QStringLiteral("a"), QString(100'000, QLatin1Char('x'))}};
    for (int i = 0; i < Many; ++i)
        asked.append(client.send("echo", large));
    // Thirty megabytes; most of what is not answered yet stays on its way.
    QVERIFY(waitUntil([&host] { return host.read() > 0; }));
    int before = 0;
    do {
        before = host.read();
        for (int i = 0; i < 50; ++i) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
            QThread::usleep(1000);
        }
    } while (host.read() > before);
    QCOMPARE(host.asked(), 1);
    QVERIFY2(before < Many / 2, QByteArray::number(before).constData());
    QVERIFY(client.isOpen());
    host.answerAll();
    QVERIFY(!client.answerTo(asked.last()).isEmpty());
    QList<int> answered;
    for (const QJsonObject &message : client.heard())
        answered.append(message.value(QStringLiteral("id")).toInt());
    QCOMPARE(answered, asked);
}

void SignallingAbuseTest::aClientThatAsksOnWithoutAnswersIsCutOff() {
    SignallingTimes times;
    times.longestHold_ms = 10;
    times.maxWaiting = 2'500'000;
    SilentHost host(times);
    RpcClient client(host.port());
    QVERIFY(client.connected());
    const QJsonObject large{{QStringLiteral("a"), QString(200'000, QLatin1Char('x'))}};
    for (int i = 0; i < 60 && client.isOpen(); ++i)
        client.send("echo", large);
    QVERIFY(client.waitForClose());
    QCOMPARE(host.asked(), 1);
}

void SignallingAbuseTest::aHeldSocketTellsItsEndWhenItIsReleased() {
    SignallingTimes times;
    times.longestHold_ms = 600'000;
    SilentHost host(times);
    auto client = std::make_unique<RpcClient>(host.port());
    QVERIFY(client->connected());
    const QJsonObject large{{QStringLiteral("a"), QString(1'000'000, QLatin1Char('x'))}};
    for (int i = 0; i < 4; ++i)
        client->send("echo", large);
    QVERIFY(waitUntil([&] { return host.asked() == 1 && client->socket().bytesToWrite() == 0; }));
    client.reset();
    host.answerAll();
    QVERIFY(waitUntil([&host] { return host.ended(); }));
}

QTEST_GUILESS_MAIN(SignallingAbuseTest)
#include "test_signalling_abuse.moc"
