#include "config/load.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ovation::config;
using namespace Qt::StringLiterals;

class NetworkSettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anAddressThatThisMachineLacksRefusesTheStart_data();
    void anAddressThatThisMachineLacksRefusesTheStart();
    void addressesAndInterfacesOfThisMachineAreTaken();
    void theDomainIsWhereMediaIsAnnounced();
    void pairsOfAddressesAreReadAsOpenViduHasThem();
    void aPairOfAnotherMachineIsNamedAndNotUsed();
    void publicAddressesOfOurOwnReplaceTheDomain();
    void wrongPublicAddressesAreRefused_data();
    void wrongPublicAddressesAreRefused();

  private:
    static std::variant<Settings, SettingsErrors> loadWith(const QHash<QString, QString> &environment);
};

std::variant<Settings, SettingsErrors>
NetworkSettingsTest::loadWith(const QHash<QString, QString> &environment) {
    const QTemporaryDir folder;
    Sources where;
    where.configPath = folder.filePath(u"config"_s);
    where.dataPath = folder.filePath(u"data"_s);
    where.environment = environment;
    return load(where);
}

void NetworkSettingsTest::anAddressThatThisMachineLacksRefusesTheStart_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::newRow("address") << u"OVATION_MEDIA_ADDRESSES"_s << uR"(["127.0.0.1","203.0.113.7"])"_s
                             << u"'203.0.113.7' is not an address of this machine, which has "_s;
    QTest::newRow("IPv6") << u"OVATION_MEDIA_ADDRESSES"_s << uR"(["2001:db8::77"])"_s
                          << u"'2001:db8::77' is not an address of this machine, which has "_s;
    QTest::newRow("interface") << u"OVATION_MEDIA_ADDRESSES"_s << u"[ethernet7]"_s
                               << u"'ethernet7' is neither an IP address nor a network interface"_s;
    QTest::newRow("to listen on") << u"OVATION_LISTEN_ADDRESS"_s << u"203.0.113.7"_s
                                  << u"'203.0.113.7' is not an address of this machine, which has "_s;
}

void NetworkSettingsTest::anAddressThatThisMachineLacksRefusesTheStart() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    const auto loaded = loadWith({{name, value}});
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QCOMPARE(errors->messages.size(), 1);
    QVERIFY2(errors->messages[0].startsWith(name + u' ') && errors->messages[0].contains(reason),
             qPrintable(errors->messages[0]));
}

void NetworkSettingsTest::addressesAndInterfacesOfThisMachineAreTaken() {
    const auto settings =
        std::get<Settings>(loadWith({{u"OVATION_MEDIA_ADDRESSES"_s, uR"(["127.0.0.1","lo"])"_s}}));
    QCOMPARE(settings.mediaAddresses, QStringList({u"127.0.0.1"_s, u"lo"_s}));
}

void NetworkSettingsTest::theDomainIsWhereMediaIsAnnounced() {
    const auto publicOf = [](const QString &domain) {
        return std::get<Settings>(loadWith({{u"DOMAIN_OR_PUBLIC_IP"_s, domain}})).publicAddresses;
    };
    QCOMPARE(publicOf(u"localhost"_s), QList<PublicAddress>());
    QCOMPARE(publicOf(u"203.0.113.7"_s), QList<PublicAddress>({{u"203.0.113.7"_s, {}}}));
    QCOMPARE(publicOf(u"openvidu.example.com"_s), QList<PublicAddress>({{u"openvidu.example.com"_s, {}}}));
}

void NetworkSettingsTest::pairsOfAddressesAreReadAsOpenViduHasThem() {
    for (const QString &form : {uR"(["127.0.0.1:203.0.113.7"])"_s, u"[127.0.0.1:203.0.113.7]"_s}) {
        const auto settings = std::get<Settings>(
            loadWith({{u"MEDIA_NODES_PUBLIC_IPS"_s, form}, {u"DOMAIN_OR_PUBLIC_IP"_s, u"a.example.com"_s}}));
        QCOMPARE(settings.publicAddresses, QList<PublicAddress>({{u"203.0.113.7"_s, u"127.0.0.1"_s}}));
    }
}

void NetworkSettingsTest::aPairOfAnotherMachineIsNamedAndNotUsed() {
    const auto settings =
        std::get<Settings>(loadWith({{u"MEDIA_NODES_PUBLIC_IPS"_s, uR"(["192.0.2.200:203.0.113.7"])"_s},
                                     {u"DOMAIN_OR_PUBLIC_IP"_s, u"a.example.com"_s}}));
    QCOMPARE(settings.publicAddresses, QList<PublicAddress>({{u"a.example.com"_s, {}}}));
    QCOMPARE(settings.notes.size(), 1);
    QVERIFY(settings.notes[0].contains(u"this machine has no address 192.0.2.200"_s));
}

void NetworkSettingsTest::publicAddressesOfOurOwnReplaceTheDomain() {
    const auto settings = std::get<Settings>(
        loadWith({{u"OVATION_MEDIA_PUBLIC_ADDRESSES"_s, uR"(["203.0.113.7","media.example.com"])"_s},
                  {u"DOMAIN_OR_PUBLIC_IP"_s, u"www.example.com"_s}}));
    QCOMPARE(settings.publicAddresses,
             QList<PublicAddress>({{u"203.0.113.7"_s, {}}, {u"media.example.com"_s, {}}}));
}

void NetworkSettingsTest::wrongPublicAddressesAreRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("one address") << u"MEDIA_NODES_PUBLIC_IPS"_s << u"[203.0.113.7]"_s;
    QTest::newRow("a name") << u"MEDIA_NODES_PUBLIC_IPS"_s << u"[127.0.0.1:a.example.com]"_s;
    QTest::newRow("three") << u"MEDIA_NODES_PUBLIC_IPS"_s << u"[1.2.3.4:1.2.3.4:1.2.3.4]"_s;
    QTest::newRow("no array") << u"MEDIA_NODES_PUBLIC_IPS"_s << u"127.0.0.1:203.0.113.7"_s;
    QTest::newRow("a URL") << u"OVATION_MEDIA_PUBLIC_ADDRESSES"_s << uR"(["https://a.example.com"])"_s;
    QTest::newRow("nothing") << u"OVATION_MEDIA_PUBLIC_ADDRESSES"_s << uR"([""])"_s;
}

void NetworkSettingsTest::wrongPublicAddressesAreRefused() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    const auto loaded = loadWith({{name, value}});
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QCOMPARE(errors->messages.size(), 1);
    QVERIFY(errors->messages[0].startsWith(name));
}

QTEST_GUILESS_MAIN(NetworkSettingsTest)
#include "test_network_settings.moc"
