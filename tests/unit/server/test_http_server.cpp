#include "echo_server.h"
#include "patience.h"
#include "tls_client.h"

#include <QTest>
#include <QThread>

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr int Soon_ms = 300; ///< a limit that a test waits for
const QByteArray Get = "GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

/// The HTTP side of the server on a real TLS socket.
class HttpServerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup();
    void aConnectionServesOneRequestAfterAnother();
    void aClientThatWantsToCloseIsClosed();
    void anOldClientIsClosedUnlessItAsksToStay();
    void requestsSentTogetherAreAnsweredInOrder();
    void aRequestMayComeByteByByte();
    void headIsAnsweredWithoutBody();
    void aClientThatAsksBeforeItSendsIsToldToGoOn();
    void aRefusalReachesAClientThatIsStillSending();
    void aMalformedRequestIsRefusedAndClosed();
    void aHalfHeaderIsGivenUpAfterATime();
    void aTrickleOfBytesDoesNotStretchTheTime();
    void aHalfBodyIsGivenUpAfterATime();
    void ofManyHalfBodiesTheLargestAreGivenUp();
    void halfBodiesInPiecesCountToo();
    void anIdleConnectionIsClosedAfterATime();
    void anIPv4ClientOfAnIPv6SocketHasItsOwnAddress();
    void anAnswerMayTakeLongerThanAnyLimit();
    void aRequestThatIsGivenUpIsAnswered();
    void aClientThatLeavesDuringTheAnswerDoesNoHarm();
    void theServerMayGoWhileItIsBusy();

  private:
    EchoServer m_echo;
};

void HttpServerTest::cleanup() {
    m_echo.stop();
}

void HttpServerTest::aConnectionServesOneRequestAfterAnother() {
    TlsClient client(m_echo.start());
    for (int i = 0; i < 5; ++i) {
        const auto answer = client.ask(Get);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->fields.value("connection"), QByteArray("keep-alive"));
    }
    QVERIFY(client.isOpen());
}

void HttpServerTest::aClientThatWantsToCloseIsClosed() {
    TlsClient client(m_echo.start());
    client.send("GET /echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n" + Get);
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->fields.value("connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
    QVERIFY(!client.answer()); // what came behind it is not answered
    QCOMPARE(m_echo.requests, 1);
}

void HttpServerTest::anOldClientIsClosedUnlessItAsksToStay() {
    const quint16 port = m_echo.start();
    TlsClient brief(port);
    QVERIFY(brief.ask("GET /echo HTTP/1.0\r\n\r\n"));
    QVERIFY(brief.waitForClose());
    TlsClient staying(port);
    const QByteArray request = "GET /echo HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    QVERIFY(staying.ask(request));
    QVERIFY(staying.ask(request));
}

void HttpServerTest::requestsSentTogetherAreAnsweredInOrder() {
    TlsClient client(m_echo.start());
    const auto post = [](const char *path, const QByteArray &body) {
        return QByteArray("POST ") + path +
               " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
               body;
    };
    client.send(post("/wait", {}) + post("/echo", "second") + Get + post("/echo", "fourth"));
    QVERIFY(waitUntil([this] { return !m_echo.waiting.empty(); }, Patience_ms));
    QTest::qWait(50);
    QCOMPARE(m_echo.requests, 1); // the next is not begun before the first has its answer
    m_echo.waiting[0](HttpResponse::text(200, QStringLiteral("first")));
    for (const char *expected : {"first", "second", "", "fourth"}) {
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray(expected));
    }
}

void HttpServerTest::aRequestMayComeByteByByte() {
    TlsClient client(m_echo.start());
    const QByteArray request = "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5\r\nhello\r\n1\r\n!\r\n0\r\n\r\n";
    for (const char byte : request) {
        client.send(QByteArray(1, byte));
        QCoreApplication::processEvents();
    }
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("hello!"));
}

