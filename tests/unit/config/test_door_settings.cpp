#include "config/load.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ovation::config;

/// Who may connect to the server, and by which address.
class DoorSettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void byDefaultAllMayComeAndThisMachineIsBelieved();
    void listsAreReadInOpenVidusFormAndInOurs_data();
    void listsAreReadInOpenVidusFormAndInOurs();
    void openVidusWordForEveryoneIsUnderstood();
    void whoMayUseTheDashboardMayUseTheApi();
    void anEmptyListOfProxiesBelievesNoOne();
    void wrongEntriesAreNamed();
    void thePublicPortMayBeAnotherThanTheOneThatIsListenedOn();
    void onlyALocalNameHasAddressesWithoutTls_data();
    void onlyALocalNameHasAddressesWithoutTls();

  private:
    using Loaded = std::variant<Settings, SettingsErrors>;
    Loaded with(const QHash<QString, QString> &values) {
        Sources where;
        where.configPath = m_folder.filePath(QStringLiteral("config"));
        where.dataPath = m_folder.filePath(QStringLiteral("data"));
        where.environment = values;
        return load(where);
    }

    QTemporaryDir m_folder;
};

void DoorSettingsTest::byDefaultAllMayComeAndThisMachineIsBelieved() {
    const auto settings = std::get<Settings>(with({}));
    QVERIFY(settings.mayUseRest.isEmpty() && settings.mayUseDashboard.isEmpty());
    QVERIFY(settings.trustedProxies.contains(QHostAddress(QStringLiteral("127.0.0.1"))));
    QVERIFY(settings.trustedProxies.contains(QHostAddress(QStringLiteral("::1"))));
    QVERIFY(!settings.trustedProxies.contains(QHostAddress(QStringLiteral("192.0.2.1"))));
    QVERIFY(settings.maxConnections >= 1000 && settings.maxConnectionsPerAddress >= 500);
}

void DoorSettingsTest::listsAreReadInOpenVidusFormAndInOurs_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"198.51.100.1,10.0.0.0/8", "198.51.100.1, 10.0.0.0/8",
                             "[198.51.100.1,10.0.0.0/8]", "[\"198.51.100.1\",\"10.0.0.0/8\"]"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void DoorSettingsTest::listsAreReadInOpenVidusFormAndInOurs() {
    QFETCH(QString, text);
    const auto settings = std::get<Settings>(with({{QStringLiteral("ALLOWED_ACCESS_TO_DASHBOARD"), text},
                                                   {QStringLiteral("ALLOWED_ACCESS_TO_RESTAPI"), text},
                                                   {QStringLiteral("OVATION_TRUSTED_PROXIES"), text}}));
    for (const auto &list : {settings.mayUseDashboard, settings.mayUseRest, settings.trustedProxies}) {
        QVERIFY(list.contains(QHostAddress(QStringLiteral("198.51.100.1"))));
        QVERIFY(list.contains(QHostAddress(QStringLiteral("10.1.2.3"))));
        QVERIFY(!list.contains(QHostAddress(QStringLiteral("198.51.100.2"))));
    }
}

void DoorSettingsTest::openVidusWordForEveryoneIsUnderstood() {
    const auto allow = [this](const char *whom) {
        return with({{QStringLiteral("ALLOWED_ACCESS_TO_RESTAPI"), QLatin1String(whom)}});
    };
    QVERIFY(std::get<Settings>(allow("all")).mayUseRest.isEmpty());
    QVERIFY(std::holds_alternative<SettingsErrors>(allow(","))); // a restriction that restricts nothing
}

void DoorSettingsTest::whoMayUseTheDashboardMayUseTheApi() {
    const auto settings = std::get<Settings>(
        with({{QStringLiteral("ALLOWED_ACCESS_TO_RESTAPI"), QStringLiteral("198.51.100.1")},
              {QStringLiteral("ALLOWED_ACCESS_TO_DASHBOARD"), QStringLiteral("203.0.113.9")}}));
    QVERIFY(settings.mayUseRest.contains(QHostAddress(QStringLiteral("203.0.113.9"))));
    QVERIFY(!settings.mayUseDashboard.contains(QHostAddress(QStringLiteral("198.51.100.1"))));
}

