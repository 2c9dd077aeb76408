#include "config/env_file.h"
#include "config/load.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ovation::config;

class SettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void defaultsSuitADesktop();
    void theEnvironmentIsStrongerThanTheFile();
    void everyMistakeIsNamedAtOnce();
    void theSecretIsMadeOnceAndOnlyItsOwnerMayReadIt();
    void whatIsKeptIsReadAgain();
    void envSyntaxIsRead();
    void aTurnServerWithASharedSecretIsHandedToClients();
    void theServerIsReachedWhereItListens();
    void whatMeansNothingHereIsSaid();
    void aGroupMayBeNamedThatReadsRecordings();
    void pagesOfRootRunAsAUserThatThereIs();
    void recordingsAreRemovedByRulesThatWereGiven();

  private:
    Sources sources() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

Sources SettingsTest::sources() const {
    Sources where;
    where.configPath = m_folder->filePath(QStringLiteral("config"));
    where.dataPath = m_folder->filePath(QStringLiteral("data"));
    return where;
}

void SettingsTest::defaultsSuitADesktop() {
    const auto loaded = load(sources());
    const auto *settings = std::get_if<Settings>(&loaded);
    QVERIFY(settings);
    QCOMPARE(settings->publicUrl(), QStringLiteral("https://localhost:4443/"));
    QCOMPARE(settings->wsUrl(), QStringLiteral("wss://localhost:4443"));
    QVERIFY(settings->recording);
    QCOMPARE(settings->secret.size(), 32);
    QCOMPARE(settings->autostopTimeout_s, 120);
    QCOMPARE(settings->maxVideoSide, 4096);
    QCOMPARE(settings->maxPlayoutDelay_ms, 1750);
    QCOMPARE(settings->keepPast_s, 0);           // it costs memory, and publishers their keyframes
    const ovation::EncoderProperties asOpenVidu; // a temporary looks uninitialized to GCC, with sanitizers
    QVERIFY(settings->composedEncoder == asOpenVidu);
    QVERIFY(settings->cameraTlsIsVerified && settings->cameraCertificates.isEmpty());
}