void HttpServerTest::headIsAnsweredWithoutBody() {
    TlsClient client(m_echo.start());
    const auto text = client.ask("HEAD /file HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(text);
    QCOMPARE(text->status, 200);
    QCOMPARE(text->fields.value("content-length"), QByteArray("100"));
    // Ranges are for GET only (RFC 9110 section 14.2).
    const auto part = client.ask("HEAD /file HTTP/1.1\r\nHost: h\r\nRange: bytes=0-9\r\n\r\n");
    QVERIFY(part);
    QCOMPARE(part->status, 200);
    const auto next = client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi");
    QVERIFY(next);
    QCOMPARE(next->body, QByteArray("hi")); // not a leftover of the file
}

void HttpServerTest::aClientThatAsksBeforeItSendsIsToldToGoOn() {
    TlsClient client(m_echo.start());
    const auto goOn =
        client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(goOn);
    QCOMPARE(goOn->status, 100);
    const auto answer = client.ask("hello");
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("hello"));
    // One that is too large is refused before it is sent.
    const auto refused = client.ask(
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(refused);
    QCOMPARE(refused->status, 413);
}

void HttpServerTest::aRefusalReachesAClientThatIsStillSending() {
    // Closing at once, with bytes unread, would reset the connection and take the answer with it.
    const quint16 port = m_echo.start();
    for (int i = 0; i < 5; ++i) {
        TlsClient client(port);
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4000000\r\n\r\n" +
                    QByteArray(4'000'000, 'x'));
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 413);
        QVERIFY(client.waitForClose());
    }
    QCOMPARE(m_echo.requests, 0);
}

void HttpServerTest::aMalformedRequestIsRefusedAndClosed() {
    const quint16 port = m_echo.start();
    const QList<std::pair<QByteArray, int>> table = {
        {"nonsense\r\n\r\n", 400},
        {"GET /echo HTTP/1.1\r\n\r\n", 400},
        {"GET /echo HTTP/3.0\r\nHost: h\r\n\r\n", 505},
        {"GET /echo HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n", 431},
        {"GET /echo HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(200'000, 'x'), 431},
        {"POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: "
         "chunked\r\n\r\n0\r\n\r\n" +
             Get,
         400},
        {"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n" + Get, 400},
        {"POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + Get, 400}};
    for (const auto &[request, status] : table) {
        TlsClient client(port);
        const auto answer = client.ask(request);
        QVERIFY2(answer, request.left(80).constData());
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->fields.value("connection"), QByteArray("close"));
        QVERIFY(client.waitForClose());
        QVERIFY(!client.answer());
    }
    QCOMPARE(m_echo.requests, 0); // nothing of it was taken for a request
}

void HttpServerTest::aHalfHeaderIsGivenUpAfterATime() {
    HttpLimits limits;
    limits.header_ms = Soon_ms;
    const quint16 port = m_echo.start(limits);
    TlsClient half(port);
    const auto answer = half.ask("GET /echo HTTP/1.1\r\nHost: ");
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QVERIFY(half.waitForClose());
    TlsClient silent(port);
    QVERIFY(silent.connected());
    QVERIFY(silent.waitForClose());
    QVERIFY(!silent.answer());
}

void HttpServerTest::aTrickleOfBytesDoesNotStretchTheTime() {
    HttpLimits limits;
    limits.header_ms = Soon_ms;
    TlsClient client(m_echo.start(limits));
    client.send("GET /echo HTTP/1.1\r\nHost: h\r\n");
    const bool closed = waitUntil(
        [&] {
            client.send("X: y\r\n");
            QTest::qWait(20);
            return !client.isOpen();
        },
        Patience_ms);
    QVERIFY(closed);
    QCOMPARE(m_echo.requests, 0);
}

void HttpServerTest::aHalfBodyIsGivenUpAfterATime() {
    HttpLimits limits;
    limits.body_ms = Soon_ms;
    TlsClient client(m_echo.start(limits));
    const auto answer = client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 50\r\n\r\nhalf");
    QVERIFY(answer);
    QCOMPARE(answer->status, 408);
    QVERIFY(client.waitForClose());
}

void HttpServerTest::halfBodiesInPiecesCountToo() {
    HttpLimits limits;
    limits.unfinished_bytes = 100;
    TlsClient client(m_echo.start(limits));
    // All that is sent ends within the length of a piece, which the parser leaves where it is.
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1");
    for (int i = 0; i < 20; ++i)
        client.send("0\r\n" + QByteArray(16, 'x') + "\r\n1");
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 503);
}

void HttpServerTest::ofManyHalfBodiesTheLargestAreGivenUp() {
    HttpLimits limits;
    limits.unfinished_bytes = 1'000'000;
    const quint16 port = m_echo.start(limits);
    constexpr int Clients = 8, Part_bytes = 300'000, Whole_bytes = 310'000;
    const QByteArray head = "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: ";
    std::vector<std::unique_ptr<TlsClient>> strangers;
    for (int i = 0; i < Clients; ++i) {
        strangers.push_back(std::make_unique<TlsClient>(port));
        strangers.back()->send(head + QByteArray::number(Whole_bytes) + "\r\n\r\n" +
                               QByteArray(Part_bytes, 'x'));
    }
    const auto open = [&] {
        return std::count_if(strangers.begin(), strangers.end(),
                             [](const auto &one) { return one->isOpen(); });
    };
    QVERIFY(waitUntil([&] { return open() == limits.unfinished_bytes / Part_bytes; }));
    TlsClient small(port);
    const auto answer = small.ask(head + "3\r\n\r\nabc");
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(m_echo.requests, 1);
    for (const auto &one : strangers) { // the others still may
        if (one->isOpen()) {
            one->send(QByteArray(Whole_bytes - Part_bytes, 'x'));
            const auto late = one->answer();
            QVERIFY(late);
            QCOMPARE(late->status, 200);
            continue;
        }
        const auto refused = one->answer();
        QVERIFY(refused);
        QCOMPARE(refused->status, 503);
    }
}

void HttpServerTest::anIdleConnectionIsClosedAfterATime() {
    HttpLimits limits;
    limits.idle_ms = Soon_ms;
    TlsClient client(m_echo.start(limits));
    QVERIFY(client.ask(Get));
    QVERIFY(client.waitForClose());
    QVERIFY(!client.answer()); // without a word: nothing was asked
}

void HttpServerTest::anIPv4ClientOfAnIPv6SocketHasItsOwnAddress() {
    TlsClient client(m_echo.start({}, QHostAddress::Any));
    QVERIFY(client.ask(Get));
    QCOMPARE(m_echo.last.peerAddress, QStringLiteral("127.0.0.1"));
    QCOMPARE(m_echo.last.clientIp(), QStringLiteral("127.0.0.1"));
    QVERIFY(client.get("/echo", "X-Real-IP: ::ffff:198.51.100.1\r\n"));
    QCOMPARE(m_echo.last.clientIp(), QStringLiteral("198.51.100.1"));
}

void HttpServerTest::anAnswerMayTakeLongerThanAnyLimit() {
    HttpLimits limits;
    limits.tls_ms = limits.header_ms = limits.body_ms = limits.idle_ms = Soon_ms;
    TlsClient client(m_echo.start(limits));
    client.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(waitUntil([this] { return !m_echo.waiting.empty(); }));
    QTest::qWait(4 * Soon_ms);
    QVERIFY(client.isOpen());
    m_echo.waiting[0](HttpResponse::text(200, QStringLiteral("at last")));
    const auto answer = client.answer();
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->body, QByteArray("at last"));
    QVERIFY(client.ask(Get));
}