void DoorSettingsTest::anEmptyListOfProxiesBelievesNoOne() {
    const auto settings =
        std::get<Settings>(with({{QStringLiteral("OVATION_TRUSTED_PROXIES"), QStringLiteral("[]")}}));
    QVERIFY(settings.trustedProxies.isEmpty());
}

void DoorSettingsTest::wrongEntriesAreNamed() {
    const auto loaded =
        with({{QStringLiteral("ALLOWED_ACCESS_TO_RESTAPI"), QStringLiteral("198.51.100.1,office")},
              {QStringLiteral("OVATION_TRUSTED_PROXIES"), QStringLiteral("10.0.0.0/33")},
              {QStringLiteral("OVATION_LISTEN_PORT"), QStringLiteral("70000")},
              {QStringLiteral("OVATION_MAX_CONNECTIONS"), QStringLiteral("many")},
              {QStringLiteral("OVATION_MAX_CONNECTIONS_PER_ADDRESS"), QStringLiteral("0")}});
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QCOMPARE(errors->messages.size(), 5);
    for (const char *part :
         {"ALLOWED_ACCESS_TO_RESTAPI has 'office'", "OVATION_TRUSTED_PROXIES has '10.0.0.0/33'",
          "OVATION_LISTEN_PORT must be", "OVATION_MAX_CONNECTIONS must be",
          "OVATION_MAX_CONNECTIONS_PER_ADDRESS must be"})
        QVERIFY2(errors->messages.filter(QLatin1String(part)).size() == 1, part);
}

void DoorSettingsTest::thePublicPortMayBeAnotherThanTheOneThatIsListenedOn() {
    const auto same = std::get<Settings>(with({{QStringLiteral("HTTPS_PORT"), QStringLiteral("8443")}}));
    QCOMPARE(same.localPort(), quint16(8443));
    const auto behindProxy = std::get<Settings>(
        with({{QStringLiteral("HTTPS_PORT"), QStringLiteral("443")},
              {QStringLiteral("OVATION_LISTEN_PORT"), QStringLiteral("4443")},
              {QStringLiteral("DOMAIN_OR_PUBLIC_IP"), QStringLiteral("studio.example.com")}}));
    QCOMPARE(behindProxy.publicUrl(), QStringLiteral("https://studio.example.com/"));
    QCOMPARE(behindProxy.wsUrl(), QStringLiteral("wss://studio.example.com"));
    QCOMPARE(behindProxy.localPort(), quint16(4443));
}

void DoorSettingsTest::onlyALocalNameHasAddressesWithoutTls_data() {
    QTest::addColumn<bool>("local");
    QTest::addColumn<QString>("url");
    QTest::newRow("localhost") << true << "http://localhost:4443/";
    QTest::newRow("127.0.0.1") << true << "http://127.0.0.1:4443/";
    QTest::newRow("::1") << true << "http://[::1]:4443/";
    QTest::newRow("192.0.2.7") << false << "http://192.0.2.7:4443/";
    QTest::newRow("localhost.example.com") << false << "http://localhost.example.com:4443/";
}

void DoorSettingsTest::onlyALocalNameHasAddressesWithoutTls() {
    Settings settings;
    settings.domain = QString::fromLatin1(QTest::currentDataTag());
    QTEST(settings.isLocal(), "local");
    QTEST(settings.plainUrl(), "url");
    QVERIFY(settings.plainUrl().startsWith(settings.plainWsUrl().replace(0, 2, QStringLiteral("http"))));
}

QTEST_GUILESS_MAIN(DoorSettingsTest)
#include "test_door_settings.moc"
