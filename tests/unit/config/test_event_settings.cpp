#include "config/load.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::config;

class EventSettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nothingIsSentOrWrittenUnlessAskedFor();
    void theFolderOfTheRecordsIsMadeForItsUserOnly();
    void aFolderThatCannotBeMadeIsNamedOnlyWhenItIsNeeded();
    void everythingOfAWebhookIsRead();
    void mistakesAreNamedAndSecretsAreNotRepeated_data();
    void mistakesAreNamedAndSecretsAreNotRepeated();

  private:
    std::variant<Settings, SettingsErrors> loadWith(const QHash<QString, QString> &environment) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

std::variant<Settings, SettingsErrors>
EventSettingsTest::loadWith(const QHash<QString, QString> &environment) const {
    Sources where;
    where.configPath = m_folder->filePath(QStringLiteral("config"));
    where.dataPath = m_folder->filePath(QStringLiteral("data"));
    where.environment = environment;
    return load(where);
}

void EventSettingsTest::nothingIsSentOrWrittenUnlessAskedFor() {
    const auto settings = std::get<Settings>(loadWith({}));
    QVERIFY(!settings.cdr);
    QVERIFY(!settings.webhook);
    QVERIFY(settings.webhookTlsIsVerified);
    QVERIFY(settings.webhookHeaders.isEmpty());
    QCOMPARE(settings.webhookEvents.size(), 15);
    QVERIFY(settings.webhookEvents.contains(QStringLiteral("recordingStatusChanged")));
    QVERIFY(!settings.webhookEvents.contains(QStringLiteral("HANodeRegistered")));
    QCOMPARE(settings.cdrPath, m_folder->filePath(QStringLiteral("data/cdr")));
    QVERIFY(!QFileInfo::exists(settings.cdrPath));
}

void EventSettingsTest::theFolderOfTheRecordsIsMadeForItsUserOnly() {
    const QString path = m_folder->filePath(QStringLiteral("a/b"));
    const auto settings =
        std::get<Settings>(loadWith({{QStringLiteral("OPENVIDU_CDR"), QStringLiteral("true")},
                                     {QStringLiteral("OPENVIDU_CDR_PATH"), path + QLatin1Char('/')}}));
    QVERIFY(settings.cdr);
    QCOMPARE(settings.cdrPath, path);
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ExeGroup |
                                         QFileDevice::ReadOther | QFileDevice::ExeOther),
             QFileDevice::Permissions());
    QVERIFY(QDir(path).isEmpty(QDir::Files | QDir::Hidden));
}

void EventSettingsTest::aFolderThatCannotBeMadeIsNamedOnlyWhenItIsNeeded() {
    QFile file(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QHash<QString, QString> given = {
        {QStringLiteral("OPENVIDU_CDR_PATH"), file.fileName() + QStringLiteral("/cdr")}};
    QVERIFY(std::holds_alternative<Settings>(loadWith(given)));
    given.insert(QStringLiteral("OPENVIDU_CDR"), QStringLiteral("true"));
    const auto loaded = loadWith(given);
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QCOMPARE(errors->messages.size(), 1);
    QVERIFY(errors->messages[0].startsWith(QStringLiteral("OPENVIDU_CDR_PATH")));
}

void EventSettingsTest::everythingOfAWebhookIsRead() {
    const auto settings = std::get<Settings>(loadWith(
        {{QStringLiteral("OPENVIDU_WEBHOOK"), QStringLiteral("true")},
         {QStringLiteral("OPENVIDU_WEBHOOK_ENDPOINT"), QStringLiteral("https://user:pw@hook.example/a?b=c")},
         {QStringLiteral("OPENVIDU_WEBHOOK_HEADERS"), QStringLiteral("[\"Authorization: Basic eA==\"]")},
         {QStringLiteral("OPENVIDU_WEBHOOK_EVENTS"), QStringLiteral("[sessionCreated,HANodeRegistered]")},
         {QStringLiteral("OVATION_WEBHOOK_VERIFY_TLS"), QStringLiteral("false")}}));
    QVERIFY(settings.webhook);
    QCOMPARE(settings.webhookEndpoint, QUrl(QStringLiteral("https://user:pw@hook.example/a?b=c")));
    QCOMPARE(settings.webhookHeaders, QStringList{QStringLiteral("Authorization: Basic eA==")});
    QCOMPARE(settings.webhookEvents,
             QStringList({QStringLiteral("sessionCreated"), QStringLiteral("HANodeRegistered")}));
    QVERIFY(!settings.webhookTlsIsVerified);
}

void EventSettingsTest::mistakesAreNamedAndSecretsAreNotRepeated_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *what, const char *name, const char *value) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(value);
    };
    row("no endpoint", "OPENVIDU_WEBHOOK_ENDPOINT", "");
    row("not a web address", "OPENVIDU_WEBHOOK_ENDPOINT", "ftp://user:geheim@example.com/");
    row("no scheme", "OPENVIDU_WEBHOOK_ENDPOINT", "geheim.example.com/hook");
    row("no host", "OPENVIDU_WEBHOOK_ENDPOINT", "http:///geheim");
    row("a space in the address", "OPENVIDU_WEBHOOK_ENDPOINT", "http://example.com/geheim x");
    row("headers are no array", "OPENVIDU_WEBHOOK_HEADERS", "X: geheim");
    row("a header that is no text", "OPENVIDU_WEBHOOK_HEADERS", "[1]");
    row("a header without colon", "OPENVIDU_WEBHOOK_HEADERS", "[\"geheim\"]");
    row("a header without name", "OPENVIDU_WEBHOOK_HEADERS", "[\": geheim\"]");
    row("a header without value", "OPENVIDU_WEBHOOK_HEADERS", "[\"X-Key: \"]");
    row("a name with a space", "OPENVIDU_WEBHOOK_HEADERS", "[\"X Key: geheim\"]");
    row("a line break", "OPENVIDU_WEBHOOK_HEADERS", "[\"X-Key: geheim\\r\\nX-More: a\"]");
    row("a line feed", "OPENVIDU_WEBHOOK_HEADERS", "[\"X-Key: geheim\\nX-More: a\"]");
    row("a header of the transfer", "OPENVIDU_WEBHOOK_HEADERS", "[\"content-length: 7\"]");
    row("an unknown event", "OPENVIDU_WEBHOOK_EVENTS", "[\"sessionCreated\",\"sessionStarted\"]");
    row("the case of an event", "OPENVIDU_WEBHOOK_EVENTS", "[\"SessionCreated\"]");
    row("verification", "OVATION_WEBHOOK_VERIFY_TLS", "no");
}

void EventSettingsTest::mistakesAreNamedAndSecretsAreNotRepeated() {
    QFETCH(QString, name);
    QFETCH(QString, value);
    QHash<QString, QString> given = {
        {QStringLiteral("OPENVIDU_WEBHOOK"), QStringLiteral("true")},
        {QStringLiteral("OPENVIDU_WEBHOOK_ENDPOINT"), QStringLiteral("http://example.com/")}};
    QVERIFY(std::holds_alternative<Settings>(loadWith(given)));
    given.insert(name, value);
    const auto loaded = loadWith(given);
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    for (const QString &message : errors->messages) {
        QVERIFY2(message.startsWith(name + QLatin1Char(' ')), qPrintable(message));
        QVERIFY2(!message.contains(QStringLiteral("geheim")), qPrintable(message));
    }
}

QTEST_GUILESS_MAIN(EventSettingsTest)
#include "test_event_settings.moc"
