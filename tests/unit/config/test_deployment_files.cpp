#include "config/load.h"
#include "config/unread_names.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::config;
using namespace Qt::StringLiterals;

/// Files as OpenVidu's deployments have them.
class DeploymentFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aStockFileOfTheCommunityEditionIsObeyed();
    void aStockFileOfThePaidEditionSaysOnceWhatIsNotHere();
    void whatIsSwitchedOffIsNotMentioned();
    void aMisspeltNameIsNamedWithTheOneThatIsMeant_data();
    void aMisspeltNameIsNamedWithTheOneThatIsMeant();
    void aMisspeltNameIsNamedBesideWhatIsMissingForIt();
    void anUnknownNameIsNamedAndItsValueIsNot();
    void ofTheEnvironmentOnlyOurNamesCount();
    void everySettingThatIsReadIsKnown();
    void whatIsWrongWithS3IsNamedAllTogether();
    void headersAreReadAsTheGuidesWriteThem_data();
    void headersAreReadAsTheGuidesWriteThem();
    void aListWithACommaInAValueIsToldOfTheJsonForm();
    void onlyBackslashesThatEscapeAreDropped();

  private:
    std::variant<Settings, SettingsErrors> loadFile(const QByteArray &text,
                                                    const QHash<QString, QString> &environment = {}) const;
    QStringList notesOf(const QByteArray &text, const QHash<QString, QString> &environment = {}) const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

