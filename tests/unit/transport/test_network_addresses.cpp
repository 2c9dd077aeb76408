#include "transport/network_addresses.h"

#include <QTest>

#include <algorithm>

using namespace ovation::transport;
using Addresses = std::vector<std::string>;

class NetworkAddressesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatLeadsNowhereIsNotOffered() {
        const std::vector<InterfaceAddress> present = {
            {"lo", "127.0.0.1"},        {"lo", "::1"},
            {"enp3s0", "192.168.1.20"}, {"enp3s0", "2001:db8::20"},
            {"enp3s0", "fe80::1234"},   {"wlan0", "169.254.7.7"},
            {"docker0", "172.17.0.1"},  {"br-5f0e3c9ab012", "172.18.0.1"},
            {"veth12ab", "172.19.0.1"}, {"virbr0", "192.168.122.1"},
            {"tun0", "10.8.0.2"},       {"br0", "10.1.2.3"},
            {"br-lan", "10.1.3.3"},
        };
        QCOMPARE(mediaAddresses(present, {}),
                 (Addresses{"192.168.1.20", "2001:db8::20", "10.8.0.2", "10.1.2.3", "10.1.3.3"}));
    }

    void aBridgeIsBetterThanNothing() {
        QCOMPARE(mediaAddresses({{"lo", "127.0.0.1"}, {"docker0", "172.17.0.1"}}, {}),
                 Addresses{"172.17.0.1"});
        QCOMPARE(mediaAddresses({{"lo", "127.0.0.1"}}, {}), Addresses());
    }

    void aMachineWithIpv6AloneHasAnAddress() {
        QCOMPARE(mediaAddresses({{"lo", "::1"}, {"eth0", "fe80::1"}, {"eth0", "2001:db8::5"}}, {}),
                 Addresses{"2001:db8::5"});
    }

    void whatIsChosenIsTakenWhateverItIs() {
        const std::vector<InterfaceAddress> present = {{"lo", "127.0.0.1"},
                                                       {"eth0", "192.0.2.1"},
                                                       {"eth0", "2001:db8::1"},
                                                       {"eth0", "fe80::1"},
                                                       {"docker0", "172.17.0.1"}};
        QCOMPARE(mediaAddresses(present, {"172.17.0.1"}), Addresses{"172.17.0.1"});
        QCOMPARE(mediaAddresses(present, {"eth0"}), (Addresses{"192.0.2.1", "2001:db8::1"}));
        QCOMPARE(mediaAddresses(present, {"127.0.0.1", "docker0"}), (Addresses{"127.0.0.1", "172.17.0.1"}));
        QCOMPARE(mediaAddresses(present, {"wlan0"}), Addresses()); // it is down
    }

    void thisMachineHasLoopback() {
        const auto present = interfaceAddresses();
        QVERIFY(std::find(present.begin(), present.end(), InterfaceAddress{"lo", "127.0.0.1"}) !=
                present.end());
    }
};

QTEST_GUILESS_MAIN(NetworkAddressesTest)
#include "test_network_addresses.moc"