void HttpServerTest::aRequestThatIsGivenUpIsAnswered() {
    TlsClient client(m_echo.start());
    for (const bool elsewhere : {false, true}) {
        client.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(waitUntil([this] { return !m_echo.waiting.empty(); }));
        // What was to answer goes without having done so: here, or on the thread of a worker.
        if (elsewhere) {
            const std::unique_ptr<QThread> worker(
                QThread::create([dropped = std::move(m_echo.waiting)]() mutable { dropped.clear(); }));
            worker->start();
            QVERIFY(worker->wait());
        }
        m_echo.waiting.clear();
        const auto answer = client.answer();
        QVERIFY(answer);
        QCOMPARE(answer->status, 500);
        QVERIFY(!answer->body.isEmpty());
    }
    QVERIFY(client.ask(Get));
}

void HttpServerTest::aClientThatLeavesDuringTheAnswerDoesNoHarm() {
    const quint16 port = m_echo.start();
    {
        TlsClient client(port);
        client.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n");
        QVERIFY(waitUntil([this] { return !m_echo.waiting.empty(); }, Patience_ms));
    }
    QTest::qWait(50);
    m_echo.waiting[0](HttpResponse::text(200, QStringLiteral("it is not heard")));
    TlsClient other(port);
    QVERIFY(other.ask(Get));
    // Answering twice is no answer to the next request.
    TlsClient third(port);
    third.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(waitUntil([this] { return m_echo.waiting.size() == 2; }, Patience_ms));
    m_echo.waiting[1](HttpResponse::text(200, QStringLiteral("once")));
    m_echo.waiting[1](HttpResponse::text(200, QStringLiteral("twice")));
    QCOMPARE(third.answer()->body, QByteArray("once"));
    QCOMPARE(third.ask(Get)->body, QByteArray());
}

void HttpServerTest::theServerMayGoWhileItIsBusy() {
    TlsClient client(m_echo.start());
    client.send("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(waitUntil([this] { return !m_echo.waiting.empty(); }, Patience_ms));
    m_echo.server.reset();
    m_echo.waiting[0](HttpResponse::text(200, QStringLiteral("too late")));
    QVERIFY(client.waitForClose());
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "test_http_server.moc"
