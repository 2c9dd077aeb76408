#include "transport/ice_transport.h"

#include <QTest>

using namespace ovation::transport;

namespace {

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
                     {[] {}, [] {}, [](std::span<uint8_t>) {}}};
};

} // namespace

class RemoteCandidatesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thoseOfManyInterfacesAreTaken();
    void noMoreThan64AreTaken();
    void addressesOfNoHostAreNotChecked_data();
    void addressesOfNoHostAreNotChecked();
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

QTEST_GUILESS_MAIN(RemoteCandidatesTest)
#include "test_remote_candidates.moc"
