#include "echo_server.h"
#include "patience.h"
#include "tls_client.h"

#include <QTcpSocket>
#include <QTest>

using namespace ovation;
using namespace ovation::server;

namespace {

constexpr int Soon_ms = 300; ///< a limit that a test waits for
const QByteArray Get = "GET /echo HTTP/1.1\r\nHost: localhost\r\n\r\n";

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
    void aConnectionThatBeginsNothingCountsAsOne();
    void oneAddressGetsOnlySoManyConnections();
    void allAddressesTogetherGetOnlySoManyConnections();
    void aClosedConnectionMakesRoomForAnother();
    void aTrustedProxyHasNoLimitOfItsOwn();
    void beyondTheLimitSomeAreServedOneRequest();

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

void ConnectionLimitsTest::aConnectionThatBeginsNothingCountsAsOne() {
    HttpLimits limits = capped(2);
    limits.tls_ms = 60'000;
    const quint16 port = m_echo.start(limits);
    auto mute = std::make_unique<QTcpSocket>(), alsoMute = std::make_unique<QTcpSocket>();
    for (QTcpSocket *socket : {mute.get(), alsoMute.get()}) {
        socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        QVERIFY(socket->waitForConnected(Patience_ms));
    }
    TlsClient third(port);
    QVERIFY(!third.connected());
    QVERIFY(alsoMute->state() == QAbstractSocket::ConnectedState);
    mute.reset();
    QVERIFY(waitUntil(
        [port] {
            TlsClient instead(port);
            return instead.connected();
        },
        Patience_ms));
}

void ConnectionLimitsTest::oneAddressGetsOnlySoManyConnections() {
    const quint16 port = m_echo.start(capped(3));
    std::vector<std::unique_ptr<TlsClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<TlsClient>(port));
        QVERIFY(clients.back()->ask(Get));
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
        QVERIFY(clients.back()->ask(Get));
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
    TlsClient first(port), second(port);
    QVERIFY(first.ask(Get));
    QVERIFY(!second.ask(Get));
}

void ConnectionLimitsTest::beyondTheLimitSomeAreServedOneRequest() {
    HttpLimits limits = capped(1);
    limits.reserved = 1;
    const quint16 port = m_echo.start(limits);
    TlsClient inside(port);
    QVERIFY(inside.ask(Get));
    QVERIFY(!m_echo.last.crowded);
    TlsClient beyond(port);
    QVERIFY(beyond.connected());
    TlsClient further(port);
    QVERIFY(!further.connected()); // the kept place is taken
    const auto answer = beyond.ask(Get);
    QVERIFY(answer);
    QVERIFY(m_echo.last.crowded);
    QCOMPARE(answer->fields.value("connection"), QByteArray("close"));
    QVERIFY(beyond.waitForClose());
    QVERIFY(waitUntil([port] { return TlsClient(port).ask(Get).has_value(); })); // and free again
    QVERIFY(inside.ask(Get));
}

QTEST_GUILESS_MAIN(ConnectionLimitsTest)
#include "test_connection_limits.moc"
