#include "base/networks.h"

#include <QTest>

using namespace ovation;

class NetworksTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aMappedAddressIsWrittenAsIPv4_data();
    void aMappedAddressIsWrittenAsIPv4();
    void aListHoldsAddressesAndNetworks_data();
    void aListHoldsAddressesAndNetworks();
    void whatIsNoAddressIsRefused_data();
    void whatIsNoAddressIsRefused();
};

void NetworksTest::aMappedAddressIsWrittenAsIPv4_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("::ffff:127.0.0.1") << "127.0.0.1";
    QTest::newRow("::ffff:c000:0207") << "192.0.2.7";
    QTest::newRow("192.0.2.7") << "192.0.2.7";
    QTest::newRow("2001:db8::7") << "2001:db8::7";
    QTest::newRow("::1") << "::1";
    QTest::newRow("::") << "::";
    QTest::newRow("::ffff:0.0.0.0") << "0.0.0.0";
    QTest::newRow("64:ff9b::c000:207") << "64:ff9b::c000:207"; // NAT64 is another machine's matter
}

void NetworksTest::aMappedAddressIsWrittenAsIPv4() {
    QTEST(addressText(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), "text");
}

void NetworksTest::aListHoldsAddressesAndNetworks_data() {
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("within");
    const auto row = [](const char *entries, const char *address, bool within) {
        QTest::addRow("%s in %s", address, entries)
            << QString::fromLatin1(entries).split(QLatin1Char(' ')) << QString::fromLatin1(address) << within;
    };
    row("192.0.2.7", "192.0.2.7", true);
    row("192.0.2.7", "192.0.2.8", false);
    row("192.0.2.7", "::ffff:192.0.2.7", true);
    row("::ffff:192.0.2.7", "192.0.2.7", true);
    row("::ffff:192.0.2.0/120", "192.0.2.99", true);
    row("::ffff:192.0.2.0/120", "192.0.3.1", false);
    row("10.0.0.0/8 2001:db8::/32", "10.255.0.1", true);
    row("10.0.0.0/8 2001:db8::/32", "2001:db8:1::9", true);
    row("10.0.0.0/8 2001:db8::/32", "2001:db9::9", false);
    row("0.0.0.0/0", "198.51.100.1", true);
    row("0.0.0.0/0", "2001:db8::1", false);
    row("10.0.0.1/8", "10.9.9.9", true); // what is behind the prefix does not count
}

void NetworksTest::aListHoldsAddressesAndNetworks() {
    QFETCH(QStringList, entries);
    QFETCH(QString, address);
    Networks networks;
    QVERIFY(networks.isEmpty() && !networks.contains(QHostAddress(address)));
    for (const QString &entry : entries)
        QVERIFY(networks.add(entry));
    QTEST(networks.contains(QHostAddress(address)), "within");
}

void NetworksTest::whatIsNoAddressIsRefused_data() {
    QTest::addColumn<QString>("entry");
    for (const char *entry : {"", "host.example.com", "10", "10.1", "192.0.2.256", "192.0.2.7/33",
                              "192.0.2.7/-1", "192.0.2.7/", "192.0.2.7/x", "2001:db8::/129",
                              "2001:db8::/255.255.0.0", "::ffff:192.0.2.0/24", "192.0.2.7:80", "[::1]"})
        QTest::newRow(*entry ? entry : "nothing") << QString::fromLatin1(entry);
}

void NetworksTest::whatIsNoAddressIsRefused() {
    QFETCH(QString, entry);
    Networks networks;
    QVERIFY(!networks.add(entry));
    QVERIFY(networks.isEmpty());
}

QTEST_GUILESS_MAIN(NetworksTest)
#include "test_networks.moc"
