#include "server/http/request_parser.h"

#include <QTest>

#include <vector>

using namespace ovation::server;

namespace {

struct Parsed {
    std::vector<HttpRequest> requests;
    int failure = 0;
    bool keepAlive = true; ///< of the last request
};

/// Feeds `wire` in pieces of `step` bytes, as a connection does: what was not taken is offered again.
Parsed parse(const QByteArray &wire, qsizetype step, const HttpLimits &limits = {}) {
    Parsed parsed;
    auto parser = std::make_unique<RequestParser>(limits);
    QByteArray waiting;
    for (qsizetype at = 0; at < wire.size(); at += step) {
        waiting += wire.mid(at, step);
        while (!waiting.isEmpty()) {
            const qsizetype used = parser->feed(waiting);
            waiting.remove(0, used);
            parsed.failure = parser->failure();
            if (parsed.failure)
                return parsed;
            if (parser->done()) {
                parsed.requests.push_back(parser->request());
                parsed.keepAlive = parser->keepAlive();
                parser = std::make_unique<RequestParser>(limits);
            } else if (used == 0) {
                break;
            }
        }
    }
    return parsed;
}

QByteArray post(const QByteArray &fields, const QByteArray &body) {
    return "POST /a HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}

QByteArray get(const QByteArray &fields) {
    return "GET /a HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}

} // namespace

class RequestParserTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aRequestIsReadWhereverItIsCut_data();
    void aRequestIsReadWhereverItIsCut();
    void badInputIsRefusedWithTheRightStatus_data();
    void badInputIsRefusedWithTheRightStatus();
    void requestsSentTogetherComeOutInOrder();
    void afterARefusalNothingMoreIsTaken();
    void whatIsBelowTheLimitsIsTaken();
    void theClientSaysWhetherTheConnectionStaysOpen_data();
    void theClientSaysWhetherTheConnectionStaysOpen();
    void aClientThatWaitsBeforeItSendsTheBodyIsNoticed();
    void onlyAGetWithBothFieldsIsAWebSocket_data();
    void onlyAGetWithBothFieldsIsAWebSocket();
    void aBodyThatWasTakenIsNotKept();
    void noDamagedRequestBreaksTheParser();
};

void RequestParserTest::aRequestIsReadWhereverItIsCut_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &wire, const char *method, const char *path,
                        const QByteArray &body = {}) {
        QTest::newRow(name) << wire << QByteArray(method) << QString::fromUtf8(path) << body;
    };
    row("plain", get({}), "GET", "/a");
    row("with a query", "GET /a/b?x=1&y=%20 HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/a/b");
    row("percent-encoded", "GET /a%20b%2Fc%C3%A9 HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/a b/cé");
    row("a method of its own", "PATCH /a HTTP/1.1\r\nHost: h\r\n\r\n", "PATCH", "/a");
    row("HTTP/1.0 without Host", "GET /a HTTP/1.0\r\n\r\n", "GET", "/a");
    row("absolute form", "GET http://h:4443/a/b?q=1 HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/a/b");
    row("absolute form with TLS", "GET HTTPS://h/a HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/a");
    row("absolute form without path", "GET https://h HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/");
    row("absolute form with query only", "GET https://h?x=1 HTTP/1.1\r\nHost: h\r\n\r\n", "GET", "/");
    row("OPTIONS of the whole server", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n", "OPTIONS", "*");
    row("body with a length", post("Content-Length: 5\r\n", "hello"), "POST", "/a", "hello");
    row("length said twice the same", post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), "POST",
        "/a", "hello");
    row("empty body", post("Content-Length: 0\r\n", {}), "POST", "/a");
    row("body of bytes", post("Content-Length: 4\r\n", QByteArray("\0\r\n\xff", 4)), "POST", "/a",
        QByteArray("\0\r\n\xff", 4));
    row("chunked", post("Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"), "POST", "/a",
        "abcde");
    row("chunked with extension and trailer",
        post("transfer-encoding: Chunked\r\n", "A;x=y\r\n0123456789\r\n0\r\nX-T: 1\r\n\r\n"), "POST", "/a",
        "0123456789");
    row("field folded over two lines", get("X-Long: one\r\n  two\r\n"), "GET", "/a");
}

void RequestParserTest::aRequestIsReadWhereverItIsCut() {
    QFETCH(QByteArray, wire);
    for (qsizetype step = 1; step <= wire.size(); ++step) {
        const Parsed parsed = parse(wire, step);
        QVERIFY2(parsed.failure == 0, qPrintable(QString::number(parsed.failure)));
        QCOMPARE(parsed.requests.size(), 1u);
        QTEST(parsed.requests[0].method, "method");
        QTEST(parsed.requests[0].path, "path");
        QTEST(parsed.requests[0].body, "body");
    }
}

