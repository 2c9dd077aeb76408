#include "base/address_policy.h"

#include <QTest>

using namespace ovation;

class AddressPolicyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void onlyAddressesOfThePublicInternetArePublic_data() {
        QTest::addColumn<bool>("isPublic");
        for (const char *address : {"1.1.1.1", "93.184.216.34", "100.63.255.255", "100.128.0.0", "172.15.0.1",
                                    "172.32.0.1", "198.17.0.1", "2606:4700::1111", "2a00:1450::1",
                                    "::ffff:1.1.1.1", "64:ff9b::0101:0101", "2002:0101:0101::1"})
            QTest::newRow(address) << true;
        for (const char *address : {"0.0.0.0",
                                    "10.0.0.1",
                                    "100.64.0.1",
                                    "127.0.0.1",
                                    "127.255.255.254",
                                    "169.254.169.254",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.168.1.1",
                                    "192.0.2.1",
                                    "198.18.0.1",
                                    "224.0.0.1",
                                    "255.255.255.255",
                                    "::",
                                    "::1",
                                    "fe80::1",
                                    "fc00::1",
                                    "fd12::1",
                                    "ff02::1",
                                    "2001:db8::1",
                                    "::ffff:127.0.0.1",
                                    "::ffff:169.254.169.254",
                                    "64:ff9b::a9fe:a9fe",
                                    "2002:7f00:1::",
                                    "2002:c0a8:0101::1",
                                    "::127.0.0.1"})
            QTest::newRow(address) << false;
    }
    void onlyAddressesOfThePublicInternetArePublic() {
        QFETCH(bool, isPublic);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(isPublicAddress(address), isPublic);
    }

    void entriesOfTheListAreReadOrRefused_data() {
        QTest::addColumn<bool>("good");
        for (const char *entry : {"layouts.example.com", "layouts.example.com:8443", "10.0.0.5", "10.0.0.0/8",
                                  "10.0.0.5:8080", "[fd00::1]:443", "fd00::/8", "LOCALHOST"})
            QTest::newRow(entry) << true;
        for (const char *entry : {"", "https://example.com", "example.com/path", "user@example.com",
                                  "example.com:0x1", "example.com:99999", "a b", "10.0.0.0/99"})
            QTest::newRow(entry) << false;
    }
    void entriesOfTheListAreReadOrRefused() {
        QFETCH(bool, good);
        QCOMPARE(AddressPolicy().allow(QString::fromLatin1(QTest::currentDataTag())), good);
    }

    void theServerIsReachedOverLoopbackByItsPublicName() {
        AddressPolicy policy;
        policy.setServer({QStringLiteral("Studio.example.com"), 443}, QHostAddress(QHostAddress::LocalHost),
                         4443);
        const auto route = policy.fixedRoute(QStringLiteral("studio.EXAMPLE.com."), 443);
        QVERIFY(route);
        QCOMPARE(route->address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(route->port, 4443);
        QVERIFY(!policy.fixedRoute(QStringLiteral("studio.example.com"), 22));
        QVERIFY(!policy.fixedRoute(QStringLiteral("other.example.com"), 443));
        QVERIFY(!AddressPolicy().fixedRoute(QString(), 0));
    }

    void aListedHostMayHaveAnyAddressAndOthersOnlyPublicOnes() {
        AddressPolicy policy;
        QVERIFY(policy.allow(QStringLiteral("intranet:8080")) && policy.allow(QStringLiteral("10.1.0.0/16")));
        const QHostAddress near(QStringLiteral("192.168.0.9")), far(QStringLiteral("1.1.1.1"));
        QVERIFY(policy.refusalOfAddress(QStringLiteral("intranet"), 8080, near).isEmpty());
        QVERIFY(!policy.refusalOfAddress(QStringLiteral("intranet"), 80, near).isEmpty());
        QVERIFY(!policy.refusalOfAddress(QStringLiteral("rebinding.example"), 80, near).isEmpty());
        QVERIFY(policy.refusalOfAddress(QStringLiteral("cdn.example"), 443, far).isEmpty());
        QVERIFY(policy.refusalOfAddress(QStringLiteral("any"), 80, QHostAddress(QStringLiteral("10.1.2.3")))
                    .isEmpty());
        QVERIFY(
            policy
                .refusalOfAddress(QStringLiteral("any"), 80, QHostAddress(QStringLiteral("::ffff:10.1.2.3")))
                .isEmpty());
        QVERIFY(!policy.refusalOfAddress(QStringLiteral("any"), 80, QHostAddress(QStringLiteral("10.2.2.3")))
                     .isEmpty());
    }

    void whatThisMachineOffersIsNotForItsPages() {
        AddressPolicy policy;
        const QHostAddress own(QStringLiteral("203.0.114.7")), next(QStringLiteral("203.0.114.8"));
        const auto refused = [&](const char *host, quint16 port, const QHostAddress &address) {
            return !policy.refusalOfAddress(QLatin1String(host), port, address).isEmpty();
        };
        QVERIFY(!refused("db.example", 6379, own));
        policy.setOwnAddresses({own, QHostAddress(QStringLiteral("2a00:1::7"))});
        QVERIFY(refused("db.example", 6379, own) && !refused("db.example", 6379, next));
        QVERIFY(refused("db.example", 6379, QHostAddress(QStringLiteral("::ffff:203.0.114.7"))));
        QVERIFY(refused("db.example", 6379, QHostAddress(QStringLiteral("2a00:1::7"))));
        // The page itself may lie here, and the user may list what does.
        policy.setOrigin({QStringLiteral("app.example"), 443});
        QVERIFY(!refused("app.example", 443, own) && refused("app.example", 6379, own));
        QVERIFY(policy.allow(QStringLiteral("db.example:6379")));
        QVERIFY(!refused("db.example", 6379, own));
    }

    void aRefusalSaysWhatToWrite_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("setting");
        const auto row = [](const char *host, const char *setting) {
            QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(setting);
        };
        row("127.0.0.1", R"(OVATION_LAYOUT_HOSTS=["10.1.0.0/16","intranet","127.0.0.1:8080"])");
        row("Dev.Example.", R"(OVATION_LAYOUT_HOSTS=["10.1.0.0/16","intranet","dev.example:8080"])");
        row("[fd00::1]", R"(OVATION_LAYOUT_HOSTS=["10.1.0.0/16","intranet","[fd00::1]:8080"])");
    }
    void aRefusalSaysWhatToWrite() {
        QFETCH(QString, setting);
        const QString host = QString::fromLatin1(QTest::currentDataTag());
        AddressPolicy policy;
        QVERIFY(policy.allow(QStringLiteral("10.1.0.0/16")) && policy.allow(QStringLiteral("intranet")));
        const QHostAddress near(QStringLiteral("127.0.0.1"));
        const QString why = policy.refusalOfAddress(host, 8080, near);
        QVERIFY2(why.contains(setting) && why.contains(QLatin1String("restart")), qPrintable(why));
        // And it is true.
        AddressPolicy followed;
        QVERIFY(followed.allow(setting.section(u'"', -2, -2)));
        QVERIFY(followed.refusalOfAddress(host, 8080, near).isEmpty());
    }

    void aPageReachesItsOwnPlaceAndThePublicInternet_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("ofOrigin");
        QTest::addColumn<bool>("ofOthers");
        const auto row = [](const char *address, bool ofOrigin, bool ofOthers) {
            QTest::newRow(address) << QString::fromLatin1(address) << ofOrigin << ofOthers;
        };
        row("1.1.1.1", true, true);
        for (const char *own : {"127.0.0.1", "192.168.1.5", "10.0.0.1", "172.16.0.9", "100.64.0.1", "fd00::1",
                                "::1", "0.0.0.0", "::ffff:192.168.1.5"})
            row(own, true, false);
        for (const char *never : {"169.254.169.254", "fe80::1", "fd00:ec2::254", "100.100.100.200",
                                  "168.63.129.16", "192.0.0.192", "224.0.0.1", "255.255.255.255", "ff02::1",
                                  "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe"})
            row(never, false, false);
    }
    void aPageReachesItsOwnPlaceAndThePublicInternet() {
        QFETCH(QString, address);
        QFETCH(bool, ofOrigin);
        QFETCH(bool, ofOthers);
        AddressPolicy policy;
        policy.setOrigin({QStringLiteral("Dev.Example"), 3000});
        const QHostAddress there(address);
        const QString name = QStringLiteral("dev.example");
        QCOMPARE(policy.refusalOfAddress(name, 3000, there).isEmpty(), ofOrigin);
        QCOMPARE(policy.refusalOfAddress(name, 3001, there).isEmpty(), ofOthers);
        QCOMPARE(policy.refusalOfAddress(QStringLiteral("cdn.example"), 3000, there).isEmpty(), ofOthers);
    }

    void anOriginWhoseNameChangesLeadsNowhereElse_data() {
        QTest::addColumn<QString>("first");
        QTest::newRow("from the public internet") << QStringLiteral("1.1.1.1");
        QTest::newRow("from the local network") << QStringLiteral("192.168.1.5");
    }
    void anOriginWhoseNameChangesLeadsNowhereElse() {
        QFETCH(QString, first);
        const QString name = QStringLiteral("dev.example");
        const QHostAddress there(first), other(QStringLiteral("192.168.1.6"));
        AddressPolicy policy;
        policy.setOrigin({name, 80});
        policy.settleOrigin(QStringLiteral("cdn.example"), 80, QHostAddress(QStringLiteral("1.0.0.1")));
        QVERIFY(policy.refusalOfAddress(name, 80, other).isEmpty());
        policy.settleOrigin(name, 80, there);
        QVERIFY(policy.refusalOfAddress(name, 80, there).isEmpty());
        QVERIFY(!policy.refusalOfAddress(name, 80, other).isEmpty());
        policy.settleOrigin(name, 80, other); // too late
        QVERIFY(!policy.refusalOfAddress(name, 80, other).isEmpty());
        QVERIFY(policy.refusalOfAddress(name, 80, QHostAddress(QStringLiteral("8.8.8.8"))).isEmpty());
    }

    void noAdviceIsGivenToReachMetadata() {
        const QString why = AddressPolicy().refusalOfAddress(QStringLiteral("169.254.169.254"), 80,
                                                             QHostAddress(QStringLiteral("169.254.169.254")));
        QVERIFY(!why.isEmpty() && !why.contains(QLatin1String("OVATION_LAYOUT_HOSTS")));
    }
};

QTEST_GUILESS_MAIN(AddressPolicyTest)
#include "test_address_policy.moc"
