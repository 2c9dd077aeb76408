#include "base/address_block.h"

#include <QTest>

using namespace ovation;

class AddressBlockTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anIPv4AddressCountsAloneAndAnIPv6OneByItsNetwork_data();
    void anIPv4AddressCountsAloneAndAnIPv6OneByItsNetwork();
};

void AddressBlockTest::anIPv4AddressCountsAloneAndAnIPv6OneByItsNetwork_data() {
    QTest::addColumn<QString>("block");
    QTest::newRow("192.0.2.7") << "192.0.2.7";
    QTest::newRow("::ffff:192.0.2.7") << "192.0.2.7";
    QTest::newRow("2001:db8:1:2:3:4:5:6") << "2001:db8:1:2::/64";
    QTest::newRow("2001:db8:1:2:ffff:ffff:ffff:ffff") << "2001:db8:1:2::/64";
    QTest::newRow("2001:db8:1:3::1") << "2001:db8:1:3::/64";
    QTest::newRow("::1") << "::/64";
}

void AddressBlockTest::anIPv4AddressCountsAloneAndAnIPv6OneByItsNetwork() {
    QTEST(addressBlock(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), "block");
}

QTEST_APPLESS_MAIN(AddressBlockTest)
#include "test_address_block.moc"
