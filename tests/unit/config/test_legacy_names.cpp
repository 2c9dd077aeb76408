#include "config/load.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::config;
using Values = QHash<QString, QString>;
using namespace Qt::StringLiterals;

/// What was set for OpenVidu 1.8 is understood (protocol 5.7).
class LegacyNamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyOldNameMeansItsNewOne();
    void theNewNameIsStrongerAndThatIsSaid_data();
    void theNewNameIsStrongerAndThatIsSaid();
    void whatTheProgramKeptIsWeakerThanAnOldName();
    void thePublicUrlGivesHostAndPort_data();
    void thePublicUrlGivesHostAndPort();
    void aMistakeIsNamedByTheOldName();
    void noNoteHoldsTheSecret();
    void answersAreOfThatTimeWhereTheSettingsAre_data();
    void answersAreOfThatTimeWhereTheSettingsAre();

  private:
    Sources sources(const Values &environment = {}, const QByteArray &file = {}) const;
    QTemporaryDir m_folder;
};

Sources LegacyNamesTest::sources(const Values &environment, const QByteArray &text) const {
    QTemporaryDir own(m_folder.filePath(u"XXXXXX"_s));
    own.setAutoRemove(false);
    Sources where;
    where.configPath = own.filePath(u"config"_s);
    where.dataPath = own.filePath(u"data"_s);
    where.environment = environment;
    if (!text.isEmpty()) {
        where.file = own.filePath(u"application.properties"_s);
        QFile file(where.file);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the disk is full");
    }
    return where;
}

void LegacyNamesTest::everyOldNameMeansItsNewOne() {
    const QString videos = m_folder.filePath(u"videos"_s);
    const auto loaded = load(sources({}, "! OpenVidu 1.8\n"
                                         "openvidu.secret=MY_SECRET\n"
                                         "openvidu.publicurl=https://studio.example.com:4443/\n"
                                         "server.port=8443\n"
                                         "kms.uris=[\"ws://localhost:8888/kurento\"]\n"
                                         "openvidu.cdr=true\n"
                                         "openvidu.recording=false\n"
                                         "openvidu.recording.path=" +
                                             videos.toUtf8() +
                                             "\n"
                                             "openvidu.recording.free-access=true\n"
                                             "openvidu.recording.version=1.8.0\n"));
    const auto *settings = std::get_if<Settings>(&loaded);
    QVERIFY2(settings, qPrintable(std::get_if<SettingsErrors>(&loaded)
                                      ? std::get<SettingsErrors>(loaded).messages.join(u"; "_s)
                                      : QString()));
    QCOMPARE(settings->secret, u"MY_SECRET"_s);
    QCOMPARE(settings->domain, u"studio.example.com"_s);
    QCOMPARE(settings->httpsPort, 8443);
    QVERIFY(settings->cdr);
    QVERIFY(!settings->recording);
    QVERIFY(settings->recordingPath.startsWith(videos));
    QVERIFY(settings->recordingPublicAccess);
    QCOMPARE(settings->recordingVersion, u"1.8.0"_s);
    // One sentence for each, and the one that KMS_URIS gets anyway.
    QCOMPARE(settings->notes.size(), 10);
    QVERIFY(settings->notes.contains(u"server.port is taken as HTTPS_PORT"_s));
    QVERIFY(settings->notes.contains(u"openvidu.publicurl is taken as DOMAIN_OR_PUBLIC_IP"_s));
}

void LegacyNamesTest::theNewNameIsStrongerAndThatIsSaid_data() {
    QTest::addColumn<Values>("environment");
    QTest::addColumn<QByteArray>("file");
    const Values old{{u"server.port"_s, u"8443"_s}}, today{{u"HTTPS_PORT"_s, u"5443"_s}};
    QTest::newRow("both in the environment")
        << Values{{u"server.port"_s, u"8443"_s}, {u"HTTPS_PORT"_s, u"5443"_s}} << QByteArray();
    QTest::newRow("both in the file") << Values() << QByteArray("HTTPS_PORT=5443\nserver.port=8443\n");
    QTest::newRow("new in the file") << old << QByteArray("HTTPS_PORT=5443\n");
    QTest::newRow("new in the environment") << today << QByteArray("server.port=8443\n");
}

void LegacyNamesTest::theNewNameIsStrongerAndThatIsSaid() {
    QFETCH(Values, environment);
    QFETCH(QByteArray, file);
    const auto settings = std::get<Settings>(load(sources(environment, file)));
    QCOMPARE(settings.httpsPort, 5443);
    QCOMPARE(settings.notes, QStringList{u"server.port is not used: HTTPS_PORT is given, too"_s});
}

