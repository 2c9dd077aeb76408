#include "echo_server.h"
#include "patience.h"
#include "tls_client.h"

#include "server/http/seats.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr int Soon_ms = 300; ///< a limit that a test waits for
const QByteArray Get = "GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n";
const QByteArray Known = "GET /known HTTP/1.1\r\nHost: localhost\r\n\r\n"; ///< its seat stays

/// So many connections from one address, and none beyond. Loopback is no proxy, which has no limit.
HttpLimits capped(int perAddress) {
    HttpLimits limits;
    limits.perAddress = perAddress;
    limits.reserved = 0;
    limits.proxies = {};
    return limits;
}

} // namespace

/// How many connections there may be, from whom, and which places are kept.
class ConnectionLimitsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { m_echo.stop(); }
    void aConnectionThatBeginsNothingIsClosedAfterATime();
    void whoHasShownNothingMakesRoomForTheNext_data();
    void whoHasShownNothingMakesRoomForTheNext();
    void whoHasShownNothingIsNotKeptLong();
    void theConnectionsOfAProxyStay();
    void theLongestUnusedGoesFirst();
    void oneAddressGetsOnlySoManyConnections();
    void allAddressesTogetherGetOnlySoManyConnections();
    void aClosedConnectionMakesRoomForAnother();
    void aTrustedProxyHasNoLimitOfItsOwn();
    void theSystemNoticesClientsThatVanish();
    void beyondTheLimitSomeAreServedOneRequest();
    void whatIsReservedCantBeHeldInSilence();

  private:
    EchoServer m_echo;
};

void ConnectionLimitsTest::aConnectionThatBeginsNothingIsClosedAfterATime() {
    HttpLimits limits;
    limits.tls_ms = Soon_ms;
    const quint16 port = m_echo.start(limits);
    QTcpSocket mute, babbling;
    for (QTcpSocket *socket : {&mute, &babbling}) {
        socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        QVERIFY(socket->waitForConnected(Patience_ms));
    }
    babbling.write("\x16\x03\x01"); // the beginning of a handshake that does not come
    for (QTcpSocket *socket : {&mute, &babbling})
        QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, Patience_ms);
    TlsClient later(port);
    QVERIFY(later.ask(Get));
}

void ConnectionLimitsTest::whoHasShownNothingMakesRoomForTheNext_data() {
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a handshake") << QByteArray("\x16\x03\x01");
    QTest::newRow("half a request") << QByteArray("GET /");
    QTest::newRow("a request") << Get;
    QTest::newRow("a WebSocket") << QByteArray(
        "GET /socket HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
}

void ConnectionLimitsTest::whoHasShownNothingMakesRoomForTheNext() {
    QFETCH(QByteArray, said);
    HttpLimits limits = capped(2);
    limits.tls_ms = limits.header_ms = limits.strangersIdle_ms = 600'000;
    const quint16 port = m_echo.start(limits);
    TlsClient inside(port);
    QVERIFY(inside.ask(Known));
    QTcpSocket idle;
    idle.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(idle.waitForConnected(Patience_ms));
    idle.write(said);
    const bool answered = said.endsWith("\r\n\r\n");
    QVERIFY(waitUntil([&] { return idle.bytesToWrite() == 0 && (!answered || idle.bytesAvailable() > 0); }));
    TlsClient next(port);
    QVERIFY(next.ask(Known));
    QVERIFY(waitUntil([&] { return idle.state() == QAbstractSocket::UnconnectedState; }));
    QVERIFY(inside.ask(Get)); // those who have are not touched, and when there are no others
    TlsClient further(port);
    QVERIFY(!further.connected());
    QVERIFY(inside.ask(Get) && next.ask(Get));
}

void ConnectionLimitsTest::whoHasShownNothingIsNotKeptLong() {
    HttpLimits limits;
    limits.strangersIdle_ms = Soon_ms;
    limits.idle_ms = 600'000;
    limits.proxies = {};
    const quint16 port = m_echo.start(limits);
    TlsClient known(port), stranger(port);
    QVERIFY(known.ask(Known) && stranger.ask(Get));
    QVERIFY(stranger.waitForClose());
    QVERIFY(known.ask(Get));
}

void ConnectionLimitsTest::theConnectionsOfAProxyStay() {
    HttpLimits limits;
    limits.strangersIdle_ms = Soon_ms;
    limits.idle_ms = 600'000;
    const quint16 port = m_echo.start(limits); // from a trusted address
    TlsClient pooled(port);
    QVERIFY(pooled.ask(Get));
    QTest::qWait(3 * Soon_ms);
    QVERIFY(pooled.ask(Get));
}

void ConnectionLimitsTest::theLongestUnusedGoesFirst() {
    HttpLimits limits = capped(2);
    limits.strangersIdle_ms = 600'000;
    const quint16 port = m_echo.start(limits);
    TlsClient first(port);
    QVERIFY(first.ask(Get));
    TlsClient second(port);
    QVERIFY(second.ask(Get));
    QVERIFY(first.ask(Get));
    TlsClient third(port);
    QVERIFY(third.ask(Get));
    QVERIFY(second.waitForClose());
    QVERIFY(first.ask(Get));
}

void ConnectionLimitsTest::oneAddressGetsOnlySoManyConnections() {
    const quint16 port = m_echo.start(capped(3));
    std::vector<std::unique_ptr<TlsClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<TlsClient>(port));
        QVERIFY(clients.back()->ask(Known));
    }
    TlsClient oneMore(port);
    QVERIFY(!oneMore.ask(Get));
    TlsClient elsewhere(port, QStringLiteral("127.0.0.2"));
    QVERIFY(elsewhere.ask(Get));
    for (const auto &client : clients)
        QVERIFY(client->ask(Get)); // those inside are served on
}