void SettingsTest::theEnvironmentIsStrongerThanTheFile() {
    Sources where = sources();
    where.file = m_folder->filePath(QStringLiteral("studio.env"));
    QFile file(where.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("HTTPS_PORT=443\nDOMAIN_OR_PUBLIC_IP=studio.example.com # public\n");
    file.close();
    where.environment[QStringLiteral("HTTPS_PORT")] = QStringLiteral("8443");
    where.environment[QStringLiteral("OVATION_MAX_VIDEO_SIDE")] = QStringLiteral("7680");
    where.environment[QStringLiteral("OVATION_MAX_PLAYOUT_DELAY")] = QStringLiteral("600");
    where.environment[QStringLiteral("OVATION_COMPOSED_ENCODER_SPEED")] = QStringLiteral("faster");
    where.environment[QStringLiteral("OVATION_COMPOSED_ENCODER_QUALITY")] = QStringLiteral("0");
    where.environment[QStringLiteral("OVATION_COMPOSED_KEYFRAME_INTERVAL")] = QStringLiteral("10");
    where.environment[QStringLiteral("OVATION_COMPOSED_MAX_BITRATE")] = QStringLiteral("2500");
    where.environment[QStringLiteral("OVATION_KEEP_PAST")] = QStringLiteral("300");
    where.environment[QStringLiteral("OVATION_KEEP_PAST_MEMORY")] = QStringLiteral("5000");
    const auto loaded = load(where);
    QCOMPARE(std::get<Settings>(loaded).keepPast_s, 300);
    QCOMPARE(std::get<Settings>(loaded).keepPastMemory_bytes, 5000LL << 20);
    QVERIFY(std::get<Settings>(loaded).composedEncoder ==
            (ovation::EncoderProperties{ovation::EncoderSpeed::Faster, 0, 10, 2500}));
    QCOMPARE(std::get<Settings>(loaded).publicUrl(), QStringLiteral("https://studio.example.com:8443/"));
    QCOMPARE(std::get<Settings>(loaded).maxVideoSide, 7680);
    QCOMPARE(std::get<Settings>(loaded).maxPlayoutDelay_ms, 600);
}

void SettingsTest::everyMistakeIsNamedAtOnce() {
    Sources where = sources();
    const QList<std::pair<const char *, const char *>> wrong = {
        {"HTTPS_PORT", "0"},
        {"OPENVIDU_SECRET", "not allowed!"},
        {"OPENVIDU_RECORDING", "yes"},
        {"OPENVIDU_RECORDING_NOTIFICATION", "everyone"},
        {"OPENVIDU_RECORDING_AUTOSTOP_TIMEOUT", "-1"},
        {"OPENVIDU_STREAMS_FORCED_VIDEO_CODEC", "H265"},
        {"OPENVIDU_WEBRTC_ICE_SERVERS", "[\"url=http://x\"]"},
        {"OVATION_CAMERA_VERIFY_TLS", "perhaps"},
        {"OVATION_MAX_VIDEO_SIDE", "65536"},
        {"OVATION_MAX_PLAYOUT_DELAY", "100"},
        {"OVATION_COMPOSED_ENCODER_SPEED", "placebo"},
        {"OVATION_COMPOSED_ENCODER_QUALITY", "101"},
        {"OVATION_COMPOSED_KEYFRAME_INTERVAL", "0"},
        {"OVATION_COMPOSED_MAX_BITRATE", "99"},
        {"OVATION_KEEP_PAST", "301"},
        {"OVATION_KEEP_PAST_MEMORY", "8"},
        {"OVATION_CAMERA_CERTIFICATES", "/etc/passwd"},
        {"OVATION_LAYOUT_CERTIFICATES", "/nowhere/dev.pem"},
        {"OPENVIDU_CDR", "maybe"},
        {"OPENVIDU_WEBHOOK", "1"},
        {"KMS_URIS", "[\"http://localhost\"]"},
        {"HTTP_PORT", "eighty"},
        {"COTURN_IP", "192.0.2.1"},
        {"CERTIFICATE_TYPE", "owncert"}};
    for (const auto &[name, value] : wrong)
        where.environment[QLatin1String(name)] = QLatin1String(value);
    const auto loaded = load(where);
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    const QString all = errors->messages.join(QLatin1Char('\n'));
    for (const auto &[name, value] : wrong) {
        if (qstrcmp(name, "CERTIFICATE_TYPE") != 0)
            QVERIFY2(all.contains(QLatin1String(name)), name);
    }
    QVERIFY(all.contains(QStringLiteral("OVATION_CERTIFICATE_FILE")));
    QVERIFY(!all.contains(QStringLiteral("not allowed!"))); // a secret is not repeated
}

void SettingsTest::theSecretIsMadeOnceAndOnlyItsOwnerMayReadIt() {
    const auto first = std::get<Settings>(load(sources()));
    const auto second = std::get<Settings>(load(sources()));
    QCOMPARE(first.secret, second.secret);
    QVERIFY(!(QFile::permissions(first.secretFile) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void SettingsTest::whatIsKeptIsReadAgain() {
    QVERIFY(std::holds_alternative<Settings>(load(sources())));
    QVERIFY(keep(sources(), {{QStringLiteral("HTTPS_PORT"), QStringLiteral("9443")}}).ok());
    QVERIFY(keep(sources(), {{QStringLiteral("OPENVIDU_RECORDING"), QStringLiteral("false")}}).ok());
    const auto settings = std::get<Settings>(load(sources()));
    QCOMPARE(settings.httpsPort, quint16(9443));
    QVERIFY(!settings.recording);
}

void SettingsTest::envSyntaxIsRead() {
    QStringList problems;
    const auto values = parseEnv(
        QStringLiteral(
            "# comment\nexport A=1\nB=\"two # words\" # c\nC='x\"y'\r\nD=a b # c\n\nnonsense\nE=\"open\n"),
        &problems);
    QCOMPARE(values.value(QStringLiteral("A")), QStringLiteral("1"));
    QCOMPARE(values.value(QStringLiteral("B")), QStringLiteral("two # words"));
    QCOMPARE(values.value(QStringLiteral("C")), QStringLiteral("x\"y"));
    QCOMPARE(values.value(QStringLiteral("D")), QStringLiteral("a b"));
    QCOMPARE(problems, QStringList({QStringLiteral("line 7 is not NAME=value"),
                                    QStringLiteral("line 8 is not NAME=value")}));
}

void SettingsTest::aTurnServerWithASharedSecretIsHandedToClients() {
    Sources where = sources();
    where.environment = {{QStringLiteral("COTURN_IP"), QStringLiteral("192.0.2.1")},
                         {QStringLiteral("COTURN_SHARED_SECRET_KEY"), QStringLiteral("shared")}};
    const auto settings = std::get<Settings>(load(where));
    QCOMPARE(settings.iceServers.size(), 1);
    QCOMPARE(settings.iceServers[0].url, QStringLiteral("turn:192.0.2.1:3478"));
    QCOMPARE(settings.iceServers[0].staticAuthSecret, QStringLiteral("shared"));
}

void SettingsTest::theServerIsReachedWhereItListens() {
    const std::pair<const char *, const char *> places[] = {
        {"", "127.0.0.1"}, {"0.0.0.0", "127.0.0.1"}, {"::", "::1"}, {"10.1.2.3", "10.1.2.3"}};
    for (const auto &[listening, reached] : places) {
        Settings settings;
        settings.listenAddress = QString::fromLatin1(listening);
        QCOMPARE(settings.localAddress(), QHostAddress(QString::fromLatin1(reached)));
    }
}

void SettingsTest::whatMeansNothingHereIsSaid() {
    Sources where = sources();
    QVERIFY(std::get<Settings>(load(where)).notes.isEmpty());
    where.environment = {
        {QStringLiteral("KMS_URIS"), QStringLiteral("[\"ws://localhost:8888/kurento\"]")},
        {QStringLiteral("HTTP_PORT"), QStringLiteral("80")},
        {QStringLiteral("OPENVIDU_RECORDING_COMPOSED_URL"), QStringLiteral("https://a.example")}};
    const auto notes = std::get<Settings>(load(where)).notes;
    QCOMPARE(notes.size(), 3);
    QVERIFY(notes[0].startsWith(QStringLiteral("KMS_URIS")));
}

void SettingsTest::aGroupMayBeNamedThatReadsRecordings() {
    const auto with = [this](const QString &group) {
        Sources where = sources();
        where.environment[QStringLiteral("OVATION_RECORDING_GROUP")] = group;
        return load(where);
    };
    auto loaded = load(sources());
    QVERIFY(!std::get<Settings>(loaded).recordingGroup);
    const struct group *mine = ::getgrgid(::getegid());
    QVERIFY(mine);
    for (const QString &given : {QString::fromLocal8Bit(mine->gr_name), QString::number(::getegid())}) {
        loaded = with(given);
        const auto *settings = std::get_if<Settings>(&loaded);
        QVERIFY(settings);
        QCOMPARE(settings->recordingGroup.value_or(gid_t(-1)), ::getegid());
        struct stat folder = {};
        QCOMPARE(::stat(qPrintable(settings->recordingPath), &folder), 0);
        QCOMPARE(int(folder.st_mode & 07777), 02750);
    }
    loaded = with(QStringLiteral("no-such-group"));
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QVERIFY(errors);
    QVERIFY(errors->messages.join(QLatin1Char(' ')).contains(QStringLiteral("no group 'no-such-group'")));
}

void SettingsTest::recordingsAreRemovedByRulesThatWereGiven() {
    QVERIFY(!std::get<Settings>(load(sources())).retention.any());
    Sources where = sources();
    where.environment = {{QStringLiteral("OVATION_RECORDING_MAX_AGE"), QStringLiteral("30")},
                         {QStringLiteral("OVATION_RECORDING_MAX_SIZE"), QStringLiteral("500")},
                         {QStringLiteral("OVATION_RECORDING_MIN_FREE"), QStringLiteral("1")}};
    auto loaded = load(where);
    const auto *settings = std::get_if<Settings>(&loaded);
    QVERIFY(settings);
    QCOMPARE(settings->retention, (RetentionRules{30, 500'000'000'000, 1'000'000'000}));
    const auto refused = [&](const char *name, const char *value) {
        Sources other = where;
        other.environment[QLatin1String(name)] = QLatin1String(value);
        const auto wrong = load(other);
        const auto *errors = std::get_if<SettingsErrors>(&wrong);
        return errors && errors->messages.join(QLatin1Char(' ')).contains(QLatin1String(name));
    };
    QVERIFY(refused("OVATION_RECORDING_MAX_AGE", "-1"));
    QVERIFY(refused("OVATION_RECORDING_MAX_SIZE", "many"));
    // A recording would end before there is a reason to remove another.
    where.environment[QStringLiteral("OVATION_RECORDING_DISK_RESERVE")] = QStringLiteral("2000");
    QVERIFY(refused("OVATION_RECORDING_MIN_FREE", "1"));
    QVERIFY(!refused("OVATION_RECORDING_MIN_FREE", "2"));
}

void SettingsTest::pagesOfRootRunAsAUserThatThereIs() {
    Sources where = sources();
    QCOMPARE(std::get<Settings>(load(where)).pageUser, QStringLiteral("nobody"));
    where.environment[QStringLiteral("OVATION_PAGE_USER")] = QStringLiteral("root");
    QCOMPARE(std::get<Settings>(load(where)).pageUser, QStringLiteral("root"));
    where.environment[QStringLiteral("OVATION_PAGE_USER")] = QStringLiteral("no-such-user");
    const auto loaded = load(where);
    const auto *errors = std::get_if<SettingsErrors>(&loaded);
    QCOMPARE(errors != nullptr, ::geteuid() == 0); // for others it means nothing
    if (errors)
        QVERIFY(errors->messages.join(QLatin1Char(' ')).contains(QStringLiteral("no user 'no-such-user'")));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "test_settings.moc"
