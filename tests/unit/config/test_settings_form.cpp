#include "config/env_file.h"
#include "config/load.h"
#include "config/setting_groups.h"
#include "config/setting_table.h"
#include "config/settings_form.h"
#include "config/source_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ovation;
using namespace ovation::config;

namespace {

constexpr auto Canary = "CANARY-9f3b";

QString text(const char *ascii) {
    return QString::fromUtf8(ascii);
}

QString text(QLatin1StringView ascii) {
    return ascii;
}

void write(const QString &path, const QByteArray &content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class SettingsFormTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        folder = std::make_unique<QTemporaryDir>();
        where = {};
        where.configPath = folder->filePath(text("config"));
        where.dataPath = folder->filePath(text("data"));
        QVERIFY(QDir().mkpath(where.configPath));
    }

    void everySettingThatIsReadIsInTheTableAndNoOther() {
        SettingReader reader({}, Reading::Trial);
        Settings settings;
        readSettings(reader, settings, where);
        QStringList read(reader.asked().values()), told;
        for (const SettingInfo &info : settingTable())
            told.append(text(info.name));
        QCOMPARE(QSet<QString>(told.begin(), told.end()).size(), told.size());
        read.sort();
        told.sort();
        QCOMPARE(told, read);
    }

    void kindsAndDefaultsAreThoseOfTheReader() {
        SettingReader reader({{text("HTTP_PORT"), text("80")}}, Reading::Trial);
        Settings settings;
        readSettings(reader, settings, where);
        for (const SettingInfo &info : settingTable()) {
            using As = AskedSetting::As;
            const AskedSetting asked = reader.askedOf(text(info.name));
            QVERIFY2((asked.as == As::Switch) == (info.kind == SettingKind::Switch) ||
                         text(info.name) == text(PathStyleName), // asked only for S3
                     info.name.data());
            QVERIFY2((asked.as == As::Number) == (info.kind == SettingKind::Number), info.name.data());
            QVERIFY2((info.kind == SettingKind::Choice) == (*info.choices != 0), info.name.data());
        }
        const auto fields = *settingFields(where);
        for (const SettingField &field : fields) {
            QVERIFY2(!field.fallback.isEmpty(), qPrintable(field.name));
            QVERIFY2(field.kind != SettingKind::Choice || field.choices.contains(field.fallback),
                     qPrintable(field.name));
            QVERIFY2(field.meaning.endsWith(u'.'), qPrintable(field.name));
        }
        QCOMPARE(fieldOf("HTTPS_PORT").fallback, text("4443"));
        QCOMPARE(fieldOf("HTTPS_PORT").most, 65535);
        QCOMPARE(fieldOf("OPENVIDU_RECORDING_PATH").fallback, where.dataPath + text("/recordings"));
    }

    void choicesAreAcceptedByTheReader() {
        for (const SettingInfo &info : settingTable()) {
            for (const QString &choice : text(info.choices).split(u' ', Qt::SkipEmptyParts)) {
                const auto check = *checkSettings(where, {{text(info.name), choice}});
                QVERIFY2(!check.problems.value(text(info.name)).startsWith(text("must be ")),
                         qPrintable(choice));
            }
            if (info.kind == SettingKind::Choice)
                QVERIFY2(checkSettings(where, {{text(info.name), text("other")}})
                             ->problems.contains(text(info.name)),
                         info.name.data());
        }
    }

    void whatComesFromElsewhereIsFixed() {
        where.file = folder->filePath(text("studio.env"));
        write(where.file, "HTTPS_PORT=8443\nopenvidu.secret=legacy\n");
        where.environment = {{text("DOMAIN_OR_PUBLIC_IP"), text("studio.example")}};
        write(keptSettingsFile(where), "OVATION_UPLOAD_PARALLEL=2\n");
        QVERIFY(fieldOf("HTTPS_PORT").isFixed);
        QCOMPARE(fieldOf("HTTPS_PORT").file, where.file);
        QCOMPARE(fieldOf("DOMAIN_OR_PUBLIC_IP").value, text("studio.example"));
        QVERIFY(fieldOf("DOMAIN_OR_PUBLIC_IP").isFixed && fieldOf("DOMAIN_OR_PUBLIC_IP").file.isEmpty());
        QVERIFY(fieldOf("OPENVIDU_SECRET").isFixed && fieldOf("OPENVIDU_SECRET").isSet);
        QVERIFY(!fieldOf("OVATION_UPLOAD_PARALLEL").isFixed);
        QCOMPARE(fieldOf("OVATION_UPLOAD_PARALLEL").value, text("2"));
        const auto kept = keepSettings(where, {{text("HTTPS_PORT"), text("9443")}});
        QVERIFY(!kept && kept.error().message.contains(text("change it there")));
    }