void RequestParserTest::badInputIsRefusedWithTheRightStatus_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &wire, int status = 400) {
        QTest::newRow(name) << wire << status;
    };
    row("not HTTP", "hello\r\n\r\n");
    row("a TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11));
    row("no target", "GET HTTP/1.1\r\nHost: h\r\n\r\n");
    row("no version", "GET /a\r\nHost: h\r\n\r\n");
    row("a version too short to be one", "GET /a HT\r\n\r\n");
    row("a field for a version", "GET /a: 2\r\n\r\n");
    row("two blanks", "GET  /a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("blank in front", " GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("method with a strange letter", "G@T /a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("NUL in the method", QByteArray("G\0T /a HTTP/1.1\r\nHost: h\r\n\r\n", 28));
    row("NUL in the target", QByteArray("GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n", 30));
    row("HTTP/2.0", "GET /a HTTP/2.0\r\nHost: h\r\n\r\n", 505);
    row("HTTP/0.9", "GET /a HTTP/0.9\r\nHost: h\r\n\r\n", 505);
    row("something else's version", "GET /a RTSP/1.0\r\nHost: h\r\n\r\n", 505);
    row("authority form", "CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n");
    row("target without slash", "GET a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("asterisk for GET", "GET * HTTP/1.1\r\nHost: h\r\n\r\n");
    row("target of another scheme", "GET ftp://h/a HTTP/1.1\r\nHost: h\r\n\r\n");
    row("no Host", "GET /a HTTP/1.1\r\n\r\n");
    row("two Hosts", get("Host: other\r\n"));
    row("field without colon", get("Nonsense\r\n"));
    row("field without name", get(": x\r\n"));
    row("blank before the colon", get("X-A : x\r\n"));
    row("first field folded", "GET /a HTTP/1.1\r\n folded: x\r\nHost: h\r\n\r\n");
    row("NUL in a field", get(QByteArray("X-A: a\0b\r\n", 10)));
    row("NUL in a field's name", get(QByteArray("X\0A: a\r\n", 8)));
    row("bare CR in a field", get("X-A: a\rb\r\n"));
    row("bare LF after a field", get("X-A: a\nX-B: b\r\n"));
    row("header too large", get("X-A: " + QByteArray(16 * 1024, 'a') + "\r\n"), 431);
    row("too many fields", get(QByteArray("X-A: aaaaaaaaaaaaaa\r\n").repeated(1000)), 431);
    row("target too long", "GET /" + QByteArray(17 * 1024, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 431);
    row("body too large", post("Content-Length: 1048577\r\n", "x"), 413);
    row("body far too large", post("Content-Length: 18446744073709551615\r\n", "x"), 413);
    row("chunks too large together",
        post("Transfer-Encoding: chunked\r\n",
             ("10000\r\n" + QByteArray(0x10000, 'x') + "\r\n").repeated(17) + "0\r\n\r\n"),
        413);
    row("one chunk too large", post("Transfer-Encoding: chunked\r\n", "100001\r\nx"), 413);
    row("length is no number", post("Content-Length: five\r\n", "hello"));
    row("length is negative", post("Content-Length: -5\r\n", "hello"));
    row("length with plus", post("Content-Length: +5\r\n", "hello"));
    row("length in hex", post("Content-Length: 0x5\r\n", "hello"));
    row("length overflows", post("Content-Length: 18446744073709551621\r\n", "hello"));
    row("length empty", post("Content-Length: \r\n", "hello"));
    row("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello!"));
    row("two lengths in one field", post("Content-Length: 5, 6\r\n", "hello!"));
    row("length, then chunked", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked, then length", post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
    row("chunked in HTTP/1.0", "POST /a HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    row("a coding that hides the length", post("Transfer-Encoding: gzip\r\n", "hello"));
    row("chunked, but not at the end", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n"));
    row("looks like chunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
    row("identity", post("Transfer-Encoding: identity\r\nContent-Length: 5\r\n", "hello"));
    row("chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("an unknown coding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501);
    row("chunk size is no number", post("Transfer-Encoding: chunked\r\n", "xyz\r\n"));
    row("chunk size is negative", post("Transfer-Encoding: chunked\r\n", "-1\r\n\r\n"));
    row("chunk size overflows", post("Transfer-Encoding: chunked\r\n", "10000000000000001\r\nx\r\n"));
    row("chunk longer than said", post("Transfer-Encoding: chunked\r\n", "2\r\nabc\r\n0\r\n\r\n"));
}

void RequestParserTest::badInputIsRefusedWithTheRightStatus() {
    QFETCH(QByteArray, wire);
    for (qsizetype step : {qsizetype(1), qsizetype(7), wire.size()}) {
        // A byte at a time is only worth its time where there are few.
        const Parsed parsed = parse(wire, wire.size() > 4000 ? std::max<qsizetype>(step, 4096) : step);
        QTEST(parsed.failure, "status");
        QVERIFY2(parsed.requests.empty(), "something was taken for a request");
    }
}

void RequestParserTest::requestsSentTogetherComeOutInOrder() {
    const QByteArray wire = post("Content-Length: 5\r\n", "first") + get("X-N: 2\r\n") +
                            post("Transfer-Encoding: chunked\r\n", "5\r\nthird\r\n0\r\n\r\n") +
                            post("Content-Length: 6\r\n", "fourth");
    for (qsizetype step = 1; step <= wire.size(); ++step) {
        const Parsed parsed = parse(wire, step);
        QCOMPARE(parsed.failure, 0);
        QCOMPARE(parsed.requests.size(), 4u);
        QCOMPARE(parsed.requests[0].body, QByteArray("first"));
        QCOMPARE(parsed.requests[1].header("x-n"), QByteArray("2"));
        QCOMPARE(parsed.requests[1].body, QByteArray());
        QCOMPARE(parsed.requests[2].body, QByteArray("third"));
        QCOMPARE(parsed.requests[3].body, QByteArray("fourth"));
    }
}

void RequestParserTest::afterARefusalNothingMoreIsTaken() {
    RequestParser parser({});
    parser.feed("nonsense\r\n\r\n");
    QCOMPARE(parser.failure(), 400);
    QCOMPARE(parser.feed(get({})), 0);
    QCOMPARE(parser.failure(), 400);
    QVERIFY(!parser.done());
}

void RequestParserTest::whatIsBelowTheLimitsIsTaken() {
    const QByteArray body(1024 * 1024, 'x');
    const auto largest = parse(post("Content-Length: 1048576\r\n", body), 64 * 1024);
    QCOMPARE(largest.failure, 0);
    QCOMPARE(largest.requests.at(0).body.size(), body.size());
    const auto longest = parse(get("X-A: " + QByteArray(15 * 1024, 'a') + "\r\n"), 1024);
    QCOMPARE(longest.failure, 0);
    QCOMPARE(longest.requests.at(0).header("X-A").size(), 15 * 1024);
}

void RequestParserTest::theClientSaysWhetherTheConnectionStaysOpen_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("stays");
    QTest::newRow("1.1") << get({}) << true;
    QTest::newRow("1.1 close") << get("Connection: close\r\n") << false;
    QTest::newRow("1.1 Close among others") << get("Connection: foo, Close\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void RequestParserTest::theClientSaysWhetherTheConnectionStaysOpen() {
    QFETCH(QByteArray, wire);
    QTEST(parse(wire, wire.size()).keepAlive, "stays");
}

void RequestParserTest::aClientThatWaitsBeforeItSendsTheBodyIsNoticed() {
    RequestParser waiting({});
    waiting.feed(post("Content-Length: 5\r\nExpect: 100-Continue\r\n", {}));
    QVERIFY(waiting.headerDone() && !waiting.done() && waiting.wantsContinue());
    waiting.feed("hello");
    QVERIFY(waiting.done());
    QCOMPARE(waiting.request().body, QByteArray("hello"));
    RequestParser sending({});
    sending.feed(post("Content-Length: 5\r\n", {}));
    QVERIFY(!sending.wantsContinue());
    RequestParser old({}); // a client of HTTP/1.0 can't understand a 100 (RFC 9110 section 10.1.1)
    old.feed("POST /a HTTP/1.0\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(old.headerDone() && !old.wantsContinue());
}

void RequestParserTest::onlyAGetWithBothFieldsIsAWebSocket_data() {
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<bool>("upgrade");
    const QByteArray both = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
    QTest::newRow("both") << get(both) << true;
    QTest::newRow("Firefox's list") << get("Connection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n")
                                    << true;
    QTest::newRow("no Connection") << get("Upgrade: websocket\r\n") << false;
    QTest::newRow("another protocol") << get("Connection: Upgrade\r\nUpgrade: h2c\r\n") << false;
    QTest::newRow("POST") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\n" + both + "\r\n") << false;
    QTest::newRow("plain") << get({}) << false;
}

void RequestParserTest::onlyAGetWithBothFieldsIsAWebSocket() {
    QFETCH(QByteArray, wire);
    RequestParser parser({});
    parser.feed(wire);
    QTEST(parser.isWebSocketUpgrade(), "upgrade");
}

void RequestParserTest::aBodyThatWasTakenIsNotKept() {
    RequestParser parser({});
    parser.feed(post("Content-Length: 5\r\n", "hello"));
    QVERIFY(parser.done());
    QCOMPARE(parser.request().body, QByteArray("hello"));
    parser.dropBody();
    QCOMPARE(parser.body_bytes(), 0);
    QVERIFY(parser.done() && parser.keepAlive());
}

void RequestParserTest::noDamagedRequestBreaksTheParser() {
    const QByteArray whole = post("Content-Length: 5\r\nX-A: b\r\n", "hello") +
                             post("Transfer-Encoding: chunked\r\n", "3;x\r\nabc\r\n0\r\nT: v\r\n\r\n") +
                             "GET http://h/%zz%4 HTTP/1.1\r\nHost: h\r\nConnection: upgrade\r\n\r\n";
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char damage : {'\0', '\r', '\n', ' ', ':', '9', '\xff'}) {
            QByteArray damaged = whole;
            damaged[at] = damage;
            const Parsed parsed = parse(damaged, 5);
            QVERIFY(parsed.requests.size() <= 4);
            QVERIFY(parsed.failure == 0 || (parsed.failure >= 400 && parsed.failure <= 505));
            QCOMPARE(parse(damaged, damaged.size()).requests.size(), parsed.requests.size());
        }
    }
}

QTEST_GUILESS_MAIN(RequestParserTest)
#include "test_request_parser.moc"
