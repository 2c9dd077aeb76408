#include "ice_check_writer.h"

#include "transport/ice_transport.h"

#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

using namespace ovation::transport;

namespace {

QByteArray attribute(const char *type, const QByteArray &value) {
    const QByteArray size = QByteArray(1, '\0') + char(value.size());
    return QByteArray::fromHex(type) + size + value + QByteArray(-value.size() & 3, '\0');
}

/// Fills in the last attribute (RFC 8489 14.7).
QByteArray withFingerprint(QByteArray check) {
    uint32_t rest = 0xffffffff;
    for (const char byte : check.first(check.size() - 8)) {
        rest ^= uint8_t(byte);
        for (int bit = 0; bit < 8; ++bit)
            rest = rest >> 1 ^ (rest & 1 ? 0xedb88320 : 0);
    }
    qToBigEndian(~rest ^ 0x5354554e, check.data() + check.size() - 4);
    return check;
}

/// An agent that waits for candidates of the other side.
class Waiting {
  public:
    Waiting() { ice.setRemoteCredentials("abcd", "0123456789012345678901"); }

    void add(const std::string &address, int port) {
        ice.addRemoteCandidate("candidate:1 1 udp 2130706431 " + address + ' ' + std::to_string(port) +
                               " typ host");
    }

    std::unique_ptr<GMainContext, decltype(&g_main_context_unref)> context{g_main_context_new(),
                                                                           g_main_context_unref};
    IceTransport ice{context.get(),
                     IceRole::Controlled,
                     IceSettings{{"127.0.0.1"}, {}, 0, 0},
                     {[] {}, [this] { ++failures; }, [](std::span<uint8_t>) {}}};
    int failures = 0;

    /// A signed check from another port, which is taken in before this returns.
    void checkFromElsewhere(const QByteArray &password) {
        const QString local = QString::fromStdString(ice.localCandidates().front());
        // It stays open: another one must not get its port.
        QUdpSocket &socket = *others.emplace_back(std::make_unique<QUdpSocket>());
        QVERIFY(socket.bind(QHostAddress::LocalHost));
        const QByteArray name = QByteArray::fromStdString(ice.ufrag()) + ":abcd";
        const QByteArray user = attribute("0006", name);
        const QByteArray check =
            iceCheck(user + attribute("0024", "\x6e\x7f\x1e\xff") + attribute("802a", QByteArray(8, 'x')),
                     password, attribute("8028", QByteArray(4, '\0')));
        socket.writeDatagram(withFingerprint(check), QHostAddress::LocalHost,
                             local.section(QLatin1Char(' '), 5, 5).toUShort());
        for (int looks = 0; looks < 20; ++looks)
            g_main_context_iteration(context.get(), FALSE);
    }

    std::vector<std::unique_ptr<QUdpSocket>> others;
};

} // namespace

class RemoteCandidatesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thoseOfManyInterfacesAreTaken();
    void noMoreThan64AreTaken();
    void addressesOfNoHostAreNotChecked_data();
    void addressesOfNoHostAreNotChecked();
    void whoseChecksComeFromMoreThan64PlacesIsGivenUp();
    void whoSentManyCandidatesMayBeBehindANat();
    void placesOfStrangersDoNotCount();
};

void RemoteCandidatesTest::thoseOfManyInterfacesAreTaken() {
    Waiting waiting;
    for (int i = 1; i <= 40; ++i)
        waiting.add("10.0.0." + std::to_string(i), 40000 + i);
    for (const char *address : {"127.0.0.1", "192.168.1.9", "203.0.113.5", "fe80::1", "2001:db8::7"})
        waiting.add(address, 5000);
    QCOMPARE(waiting.ice.remoteCandidates(), 45);
}

void RemoteCandidatesTest::noMoreThan64AreTaken() {
    Waiting waiting;
    for (int i = 0; i < 5000; ++i)
        waiting.add("10.0." + std::to_string(i / 250) + '.' + std::to_string(1 + i % 250), 40000);
    QCOMPARE(waiting.ice.remoteCandidates(), 64);
}

void RemoteCandidatesTest::addressesOfNoHostAreNotChecked_data() {
    QTest::addColumn<std::string>("address");
    for (const char *address : {"0.0.0.0", "0.1.2.3", "224.0.0.1", "239.255.255.250", "255.255.255.255",
                                "::", "ff02::1", "::ffff:224.0.0.1", "::ffff:0.0.0.0"})
        QTest::newRow(address) << std::string(address);
}

void RemoteCandidatesTest::addressesOfNoHostAreNotChecked() {
    QFETCH(std::string, address);
    Waiting waiting;
    waiting.add(address, 5000);
    QCOMPARE(waiting.ice.remoteCandidates(), 0);
}

void RemoteCandidatesTest::whoseChecksComeFromMoreThan64PlacesIsGivenUp() {
    Waiting waiting;
    const auto password = QByteArray::fromStdString(waiting.ice.password());
    for (int i = 1; i <= 64; ++i)
        waiting.checkFromElsewhere(password);
    QCOMPARE(waiting.ice.foundCandidates(), 64);
    QCOMPARE(waiting.failures, 0);
    waiting.checkFromElsewhere(password);
    QCOMPARE(waiting.failures, 1);
    for (int i = 0; i < 5; ++i)
        waiting.checkFromElsewhere(password);
    QCOMPARE(waiting.failures, 1); // it is said once
    QVERIFY(!waiting.ice.isConnected());
}

void RemoteCandidatesTest::whoSentManyCandidatesMayBeBehindANat() {
    Waiting waiting;
    for (int i = 1; i <= 200; ++i)
        waiting.add("10.0.0." + std::to_string(i), 40000 + i);
    waiting.checkFromElsewhere(QByteArray::fromStdString(waiting.ice.password()));
    QCOMPARE(waiting.ice.remoteCandidates(), 64);
    QCOMPARE(waiting.ice.foundCandidates(), 1);
    QCOMPARE(waiting.failures, 0);
}

void RemoteCandidatesTest::placesOfStrangersDoNotCount() {
    Waiting waiting;
    for (int i = 0; i < 100; ++i)
        waiting.checkFromElsewhere("a password that is wrong");
    QCOMPARE(waiting.ice.foundCandidates(), 0);
    QCOMPARE(waiting.failures, 0);
}

QTEST_GUILESS_MAIN(RemoteCandidatesTest)
#include "test_remote_candidates.moc"