    void secretsAreGivenOnRequestOnly() {
        write(keptSettingsFile(where),
              QByteArray("OPENVIDU_SECRET=") + Canary + "\nOPENVIDU_WEBHOOK_HEADERS=[\"X-Key: " + Canary +
                  "\"]\nOPENVIDU_WEBHOOK_ENDPOINT=https://u:" + Canary + "@example.com/\n");
        const auto fields = *settingFields(where);
        for (const SettingField &field : fields)
            QVERIFY2(!field.value.contains(text(Canary)), qPrintable(field.name));
        QCOMPARE(*settingValue(where, text("OPENVIDU_SECRET")), text(Canary));
        QVERIFY(!exportSettings(where, SecretsInExport::LeftOut)->contains(text(Canary)));
        QVERIFY(exportSettings(where, SecretsInExport::LeftOut)->contains(text("# OPENVIDU_SECRET is set")));
        QVERIFY(exportSettings(where, SecretsInExport::Written)->contains(text(Canary)));
    }

    void everySecretAndItsPartsAreKnownToWhatHidesThem() {
        write(keptSettingsFile(where),
              "OPENVIDU_WEBHOOK_HEADERS=[\"X-Key: first-part\"]\n"
              "OPENVIDU_WEBHOOK_ENDPOINT=https://u:second-part@example.com/third-part?fourth=part\n"
              "OPENVIDU_WEBRTC_ICE_SERVERS=[\"url=turn:host:3478,username=u,credential=fifth-part\"]\n"
              "OPENVIDU_PRO_AWS_S3_HEADERS={\"x-amz-key\":\"sixth-part\"}\n");
        const QStringList secrets = *secretTexts(where);
        for (const char *part :
             {"first-part", "second-part", "/third-part", "fourth=part", "fifth-part", "sixth-part"})
            QVERIFY2(secrets.contains(text(part)), part);
        QVERIFY(!secrets.contains(text("example.com")) && !secrets.contains(QString()));
    }

    void theSecretThatTheProgramMadeIsFound() {
        QVERIFY(settingValue(where, text("OPENVIDU_SECRET"))->isEmpty());
        const auto loaded = load(where);
        QCOMPARE(*settingValue(where, text("OPENVIDU_SECRET")), std::get<Settings>(loaded).secret);
    }

    void aTrialFindsWhatTheStartWouldAndMakesNothing() {
        write(folder->filePath(text("file")), "not a folder");
        const SettingChanges changes{
            {text("HTTPS_PORT"), text("70000")},
            {text("OPENVIDU_RECORDING_PATH"), folder->filePath(text("file/recordings"))},
            {text("OVATION_MEDIA_PORT_MIN"), text("50000")},
            {text("OPENVIDU_CDR"), text("true")},
            {text("OPENVIDU_CDR_PATH"), folder->filePath(text("cdr/deep"))}};
        const auto check = *checkSettings(where, changes);
        QVERIFY(check.problems.value(text("HTTPS_PORT")).contains(text("from 1 to 65535")));
        QVERIFY(check.problems.value(text("OPENVIDU_RECORDING_PATH")).contains(text("choose another one")));
        QVERIFY(check.problems.contains(text("OVATION_MEDIA_PORT_MIN")));
        QCOMPARE(check.problems.size(), 3);
        QVERIFY(!QFile::exists(folder->filePath(text("cdr"))));
        QVERIFY(!QFile::exists(where.dataPath) && QDir(where.configPath).isEmpty());
        const auto kept = keepSettings(where, changes);
        QVERIFY(!kept && kept.error().message.contains(text("HTTPS_PORT must be")));
        QVERIFY(QDir(where.configPath).isEmpty());
    }

    void misspeltNamesAreNamedWithTheKnownOne() {
        write(keptSettingsFile(where), "OVATION_UPLOAD_PARALEL=3\n");
        QCOMPARE(checkSettings(where, {})->notes,
                 QStringList{text("OVATION_UPLOAD_PARALEL is not known and has no effect: did you mean "
                                  "OVATION_UPLOAD_PARALLEL?")});
    }

