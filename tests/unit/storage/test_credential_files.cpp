#include "storage/credential_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::storage;

class CredentialFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        home = std::make_unique<QTemporaryDir>();
        environment = {};
        environment.home = home->path();
        QVERIFY(QDir(home->path()).mkdir(QStringLiteral(".aws")));
    }

    void readsTheSectionOfAProfile() {
        const QByteArray text =
            "aws_access_key_id = outside\n[default]\naws_access_key_id=A\n# comment = x\n"
            "[ other ]\r\n  indented = no\r\nAWS_Access_Key_Id = B = C \r\nnot a setting\n"
            "[default]\nregion = r\n[broken\nregion = x\n";
        const ProfileValues other = readProfile(text, ProfileFile::Credentials, QStringLiteral("other"));
        QCOMPARE(other, (ProfileValues{{QStringLiteral("aws_access_key_id"), QStringLiteral("B = C")}}));
        const ProfileValues standard = readProfile(text, ProfileFile::Credentials, QStringLiteral("default"));
        QCOMPARE(standard.value(QStringLiteral("aws_access_key_id")), QStringLiteral("A"));
        QCOMPARE(standard.value(QStringLiteral("region")), QStringLiteral("r"));
        QVERIFY(readProfile(text, ProfileFile::Credentials, QStringLiteral("none")).isEmpty());
    }

    void sectionsOfTheConfigFileBeginWithAWord() {
        const QByteArray text = "[profile a]\nx=1\n[a]\nx=2\n[default]\nx=3\n";
        QCOMPARE(readProfile(text, ProfileFile::Config, QStringLiteral("a")).value(QStringLiteral("x")),
                 QStringLiteral("1"));
        QCOMPARE(readProfile(text, ProfileFile::Config, QStringLiteral("default")).value(QStringLiteral("x")),
                 QStringLiteral("3"));
    }

    void findsTheChosenProfileInBothFiles() {
        write("credentials", "[default]\naws_access_key_id=A\naws_secret_access_key=S\n"
                             "[work]\naws_access_key_id=W\naws_secret_access_key=WS\naws_session_token=T\n");
        QCOMPARE(credentialsOfFiles(environment).value()->keyId, "A");
        environment.variables.insert(QStringLiteral("AWS_PROFILE"), QStringLiteral("work"));
        QCOMPARE(*credentialsOfFiles(environment).value(), (Credentials{"W", "WS", "T", 0}));
        environment.variables.insert(QStringLiteral("AWS_PROFILE"), QStringLiteral("in config"));
        write("config", "[profile in config]\naws_access_key_id=C\naws_secret_access_key=CS\n");
        QCOMPARE(credentialsOfFiles(environment).value()->keyId, "C");
    }

    void whatIsBehindAMegabyteIsNotRead() {
        const QByteArray profile = "[default]\naws_access_key_id=A\naws_secret_access_key=S\n";
        const auto behind = [](qsizetype size) { return QByteArray(size - 1, '#') + '\n'; };
        write("credentials", behind(900'000) + profile);
        QVERIFY(*credentialsOfFiles(environment));
        write("credentials", behind(1'000'000) + profile);
        QVERIFY(!*credentialsOfFiles(environment));
    }

    void noFileAndNoProfileAreNoError() {
        QVERIFY(!*credentialsOfFiles(environment));
        write("config", "[default]\nregion=eu-west-1\n");
        QVERIFY(!*credentialsOfFiles(environment));
    }

    void waysThatAreNotSupportedAreSaid_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"credential_process = /bin/x --secret canary", "sso_session = my",
                                 "sso_start_url = u", "source_profile = other", "mfa_serial = m"})
            QTest::newRow(line) << QByteArray(line);
    }
    void waysThatAreNotSupportedAreSaid() {
        QFETCH(QByteArray, line);
        write("config", "[default]\n" + line + '\n');
        const auto found = credentialsOfFiles(environment);
        QVERIFY(!found);
        QCOMPARE(found.error().reason, StoreFailure::NoCredentials);
        QVERIFY2(found.error().message.contains(QString::fromLatin1(line.left(line.indexOf(' ')))),
                 qPrintable(found.error().message));
        QVERIFY(!found.error().message.contains(QStringLiteral("canary")));
        QVERIFY(!found.error().advice.isEmpty());
    }

    void halfAProfileIsSaid() {
        write("credentials", "[default]\naws_access_key_id=A\n");
        QCOMPARE(credentialsOfFiles(environment).error().reason, StoreFailure::NoCredentials);
    }

  private:
    void write(const char *name, const QByteArray &text) {
        QFile file(home->filePath(QStringLiteral(".aws/%1").arg(QLatin1String(name))));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> home;
    AwsEnvironment environment;
};

QTEST_APPLESS_MAIN(CredentialFilesTest)
#include "test_credential_files.moc"