void LegacyNamesTest::whatTheProgramKeptIsWeakerThanAnOldName() {
    Sources where = sources({{u"server.port"_s, u"8443"_s}});
    QVERIFY(std::holds_alternative<Settings>(load(where))); // makes the folders
    QVERIFY(keep(where, {{u"HTTPS_PORT"_s, u"5443"_s}}).ok());
    QCOMPARE(std::get<Settings>(load(where)).httpsPort, 8443);
}

void LegacyNamesTest::thePublicUrlGivesHostAndPort_data() {
    QTest::addColumn<Values>("environment");
    QTest::addColumn<QString>("url");
    const QString name = u"openvidu.publicurl"_s;
    QTest::newRow("local") << Values{{name, u"local"_s}} << u"https://localhost:4443/"_s;
    QTest::newRow("docker") << Values{{name, u"docker"_s}} << u"https://localhost:4443/"_s;
    QTest::newRow("host") << Values{{name, u"https://a.example"_s}} << u"https://a.example:4443/"_s;
    QTest::newRow("port") << Values{{name, u"https://a.example:443/"_s}} << u"https://a.example/"_s;
    QTest::newRow("the program's port is stronger")
        << Values{{name, u"https://a.example:443/"_s}, {u"server.port"_s, u"8443"_s}}
        << u"https://a.example:8443/"_s;
    QTest::newRow("IPv6") << Values{{name, u"https://[2001:db8::1]:8443"_s}}
                          << u"https://[2001:db8::1]:8443/"_s;
    QTest::newRow("domain") << Values{{name, u"https://a.example:8443"_s},
                                      {u"DOMAIN_OR_PUBLIC_IP"_s, u"b.example"_s}}
                            << u"https://b.example:4443/"_s;
}

void LegacyNamesTest::thePublicUrlGivesHostAndPort() {
    QFETCH(Values, environment);
    const auto settings = std::get<Settings>(load(sources(environment)));
    QTEST(settings.publicUrl(), "url");
    QVERIFY(!settings.notes.isEmpty());
}

void LegacyNamesTest::aMistakeIsNamedByTheOldName() {
    const auto loaded = load(sources({{u"server.port"_s, u"many"_s},
                                      {u"openvidu.recording"_s, u"yes"_s},
                                      {u"openvidu.publicurl"_s, u"some where"_s}}));
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QCOMPARE(errors->messages.size(), 3);
    for (const char *begin : {"HTTPS_PORT (given as server.port) must be a whole number",
                              "OPENVIDU_RECORDING (given as openvidu.recording) must be true or false",
                              "openvidu.publicurl must be local, docker or a URL"}) {
        QVERIFY2(errors->messages.join(u"\n"_s).contains(QLatin1String(begin)), begin);
    }
}

void LegacyNamesTest::noNoteHoldsTheSecret() {
    const auto one = std::get<Settings>(load(sources({{u"openvidu.secret"_s, u"s3cr3t"_s}})));
    const auto both = std::get<Settings>(
        load(sources({{u"openvidu.secret"_s, u"s3cr3t"_s}, {u"OPENVIDU_SECRET"_s, u"an0ther"_s}})));
    QCOMPARE(one.secret, u"s3cr3t"_s);
    QCOMPARE(both.secret, u"an0ther"_s);
    for (const QString &note : one.notes + both.notes)
        QVERIFY2(!note.contains(u"s3cr3t"_s) && !note.contains(u"an0ther"_s), qPrintable(note));
}

void LegacyNamesTest::answersAreOfThatTimeWhereTheSettingsAre_data() {
    QTest::addColumn<Values>("environment");
    QTest::addColumn<bool>("old");
    const QString access = u"openvidu.recording.free-access"_s, word = u"OVATION_ANSWERS_OF_1_8"_s;
    QTest::newRow("nothing") << Values() << false;
    QTest::newRow("today's") << Values{{u"OPENVIDU_RECORDING_PUBLIC_ACCESS"_s, u"true"_s}} << false;
    QTest::newRow("a name that lived longer") << Values{{u"openvidu.secret"_s, u"s"_s}} << false;
    QTest::newRow("free access") << Values{{access, u"true"_s}} << true;
    QTest::newRow("no free access") << Values{{access, u"false"_s}} << true;
    QTest::newRow("asked for") << Values{{word, u"true"_s}} << true;
    QTest::newRow("not wanted") << Values{{access, u"true"_s}, {word, u"false"_s}} << false;
}

void LegacyNamesTest::answersAreOfThatTimeWhereTheSettingsAre() {
    QFETCH(const Values, environment);
    QFETCH(const bool, old);
    const auto loaded = load(sources(environment));
    QVERIFY(std::holds_alternative<Settings>(loaded));
    QCOMPARE(std::get<Settings>(loaded).answersOf18, old);
}

QTEST_GUILESS_MAIN(LegacyNamesTest)
#include "test_legacy_names.moc"
