#include "signalling_host.h"
#include "tls_client.h"

using namespace ovation;
using namespace ovation::server;

/// Clients that send garbage: the signalling and its other clients continue.
class SignallingAbuseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMessageThatIsTooLargeClosesTheSocket();
    void aBinaryMessageClosesTheSocket();
    void garbageIsAnsweredWithAnErrorAndDoesNoHarm_data();
    void garbageIsAnsweredWithAnErrorAndDoesNoHarm();
    void brokenFramesDoNoHarm();
    void requestsAreAnsweredInOrder();
    void aFloodOfRequestsIsCutOff();
};

void SignallingAbuseTest::aMessageThatIsTooLargeClosesTheSocket() {
    SignallingHost host;
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    ben.socket().setOutgoingFrameSize(8 * 1024 * 1024);
    ben.sendText(QString(3 * 1024 * 1024, QLatin1Char(' ')));
    QVERIFY(ben.waitForClose());
    RpcClient cho(host.port()); // the same in many small frames
    QVERIFY(cho.connected());
    cho.socket().setOutgoingFrameSize(64 * 1024);
    cho.sendText(QString(3 * 1024 * 1024, QLatin1Char(' ')));
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
    row("nested too deep", QString(100'000, QLatin1Char('[')), -32700);
    row("nested object too deep", QStringLiteral("{\"a\":").repeated(50'000), -32700);
    row("empty object", QStringLiteral("{}"), -32600);
    row("no method", QStringLiteral("{\"id\":1}"), -32600);
    row("method is a number", QStringLiteral("{\"id\":1,\"method\":5}"), -32600);
    row("params is a list", QStringLiteral("{\"id\":1,\"method\":\"ping\",\"params\":[1]}"), -32600);
    row("id is an object", QStringLiteral("{\"id\":{},\"method\":\"ping\"}"), -32600);
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

void SignallingAbuseTest::aFloodOfRequestsIsCutOff() {
    SignallingHost host;
    RpcClient ana(host.port()), ben(host.port());
    ana.join(host.token());
    ben.join(host.token());
    // A call that takes its time, and many behind it that have to wait for it.
    const QJsonObject offer{{QStringLiteral("sdpOffer"), QStringLiteral("v=0\r\n")},
                            {QStringLiteral("hasAudio"), true},
                            {QStringLiteral("hasVideo"), true},
                            {QStringLiteral("doLoopback"), false}};
    QVERIFY(RpcClient::wait([&] {
        for (int i = 0; i < 2000 && ben.isOpen(); ++i)
            ben.send("publishVideo", offer);
        return !ben.isOpen();
    }));
    QCOMPARE(ana.errorOf("echo"), 0);
}

QTEST_GUILESS_MAIN(SignallingAbuseTest)
#include "test_signalling_abuse.moc"