    void keepingLeavesOtherLinesAndCommentsAlone() {
        write(keptSettingsFile(where),
              "# mine\nOTHER=1\n\nexport HTTPS_PORT=4444 # old\nOVATION_UPLOAD_PARALLEL=2\n");
        QVERIFY(keepSettings(where, {{text("HTTPS_PORT"), text("4445")},
                                     {text("OVATION_UPLOAD_PARALLEL"), {}},
                                     {text("OVATION_PAGE_USER"), text("root")}}));
        QFile file(keptSettingsFile(where));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 QByteArray("# mine\nOTHER=1\n\nHTTPS_PORT=\"4445\"\nOVATION_PAGE_USER=\"root\"\n"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto broken = keepSettings(where, {{text("OVATION_PAGE_USER"), text("root\nX=1")}});
        QVERIFY(!broken && broken.error().message.contains(text("one line")));
    }

    void valuesComeBackAsTheyWereWritten() {
        QHash<QString, QString> values;
        for (const char *value : {"a \"b\" c", "\\", "it's # no comment", "[\"X: \\\"1\\\"\"]", " blanks "})
            values.insert(text("N%1").arg(values.size()), text(value));
        QStringList problems;
        QCOMPARE(parseEnv(changedEnv(text("N0=old\nN0=older\n"), values), &problems), values);
        QVERIFY(problems.isEmpty());
    }

    void anImportTakesWhatIsKnownAndSaysWhatItLeaves() {
        where.environment = {{text("HTTPS_PORT"), text("4443")}};
        const QString file = folder->filePath(text("import.env"));
        write(file, "HTTPS_PORT=443\nOVATION_MAX_CONNECTIONS=50\nOPENVIDU_EDITION=pro\nOVATION_PAGE_USR=x\n"
                    "openvidu.cdr=true\n");
        const auto imported = *importSettings(where, file);
        QCOMPARE(imported.changes, (SettingChanges{{text("OVATION_MAX_CONNECTIONS"), text("50")},
                                                   {text("OPENVIDU_CDR"), text("true")}}));
        const QString skipped = imported.skipped.join(u'\n');
        for (const char *part : {"HTTPS_PORT is set by the environment", "OPENVIDU_EDITION is not used",
                                 "did you mean OVATION_PAGE_USER?", "openvidu.cdr is taken as OPENVIDU_CDR"})
            QVERIFY2(skipped.contains(text(part)), qPrintable(skipped));
        write(file, "no assignment\n");
        QVERIFY(!importSettings(where, file));
    }

    void anExportIsAnImport() {
        write(keptSettingsFile(where),
              "OVATION_MAX_CONNECTIONS=50\nOPENVIDU_WEBHOOK_EVENTS=[\"signalSent\"]\n");
        const QString file = folder->filePath(text("export.env"));
        write(file, exportSettings(where, SecretsInExport::LeftOut)->toUtf8());
        QFile::remove(keptSettingsFile(where));
        const auto imported = *importSettings(where, file);
        QVERIFY(imported.skipped.isEmpty());
        QCOMPARE(imported.changes.value(text("OPENVIDU_WEBHOOK_EVENTS")), text("[\"signalSent\"]"));
        QCOMPARE(imported.changes.size(), 2);
    }

    void theFirstSettingsAreKeptInAFolderThatIsMade() {
        where.configPath = folder->filePath(text("new/config"));
        QVERIFY(keepSettings(where, {{text("HTTPS_PORT"), text("4445")}}));
        QCOMPARE(fieldOf("HTTPS_PORT").value, text("4445"));
    }

    void onlyAMachineWithoutSettingsIsStartedFirst() {
        QVERIFY(isFirstStart(where));
        where.environment = {{text("PATH"), text("/bin")}};
        QVERIFY(isFirstStart(where));
        where.environment = {{text("HTTPS_PORT"), text("443")}};
        QVERIFY(!isFirstStart(where));
        where.environment = {};
        where.file = text("/etc/studio.env");
        QVERIFY(!isFirstStart(where));
        where.file.clear();
        QVERIFY(std::holds_alternative<Settings>(load(where)));
        QVERIFY(!isFirstStart(where)); // it has a secret
    }

    void whatIsNoCertificateIsSaid() {
        const QString file = folder->filePath(text("certificate.pem"));
        QVERIFY(!certificateFacts(file));
        write(file, "nothing\n");
        const auto facts = certificateFacts(file);
        QVERIFY(!facts && facts.error().message.contains(text("no certificate")));
    }

  private:
    SettingField fieldOf(const char *name) const {
        const auto fields = *settingFields(where);
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&](const SettingField &field) { return field.name == text(name); });
        return found == fields.end() ? SettingField() : *found;
    }

    std::unique_ptr<QTemporaryDir> folder;
    Sources where;
};

QTEST_GUILESS_MAIN(SettingsFormTest)
#include "test_settings_form.moc"
