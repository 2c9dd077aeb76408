#include "echo_server.h"
#include "patience.h"
#include "tls_client.h"

#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QWebSocket>

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ovation;
using namespace ovation::server;

namespace {

const QByteArray Get = "GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// A TLS client that trusts no certificate and says so, as browsers do. True if it got through all the same.
bool connectsWithoutTrust(quint16 port, int version) {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_min_proto_version(context, version);
    SSL_CTX_set_max_proto_version(context, version);
    SSL *tls = SSL_new(context);
    SSL_set_fd(tls, descriptor);
    const bool through = ::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 &&
                         SSL_connect(tls) == 1;
    SSL_free(tls);
    SSL_CTX_free(context);
    ::close(descriptor);
    return through;
}

} // namespace

/// TLS and plain HTTP on the same port: the first byte decides.
class PlainHttpTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { m_echo.stop(); }
    void bothAreAnsweredOnTheSamePort();
    void theFirstByteMayComeAloneAndLate();
    void plainRequestsAreServedLikeOthers();
    void whatIsNeitherIsRefused();
    void aPlainSocketMayBecomeAWebSocket();
    void aWebSocketThatIsTurnedAwayGetsTheReason();
    void severalAddressesShareOneServer();
    void aClientThatDoesNotTrustTheCertificateIsNoticed_data();
    void aClientThatDoesNotTrustTheCertificateIsNoticed();

  private:
    EchoServer m_echo;
};

void PlainHttpTest::bothAreAnsweredOnTheSamePort() {
    const quint16 port = m_echo.start();
    TlsClient tls(port), plain(port, {}, 0, TlsClient::Speech::Plain);
    for (int i = 0; i < 3; ++i) {
        const auto one = tls.ask(Get);
        QVERIFY(one);
        QCOMPARE(one->status, 200);
        QVERIFY(m_echo.last.encrypted && m_echo.last.secure);
        const auto other = plain.ask(Get);
        QVERIFY(other);
        QCOMPARE(other->status, 200);
        QVERIFY(!m_echo.last.encrypted && !m_echo.last.secure);
        QCOMPARE(m_echo.last.peerAddress, QStringLiteral("127.0.0.1"));
    }
}

void PlainHttpTest::theFirstByteMayComeAloneAndLate() {
    TlsClient client(m_echo.start(), {}, 0, TlsClient::Speech::Plain);
    QVERIFY(client.connected());
    QTest::qWait(50);
    client.send("G");
    QTest::qWait(50);
    const auto answer = client.ask(Get.mid(1));
    QVERIFY(answer);
    QCOMPARE(answer->status, 200);
}

void PlainHttpTest::plainRequestsAreServedLikeOthers() {
    TlsClient client(m_echo.start(), {}, 0, TlsClient::Speech::Plain);
    const QByteArray body(200'000, 'x');
    const auto echo =
        client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) +
                   "\r\n\r\n" + body);
    QVERIFY(echo);
    QCOMPARE(echo->body, body);
    const auto part = client.get("/file", "Range: bytes=10-19\r\n");
    QVERIFY(part);
    QCOMPARE(part->status, 206);
    QCOMPARE(part->body.size(), 10);
}

void PlainHttpTest::whatIsNeitherIsRefused() {
    const quint16 port = m_echo.start();
    for (const QByteArray &bytes : {QByteArray("\x80\x2e\x01\x00\x02\r\n\r\n", 9),
                                    QByteArray("SSH-2.0-x\r\n\r\n"), QByteArray("\0\0\0\0\r\n\r\n", 8)}) {
        TlsClient client(port, {}, 0, TlsClient::Speech::Plain);
        const auto answer = client.ask(bytes);
        QVERIFY(answer);
        QCOMPARE(answer->status, 400);
        QVERIFY(client.waitForClose());
    }
    QCOMPARE(m_echo.requests, 0);
    TlsClient later(port);
    QVERIFY(later.ask(Get));
}

void PlainHttpTest::aPlainSocketMayBecomeAWebSocket() {
    const quint16 port = m_echo.start();
    for (const char *scheme : {"ws", "wss"}) {
        QWebSocket client;
        QStringList heard;
        connect(&client, &QWebSocket::textMessageReceived, this,
                [&](const QString &text) { heard.append(text); });
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        client.setSslConfiguration(tls);
        client.open(QUrl(QStringLiteral("%1://127.0.0.1:%2/socket").arg(QLatin1String(scheme)).arg(port)));
        QVERIFY(waitUntil([&] { return client.state() == QAbstractSocket::ConnectedState; }));
        client.sendTextMessage(QStringLiteral("hello"));
        QVERIFY(waitUntil([&] { return !heard.isEmpty(); }));
        QCOMPARE(heard, QStringList{QStringLiteral("hello")});
    }
}

void PlainHttpTest::aWebSocketThatIsTurnedAwayGetsTheReason() {
    m_echo.turnAway = [](const HttpRequest &request) -> std::optional<HttpResponse> {
        return request.encrypted ? std::nullopt
                                 : std::optional(HttpResponse::text(308, QStringLiteral("Use TLS")));
    };
    const quint16 port = m_echo.start();
    const QByteArray upgrade =
        "GET /socket HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    TlsClient plain(port, {}, 0, TlsClient::Speech::Plain);
    const auto refused = plain.ask(upgrade);
    QVERIFY(refused);
    QCOMPARE(refused->status, 308);
    QCOMPARE(refused->body, QByteArray("Use TLS"));
    TlsClient tls(port);
    const auto accepted = tls.ask(upgrade);
    QVERIFY(accepted);
    QCOMPARE(accepted->status, 101);
}

void PlainHttpTest::severalAddressesShareOneServer() {
    const quint16 port = m_echo.start();
    QVERIFY(m_echo.server->listen(QHostAddress(QStringLiteral("127.0.0.2")), port));
    QCOMPARE(m_echo.server->port(), port);
    QTcpSocket other;
    other.connectToHost(QStringLiteral("127.0.0.2"), port);
    QVERIFY(other.waitForConnected(Patience_ms));
    other.write(Get);
    QVERIFY(waitUntil([&] { return other.bytesAvailable() > 12; }));
    QVERIFY(other.readAll().startsWith("HTTP/1.1 200"));
    QVERIFY(!m_echo.server->listen(QHostAddress(QStringLiteral("127.0.0.2")), port)); // taken
}

void PlainHttpTest::aClientThatDoesNotTrustTheCertificateIsNoticed_data() {
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
}

void PlainHttpTest::aClientThatDoesNotTrustTheCertificateIsNoticed() {
    QFETCH(int, version);
    const quint16 port = m_echo.start();
    QStringList refused;
    connect(m_echo.server.get(), &HttpServer::certificateRefused, this,
            [&refused](const QString &address) { refused.append(address); });
    TlsClient trusting(port);
    QVERIFY(trusting.ask(Get));
    std::atomic<bool> through = true;
    const std::unique_ptr<QThread> strict(
        QThread::create([&through, port, version] { through = connectsWithoutTrust(port, version); }));
    strict->start();
    QVERIFY(waitUntil([&] { return !refused.isEmpty() && strict->isFinished(); }));
    QVERIFY(strict->wait());
    QVERIFY(!through);
    QCOMPARE(refused, QStringList{QStringLiteral("127.0.0.1")});
}

QTEST_GUILESS_MAIN(PlainHttpTest)
#include "test_plain_http.moc"