std::variant<Settings, SettingsErrors>
DeploymentFilesTest::loadFile(const QByteArray &text, const QHash<QString, QString> &environment) const {
    Sources where;
    where.configPath = m_folder->filePath(u"config"_s);
    where.dataPath = m_folder->filePath(u"data"_s);
    where.environment = environment;
    where.file = m_folder->filePath(u".env"_s);
    QFile file(where.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no file");
    file.close();
    return load(where);
}

QStringList DeploymentFilesTest::notesOf(const QByteArray &text,
                                         const QHash<QString, QString> &environment) const {
    const auto loaded = loadFile(text, environment);
    if (const auto *errors = std::get_if<SettingsErrors>(&loaded))
        return errors->messages;
    return std::get<Settings>(loaded).notes;
}

void DeploymentFilesTest::aStockFileOfTheCommunityEditionIsObeyed() {
    const QByteArray folder = m_folder->path().toUtf8();
    const auto loaded = loadFile("# OpenVidu configuration\n"
                                 "DOMAIN_OR_PUBLIC_IP=openvidu.example.com\n"
                                 "OPENVIDU_SECRET=MY_SECRET\n"
                                 "CERTIFICATE_TYPE=selfsigned\n"
                                 "LETSENCRYPT_EMAIL=user@example.com\n"
                                 "# HTTP_PORT=80\n"
                                 "HTTPS_PORT=443\n"
                                 "# REDIRECT_WWW=false\n"
                                 "OPENVIDU_RECORDING=false\n"
                                 "OPENVIDU_RECORDING_DEBUG=false\n"
                                 "OPENVIDU_RECORDING_PATH=" +
                                 folder +
                                 "/recordings\n"
                                 "OPENVIDU_RECORDING_CUSTOM_LAYOUT=" +
                                 folder +
                                 "/layouts\n"
                                 "OPENVIDU_RECORDING_PUBLIC_ACCESS=false\n"
                                 "OPENVIDU_RECORDING_NOTIFICATION=publisher_moderator\n"
                                 "OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT=60\n"
                                 "OPENVIDU_STREAMS_VIDEO_MAX_RECV_BANDWIDTH=1500\n"
                                 "OPENVIDU_WEBHOOK=false\n"
                                 "#OPENVIDU_WEBHOOK_HEADERS=\n"
                                 "OPENVIDU_WEBHOOK_EVENTS=[sessionCreated,nodeCrashed,broadcastStarted]\n"
                                 "OPENVIDU_SESSIONS_GARBAGE_INTERVAL=900\n"
                                 "OPENVIDU_CDR=false\n"
                                 "OPENVIDU_CDR_PATH=/opt/openvidu/cdr\n");
    const auto *settings = std::get_if<Settings>(&loaded);
    QVERIFY(settings);
    QCOMPARE(settings->publicUrl(), u"https://openvidu.example.com/"_s);
    QCOMPARE(settings->secret, u"MY_SECRET"_s);
    QVERIFY(!settings->recording);
    QCOMPARE(settings->autostopTimeout_s, 60);
    QCOMPARE(settings->maxRecv_kbps, 1500);
    QCOMPARE(settings->webhookEvents.size(), 3);
    QCOMPARE(settings->notes.size(), 1);
    QVERIFY2(settings->notes[0].startsWith(u"LETSENCRYPT_EMAIL is not used: "_s),
             qPrintable(settings->notes[0]));
}

void DeploymentFilesTest::aStockFileOfThePaidEditionSaysOnceWhatIsNotHere() {
    const QStringList notes = notesOf("OPENVIDU_EDITION=pro\n"
                                      "OPENVIDU_PRO_LICENSE=geheim\n"
                                      "OPENVIDU_PRO_CLUSTER_ID=mine\n"
                                      "OPENVIDU_PRO_CLUSTER_MODE=manual\n"
                                      "OPENVIDU_PRO_RECORDING_STORAGE=local\n"
                                      "OPENVIDU_PRO_AWS_S3_BUCKET=bucket/a\n"
                                      "OPENVIDU_PRO_AWS_SECRET_KEY=geheim\n"
                                      "OPENVIDU_PRO_ELASTICSEARCH=true\n"
                                      "ELASTICSEARCH_PASSWORD=geheim\n"
                                      "OPENVIDU_PRO_NETWORK_QUALITY=true\n"
                                      "OPENVIDU_PRO_SPEECH_TO_TEXT=azure\n"
                                      "JAVA_OPTIONS=-Xmx4096m\n"
                                      "REDIRECT_WWW=true\n");
    const QString all = notes.join(u'\n');
    QCOMPARE(notes.size(), 8); // a line each, not a name each
    QVERIFY(all.contains(u"OPENVIDU_EDITION, OPENVIDU_PRO_LICENSE are not used: "_s));
    QVERIFY(all.contains(u"OPENVIDU_PRO_CLUSTER_ID, OPENVIDU_PRO_CLUSTER_MODE are not used: "_s));
    QVERIFY(all.contains(u"OPENVIDU_PRO_AWS_S3_BUCKET, OPENVIDU_PRO_AWS_SECRET_KEY are not used: "_s));
    QVERIFY(!all.contains(u"geheim"_s));
    QVERIFY(!all.contains(u"not known"_s));
    QVERIFY(!all.contains(u"RECORDING_STORAGE"_s));
}

void DeploymentFilesTest::whatIsSwitchedOffIsNotMentioned() {
    QCOMPARE(notesOf("REDIRECT_WWW=false\nOPENVIDU_PRO_SPEECH_TO_TEXT=disabled\nOPENVIDU_PRO_LICENSE=\n"
                     "OPENVIDU_PRO_NETWORK_QUALITY=false\nOPENVIDU_PRO_CLUSTER_AUTOSCALING=false\n"),
             QStringList());
}

void DeploymentFilesTest::aMisspeltNameIsNamedWithTheOneThatIsMeant_data() {
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("meant");
    QTest::newRow("a letter is missing") << u"OPENVIDU_RECORDNG_PATH"_s << u"OPENVIDU_RECORDING_PATH"_s;
    QTest::newRow("small letters") << u"openvidu_webhook"_s << u"OPENVIDU_WEBHOOK"_s;
    QTest::newRow("dots of a properties file") << u"openvidu.cdr.path"_s << u"OPENVIDU_CDR_PATH"_s;
    QTest::newRow("our own") << u"OVATION_MEDIA_PORT_MAXX"_s << u"OVATION_MEDIA_PORT_MAX"_s;
    QTest::newRow("one that is not here either")
        << u"OPENVIDU_PRO_RECORDING_STORGE"_s << u"OPENVIDU_PRO_RECORDING_STORAGE"_s;
    QTest::newRow("one read on a condition only")
        << u"OVATION_CERTIFICATE_FIL"_s << u"OVATION_CERTIFICATE_FILE"_s;
}

void DeploymentFilesTest::aMisspeltNameIsNamedWithTheOneThatIsMeant() {
    QFETCH(QString, given);
    QFETCH(QString, meant);
    QCOMPARE(notesOf(given.toUtf8() + "=geheim\n"),
             QStringList(u"%1 is not known and has no effect: did you mean %2?"_s.arg(given, meant)));
}

void DeploymentFilesTest::aMisspeltNameIsNamedBesideWhatIsMissingForIt() {
    const auto loaded = loadFile("OPENVIDU_WEBHOOK=true\nOPENVIDU_WEBHOOK_ENPOINT=https://example.com/\n");
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QCOMPARE(errors->messages.size(), 1);
    QCOMPARE(errors->notes,
             QStringList(u"OPENVIDU_WEBHOOK_ENPOINT is not known and has no effect: did you mean "
                         "OPENVIDU_WEBHOOK_ENDPOINT?"_s));
}

void DeploymentFilesTest::anUnknownNameIsNamedAndItsValueIsNot() {
    QCOMPARE(notesOf("FAVOURITE_COLOUR=geheim\nA=1\n"),
             QStringList({u"A is not known and has no effect"_s,
                          u"FAVOURITE_COLOUR is not known and has no effect"_s}));
}

void DeploymentFilesTest::ofTheEnvironmentOnlyOurNamesCount() {
    const QStringList notes = notesOf("", {{u"PATH"_s, u"/bin"_s},
                                           {u"JAVA_OPTIONS"_s, u"-Xmx1g"_s},
                                           {u"DOTENV_PATH"_s, u"/etc"_s},
                                           {u"OPENVIDU_PRO_LICENSE"_s, u"geheim"_s},
                                           {u"OVATION_LISTEN_ADRESS"_s, u"::"_s}});
    QCOMPARE(notes.size(), 2);
    QVERIFY(notes[0].startsWith(u"OPENVIDU_PRO_LICENSE is not used"_s));
    QVERIFY(notes[1].endsWith(u"did you mean OVATION_LISTEN_ADDRESS?"_s));
}

void DeploymentFilesTest::everySettingThatIsReadIsKnown() {
    // Also those that belong to another one which is not given.
    const QStringList notes = notesOf("OVATION_CERTIFICATE_FILE=/a\nOVATION_CERTIFICATE_KEY_FILE=/b\n"
                                      "COTURN_PORT=3478\nOPENVIDU_WEBHOOK_HEADERS=[]\n"
                                      "OPENVIDU_CDR_PATH=/c\nOVATION_WEBHOOK_VERIFY_TLS=false\n");
    QCOMPARE(notes.size(), 1);
    QVERIFY2(notes[0].contains(u"need CERTIFICATE_TYPE=owncert"_s), qPrintable(notes[0]));
}

void DeploymentFilesTest::whatIsWrongWithS3IsNamedAllTogether() {
    const auto loaded = loadFile("OPENVIDU_PRO_RECORDING_STORAGE=s3\n"
                                 "OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT=store.example\n"
                                 "OPENVIDU_PRO_AWS_S3_HEADERS=AES256\n"
                                 "OPENVIDU_PRO_AWS_ACCESS_KEY=AKIDEXAMPLE\n"
                                 "OPENVIDU_PRO_AWS_REGION=not a region\n");
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    const QString all = errors->messages.join(u'\n');
    for (const QString &name :
         {u"OPENVIDU_PRO_AWS_S3_BUCKET is missing"_s, u"OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT must"_s,
          u"OPENVIDU_PRO_AWS_S3_HEADERS must"_s, u"OPENVIDU_PRO_AWS_SECRET_KEY is missing"_s,
          u"OPENVIDU_PRO_AWS_REGION must"_s})
        QVERIFY2(all.contains(name), qPrintable(name + u" is not in "_s + all));
    QCOMPARE(errors->messages.size(), 5);
    QVERIFY(std::holds_alternative<SettingsErrors>(loadFile("OPENVIDU_PRO_RECORDING_STORAGE=ftp\n")));
}

void DeploymentFilesTest::headersAreReadAsTheGuidesWriteThem_data() {
    QTest::addColumn<QByteArray>("value");
    const char *forms[] = {
        R"([\"Authorization:\ Basic\ bmFtZTpwYXNz\"])",      R"([\"Authorization: Basic bmFtZTpwYXNz\"])",
        R"(["Authorization: Basic bmFtZTpwYXNz"])",          R"('["Authorization: Basic bmFtZTpwYXNz"]')",
        R"("[\"Authorization: Basic bmFtZTpwYXNz\"]")",      R"([Authorization: Basic bmFtZTpwYXNz])",
        R"([\"Authorization:\ Basic\ bmFtZTpwYXNz\"] # why)"};
    for (const char *form : forms)
        QTest::newRow(form) << QByteArray(form);
}

void DeploymentFilesTest::headersAreReadAsTheGuidesWriteThem() {
    QFETCH(QByteArray, value);
    const QStringList expected{u"Authorization: Basic bmFtZTpwYXNz"_s};
    auto loaded = loadFile("OPENVIDU_WEBHOOK_HEADERS=" + value + "\n");
    QVERIFY(std::holds_alternative<Settings>(loaded));
    QCOMPARE(std::get<Settings>(loaded).webhookHeaders, expected);
    // The environment has no quotes and comments, but may have the same escapes.
    if (!value.startsWith('[') || value.contains('#'))
        return;
    loaded = loadFile("", {{u"OPENVIDU_WEBHOOK_HEADERS"_s, QString::fromUtf8(value)}});
    QVERIFY(std::holds_alternative<Settings>(loaded));
    QCOMPARE(std::get<Settings>(loaded).webhookHeaders, expected);
}

void DeploymentFilesTest::aListWithACommaInAValueIsToldOfTheJsonForm() {
    const auto loaded = loadFile("OPENVIDU_WEBHOOK_HEADERS=[X-A: one, geheim]\n");
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QVERIFY(errors->messages.join(u'\n').contains(uR"(["Name: one, two"])"_s));
    QVERIFY(!errors->messages.join(u'\n').contains(u"geheim"_s));
}

void DeploymentFilesTest::onlyBackslashesThatEscapeAreDropped() {
    const auto pathOf = [&](const QByteArray &value) {
        return std::get<Settings>(loadFile("OPENVIDU_CDR_PATH=" + value + "\n")).cdrPath;
    };
    QCOMPARE(pathOf(R"(/my\ records)"), u"/my records"_s);
    QCOMPARE(pathOf(R"(/my\ #1 # first)"), u"/my #1"_s);
    QCOMPARE(pathOf(R"(/a\d\\e)"), uR"(/a\d\\e)"_s);
    const auto listOf = [&](const QByteArray &value) {
        return std::get<Settings>(loadFile("OPENVIDU_WEBHOOK_HEADERS=" + value + "\n")).webhookHeaders;
    };
    QCOMPARE(listOf(R"(["X: \"quoted\""])"), QStringList(uR"(X: "quoted")"_s)); // JSON as it is
    QCOMPARE(listOf(R"([\"X: \\\"quoted\\\"\"])"), QStringList(uR"(X: "quoted")"_s));
}

QTEST_GUILESS_MAIN(DeploymentFilesTest)
#include "test_deployment_files.moc"
