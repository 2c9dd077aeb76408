#include "base/pages_address.h"
#include "page/gate.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace ovation;
using namespace ovation::page;

class GateTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<Gate> m_gate;
    std::unique_ptr<QTcpServer> m_there;

    /// Connects through the gate as a browser does; the error, or -1.
    std::unique_ptr<QTcpSocket> through(const QString &host, quint16 port) const {
        auto socket = std::make_unique<QTcpSocket>();
        socket->setProxy(
            QNetworkProxy(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), m_gate->port()));
        socket->connectToHost(host, port);
        return socket;
    }
    /// What the gate answers to these bytes until it closes or `size` bytes are there.
    QByteArray answerTo(const QByteArray &bytes, int size) const {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_gate->port());
        socket.write(bytes);
        QByteArray answer;
        (void)QTest::qWaitFor([&] {
            answer += socket.readAll();
            return answer.size() >= size || socket.state() == QAbstractSocket::UnconnectedState;
        });
        return answer + socket.readAll();
    }

  private Q_SLOTS:
    void init() {
        m_gate = std::make_unique<Gate>();
        QVERIFY(m_gate->listen());
        m_there = std::make_unique<QTcpServer>();
        QVERIFY(m_there->listen(QHostAddress::LocalHost));
    }

    void whatIsAllowedIsPassedOnBothWays() {
        AddressPolicy policy;
        policy.setServer({QStringLiteral("studio.example"), 443}, QHostAddress(QHostAddress::LocalHost),
                         m_there->serverPort());
        m_gate->setPolicy(policy);
        const QSignalSpy connected(m_gate.get(), &Gate::connected);
        const auto socket = through(QStringLiteral("studio.example"), 443);
        QTRY_VERIFY(m_there->hasPendingConnections());
        QTcpSocket *arrived = m_there->nextPendingConnection();
        QVERIFY(isOfPages(arrived->peerAddress())); // the server knows it from other programs here
        const QByteArray much(3'000'000, 'x');
        QTRY_COMPARE(socket->state(), QAbstractSocket::ConnectedState);
        socket->write(much);
        QByteArray got;
        QTRY_VERIFY((got += arrived->readAll()).size() == much.size());
        QCOMPARE(got, much);
        arrived->write(much);
        arrived->disconnectFromHost();
        got.clear();
        QTRY_VERIFY((got += socket->readAll()).size() == much.size());
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(connected.count(), 1);
    }

    void whatIsNotAllowedIsRefusedBeforeAnythingIsConnectedTo() {
        m_gate->setPolicy(AddressPolicy());
        const QSignalSpy refused(m_gate.get(), &Gate::refused);
        for (const QString &host :
             {QStringLiteral("127.0.0.1"), QStringLiteral("localhost"), QStringLiteral("::1")}) {
            const auto socket = through(host, m_there->serverPort());
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
            QVERIFY(socket->error() != QAbstractSocket::UnknownSocketError);
        }
        QVERIFY(refused.count() >= 3); // Qt asks more than once
        QVERIFY(
            refused.at(0).at(2).toString().contains(QLatin1String("not an address of the public internet")));
        QVERIFY(!m_there->hasPendingConnections());
    }

    // Development servers listen on one of localhost's addresses; which one is theirs to choose.
    void theAddressThatAnswersIsTaken_data() {
        QTest::addColumn<QHostAddress>("listening");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::LocalHost);
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::LocalHostIPv6);
    }
    void theAddressThatAnswersIsTaken() {
        QFETCH(QHostAddress, listening);
        QTcpServer there;
        if (!there.listen(listening))
            QSKIP("this machine has no such address");
        AddressPolicy policy;
        policy.setOrigin({QStringLiteral("localhost"), there.serverPort()});
        m_gate->setPolicy(policy);
        const QSignalSpy connected(m_gate.get(), &Gate::connected);
        const auto socket = through(QStringLiteral("localhost"), there.serverPort());
        if (QHostInfo::fromName(QStringLiteral("localhost")).addresses().contains(listening))
            QTRY_COMPARE(connected.count(), 1);
        else
            QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    void aNameWithoutAnAddressGetsNoAdviceThatWouldNotHelp() {
        m_gate->setPolicy(AddressPolicy());
        const QSignalSpy refused(m_gate.get(), &Gate::refused);
        const auto socket = through(QStringLiteral("layouts.invalid"), 80);
        QTRY_VERIFY_WITH_TIMEOUT(refused.count() >= 1, 30'000);
        QCOMPARE(refused.at(0).at(2).toString(), QStringLiteral("its name has no address"));
    }

    void beforeAPageIsOpenEverythingIsRefused() {
        const QSignalSpy refused(m_gate.get(), &Gate::refused);
        const auto socket = through(QStringLiteral("1.1.1.1"), 80);
        QTRY_VERIFY(refused.count() >= 1);
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    }

    void whatIsNotSocksIsClosed_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("answer");
        const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray();
        QTest::newRow("version 4") << hex("0401") << QByteArray();
        QTest::newRow("only with a password") << hex("050102") << QByteArray();
        QTest::newRow("bind") << hex("050100"
                                     "05020001"
                                     "7f0000010050")
                              << hex("0500"
                                     "05070001000000000000");
        QTest::newRow("unknown address") << hex("050100"
                                                "05010009"
                                                "7f0000010050")
                                         << hex("0500"
                                                "05070001000000000000");
        QTest::newRow("no name") << hex("050100"
                                        "05010003"
                                        "000050")
                                 << hex("0500"
                                        "05070001000000000000");
    }
    void whatIsNotSocksIsClosed() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, answer);
        QCOMPARE(answerTo(bytes, 100).toHex(), answer.toHex());
    }

    void piecesOfARequestAreWaitedFor() {
        AddressPolicy policy;
        QVERIFY(policy.allow(QStringLiteral("127.0.0.1")));
        m_gate->setPolicy(policy);
        const QSignalSpy refused(m_gate.get(), &Gate::refused);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_gate->port());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QByteArray request = QByteArray::fromHex("050100"
                                                 "05010001"
                                                 "7f000001");
        request += char(m_there->serverPort() >> 8);
        request += char(m_there->serverPort() & 0xff);
        for (const char byte : request) {
            socket.write(&byte, 1);
            socket.flush();
            QTest::qWait(2);
        }
        QTRY_VERIFY2(m_there->hasPendingConnections(),
                     refused.isEmpty() ? "" : qPrintable(refused.at(0).at(2).toString()));
        QCOMPARE(socket.read(2), QByteArray::fromHex("0500"));
    }
};

QTEST_GUILESS_MAIN(GateTest)
#include "test_gate.moc"