void ConnectionLimitsTest::allAddressesTogetherGetOnlySoManyConnections() {
    HttpLimits limits = capped(2);
    limits.connections = 4;
    const quint16 port = m_echo.start(limits);
    std::vector<std::unique_ptr<TlsClient>> clients;
    for (const char *from : {"127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"}) {
        clients.push_back(std::make_unique<TlsClient>(port, QLatin1String(from)));
        QVERIFY(clients.back()->ask(Known));
    }
    TlsClient oneMore(port, QStringLiteral("127.0.0.6"));
    QVERIFY(!oneMore.ask(Get));
}

void ConnectionLimitsTest::aClosedConnectionMakesRoomForAnother() {
    HttpLimits limits = capped(1);
    limits.connections = 1;
    const quint16 port = m_echo.start(limits);
    for (int i = 0; i < 10; ++i) {
        const auto served = [port] {
            TlsClient client(port);
            return client.ask("GET /echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n").has_value();
        };
        QVERIFY(waitUntil(served)); // the one before is only just going
    }
}

void ConnectionLimitsTest::aTrustedProxyHasNoLimitOfItsOwn() {
    HttpLimits limits = capped(1);
    QVERIFY(limits.proxies.add(QStringLiteral("127.0.0.2")));
    const quint16 port = m_echo.start(limits);
    std::vector<std::unique_ptr<TlsClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<TlsClient>(port, QStringLiteral("127.0.0.2")));
        QVERIFY(clients.back()->ask(Get));
    }
    TlsClient first(port);
    QVERIFY(first.ask(Known));
    TlsClient second(port);
    QVERIFY(!second.ask(Get));
}

void ConnectionLimitsTest::theSystemNoticesClientsThatVanish() {
    const quint16 port = m_echo.start();
    TlsClient encrypted(port), plain(port, QString(), 0, TlsClient::Speech::Plain);
    QVERIFY(encrypted.ask(Get) && plain.ask(Get));
    const auto sockets = m_echo.sockets();
    QCOMPARE(sockets.size(), 2);
    const auto option = [](const QTcpSocket *socket, int level, int name) {
        int value = 0;
        socklen_t size = sizeof value;
        ::getsockopt(int(socket->socketDescriptor()), level, name, &value, &size);
        return value;
    };
    for (const QTcpSocket *socket : sockets) {
        QCOMPARE(option(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
        const int noticed_s =
            option(socket, IPPROTO_TCP, TCP_KEEPIDLE) +
            option(socket, IPPROTO_TCP, TCP_KEEPINTVL) * option(socket, IPPROTO_TCP, TCP_KEEPCNT);
        QVERIFY(noticed_s > 0 && noticed_s <= 120);
        QCOMPARE(option(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 120'000);
    }
}

void ConnectionLimitsTest::beyondTheLimitSomeAreServedOneRequest() {
    HttpLimits limits = capped(1);
    limits.reserved = 1;
    const quint16 port = m_echo.start(limits);
    TlsClient inside(port);
    QVERIFY(inside.ask(Known));
    QVERIFY(!m_echo.last.crowded);
    TlsClient beyond(port);
    QVERIFY(beyond.connected());
    const auto answer = beyond.ask(Get);
    QVERIFY(answer);
    QVERIFY(m_echo.last.crowded);
    QCOMPARE(answer->fields.value("connection"), QByteArray("close"));
    QVERIFY(beyond.waitForClose());
    QVERIFY(waitUntil([port] { return TlsClient(port).ask(Get).has_value(); })); // and free again
    QVERIFY(inside.ask(Get));
}

void ConnectionLimitsTest::whatIsReservedCantBeHeldInSilence() {
    HttpLimits limits;
    limits.connections = 1;
    limits.reserved = 4; // one of a block
    Seats seats(limits);
    const auto address = [](int block) { return QHostAddress(QStringLiteral("203.0.113.%1").arg(block)); };
    QObject listener;
    std::vector<QPointer<QObject>> holders;
    const auto arrives = [&](int block) {
        Admission admission = seats.admit(address(block));
        if (admission != Admission::Free && seats.makeRoom(address(block)))
            admission = seats.admit(address(block));
        holders.emplace_back(new QObject(&listener));
        if (admission != Admission::Refused)
            seats.take(address(block), admission, holders.back());
        return admission;
    };
    QCOMPARE(arrives(0), Admission::Free);
    Seat::of(holders.front())->settle();
    for (int block = 1; block <= 4; ++block)
        QCOMPARE(arrives(block), Admission::Reserved);
    // The longest silent one goes, of those who are in the way.
    QCOMPARE(arrives(5), Admission::Reserved);
    QVERIFY(!holders[1] && holders[2]);
    // Of a block that has its share, one of its own.
    QCOMPARE(arrives(5), Admission::Reserved);
    QVERIFY(!holders[5] && holders[2]);
    // Who has shown the secret stays.
    for (const int one : {2, 3, 4, 6})
        Seat::of(holders[std::size_t(one)])->settle();
    QCOMPARE(arrives(6), Admission::Refused);
    QVERIFY(holders[0] && holders[2] && holders[3] && holders[4] && holders[6]);
}

QTEST_GUILESS_MAIN(ConnectionLimitsTest)
#include "test_connection_limits.moc"
