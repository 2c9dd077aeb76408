#include "config/load.h"
#include "config/setting_groups.h"
#include "config/storage_form.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ovation::config;

namespace {

struct Read {
    Settings settings;
    QStringList complaints;
};

Read read(const QHash<QString, QString> &values) {
    SettingReader in(values);
    Read result;
    readStorage(in, result.settings);
    result.complaints = in.complaints();
    return result;
}

/// Of S3, with one more.
QHash<QString, QString> s3(const char *name = nullptr, const QString &value = {}) {
    QHash<QString, QString> values{
        {QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE"), QStringLiteral("s3")},
        {QStringLiteral("OPENVIDU_PRO_AWS_S3_BUCKET"), QStringLiteral("recordings")}};
    if (name)
        values.insert(QLatin1String(name), value);
    return values;
}

} // namespace

class StorageSettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void recordingsStayHereUnlessAskedFor() {
        const Read result = read({});
        QCOMPARE(result.settings.storage, StorageSettings());
        QVERIFY(result.complaints.isEmpty() && result.settings.notes.isEmpty());
    }

    void everyPropertyOfS3IsRead() {
        const Read result = read({
            {QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE"), QStringLiteral("s3")},
            {QStringLiteral("OPENVIDU_PRO_AWS_S3_BUCKET"), QStringLiteral("my.bucket/a//ä b/")},
            {QStringLiteral("OPENVIDU_PRO_AWS_S3_HEADERS"),
             QStringLiteral("{\"X-Amz-Server-Side-Encryption\":\"AES256\", \"x-amz-acl\": \"private\"}")},
            {QStringLiteral("OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT"),
             QStringLiteral("https://store.example:9000/s3")},
            {QStringLiteral("OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS"), QStringLiteral("true")},
            {QStringLiteral("OPENVIDU_PRO_AWS_ACCESS_KEY"), QStringLiteral("AKIDEXAMPLE")},
            {QStringLiteral("OPENVIDU_PRO_AWS_SECRET_KEY"), QStringLiteral("secret/of+this=test")},
            {QStringLiteral("OPENVIDU_PRO_AWS_REGION"), QStringLiteral("us-west-002")},
        });
        QCOMPARE(result.complaints, QStringList());
        const StorageSettings &storage = result.settings.storage;
        QCOMPARE(storage.kind, RecordingStorage::S3);
        QCOMPARE(storage.bucket, QStringLiteral("my.bucket"));
        QCOMPARE(storage.folders, QStringLiteral("a/ä b/"));
        QCOMPARE(storage.headers, (QMap<QByteArray, QByteArray>{{"x-amz-acl", "private"},
                                                                {"x-amz-server-side-encryption", "AES256"}}));
        QCOMPARE(storage.endpoint, QUrl(QStringLiteral("https://store.example:9000/s3")));
        QVERIFY(storage.pathStyle);
        QCOMPARE(storage.accessKey, QStringLiteral("AKIDEXAMPLE"));
        QCOMPARE(storage.secretKey, QStringLiteral("secret/of+this=test"));
        QCOMPARE(storage.region, QStringLiteral("us-west-002"));
        QVERIFY(result.settings.notes.isEmpty());
    }

    void headersOfTheEnvironmentComeWithTheirEscapes() {
        QCOMPARE(read(s3("OPENVIDU_PRO_AWS_S3_HEADERS", QStringLiteral("{\\\"a\\\":\\\"b\\\"}")))
                     .settings.storage.headers,
                 (QMap<QByteArray, QByteArray>{{"a", "b"}}));
    }

    void keysAndRegionMayBeLeftOut() { QCOMPARE(read(s3()).complaints, QStringList()); }

    void mistakesAreNamedAndSecretsAreNotRepeated_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto add = [](const char *name, const char *value) {
            QTest::newRow(value) << QString::fromLatin1(name) << QString::fromUtf8(value);
        };
        for (const char *bucket :
             {"", "ab", "Capitals", "s3://bucket", "a..b", "bucket/../x", "bucket/./x", "under_score"})
            add("OPENVIDU_PRO_AWS_S3_BUCKET", bucket);
        for (const char *headers :
             {"canary", "[\"canary\"]", "{\"a\":1}", "{\"a b\":\"canary\"}", "{\"Host\":\"canary\"}",
              "{\"x-amz-date\":\"canary\"}", "{\"a\":\"canary\\nb\"}", "{\"a\":\"\"}"})
            add("OPENVIDU_PRO_AWS_S3_HEADERS", headers);
        for (const char *endpoint : {"store.example", "ftp://store.example", "https://",
                                     "https://u:canary@store.example", "https://store.example/?a=canary"})
            add("OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT", endpoint);
        add("OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS", "yes");
        add("OPENVIDU_PRO_AWS_REGION", "eu west");
        add("OVATION_S3_CERTIFICATES", "/nonexistent.pem");
    }
    void mistakesAreNamedAndSecretsAreNotRepeated() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const Read result = read(s3(name.toLatin1().constData(), value));
        QCOMPARE(result.complaints.size(), 1);
        QVERIFY2(result.complaints[0].startsWith(name + QLatin1Char(' ')), qPrintable(result.complaints[0]));
        QVERIFY2(!result.complaints[0].contains(QStringLiteral("canary")), qPrintable(result.complaints[0]));
    }

    void oneKeyNeedsTheOther() {
        const Read noSecret = read(s3("OPENVIDU_PRO_AWS_ACCESS_KEY", QStringLiteral("AKIDEXAMPLE")));
        QCOMPARE(noSecret.complaints.size(), 1);
        QVERIFY(noSecret.complaints[0].startsWith(QStringLiteral("OPENVIDU_PRO_AWS_SECRET_KEY is missing")));
        const Read noKey = read(s3("OPENVIDU_PRO_AWS_SECRET_KEY", QStringLiteral("canary-secret")));
        QCOMPARE(noKey.complaints.size(), 1);
        QVERIFY(noKey.complaints[0].startsWith(QStringLiteral("OPENVIDU_PRO_AWS_ACCESS_KEY is missing")));
        QVERIFY(!noKey.complaints[0].contains(QStringLiteral("canary")));
    }

    void allMistakesAreNamedAtOnce() {
        const Read result =
            read({{QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE"), QStringLiteral("s3")},
                  {QStringLiteral("OPENVIDU_PRO_AWS_S3_HEADERS"), QStringLiteral("x")},
                  {QStringLiteral("OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT"), QStringLiteral("x")},
                  {QStringLiteral("OPENVIDU_PRO_AWS_ACCESS_KEY"), QStringLiteral("AKIDEXAMPLE")},
                  {QStringLiteral("OPENVIDU_PRO_AWS_REGION"), QStringLiteral("/")}});
        QCOMPARE(result.complaints.size(), 5);
    }

    void bucketsWithCapitalsNeedThePathStyle() {
        auto values = s3("OPENVIDU_PRO_AWS_S3_BUCKET", QStringLiteral("My_Recordings"));
        QCOMPARE(read(values).complaints.size(), 1);
        values.insert(QStringLiteral("OPENVIDU_PRO_AWS_S3_WITH_PATH_STYLE_ACCESS"), QStringLiteral("true"));
        QCOMPARE(read(values).complaints, QStringList());
    }

    void aFolderHasToBeThere() {
        const QTemporaryDir folder;
        QHash<QString, QString> values{
            {QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE"), QStringLiteral("folder")}};
        QVERIFY(read(values).complaints.value(0).startsWith(
            QStringLiteral("OVATION_RECORDING_STORAGE_FOLDER is missing")));
        values.insert(QStringLiteral("OVATION_RECORDING_STORAGE_FOLDER"),
                      folder.filePath(QStringLiteral("absent")));
        QCOMPARE(read(values).complaints.size(), 1);
        values.insert(QStringLiteral("OVATION_RECORDING_STORAGE_FOLDER"), folder.path() + QLatin1Char('/'));
        const Read good = read(values);
        QCOMPARE(good.complaints, QStringList());
        QCOMPARE(good.settings.storage.folder, folder.path());
    }

    void whatHasNoEffectIsSaid() {
        auto values = s3();
        values.insert(QStringLiteral("OPENVIDU_PRO_RECORDING_STORAGE"), QStringLiteral("local"));
        const Read result = read(values);
        QCOMPARE(result.settings.notes.size(), 1);
        QVERIFY(
            result.settings.notes[0].startsWith(QStringLiteral("OPENVIDU_PRO_AWS_S3_BUCKET is not used")));
    }

    void plainHttpToAnotherMachineIsSaid() {
        QCOMPARE(read(s3("OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT", QStringLiteral("http://store.example")))
                     .settings.notes.size(),
                 1);
        QVERIFY(read(s3("OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT", QStringLiteral("http://127.0.0.1:9000")))
                    .settings.notes.isEmpty());
    }

    void howRecordingsGoThereIsRead() {
        auto values = s3("OVATION_UPLOAD_LOCAL_DAYS", QStringLiteral("3"));
        values.insert(QStringLiteral("OVATION_UPLOAD_PARALLEL"), QStringLiteral("8"));
        values.insert(QStringLiteral("OVATION_UPLOAD_LIMIT"), QStringLiteral("500"));
        const Read result = read(values);
        QCOMPARE(result.complaints, QStringList());
        QCOMPARE(result.settings.storage.localDays, 3);
        QCOMPARE(result.settings.storage.parallel, 8);
        QCOMPARE(result.settings.storage.limit_bytes_per_s, 500'000);
        values.insert(QStringLiteral("OVATION_UPLOAD_PARALLEL"), QStringLiteral("0"));
        QCOMPARE(read(values).complaints.size(), 1);
    }

    void whatIsChangedIsKeptForTheNextStartInAPrivateFile() {
        const QTemporaryDir folder;
        const Sources sources{
            {}, {}, folder.filePath(QStringLiteral("config")), folder.filePath(QStringLiteral("data"))};
        QVERIFY(QDir().mkpath(sources.configPath));
        QVERIFY(keep(sources, {{QStringLiteral("HTTPS_PORT"), QStringLiteral("9443")}}));
        const QString secret = QStringLiteral("canary/of+this=test");
        QVERIFY(keepStorage(sources, {{QLatin1String(StorageName), QStringLiteral("s3")},
                                      {QLatin1String(BucketName), QStringLiteral("lessons/a")},
                                      {QLatin1String(AccessKeyName), QStringLiteral("AKIDEXAMPLE")},
                                      {QLatin1String(SecretKeyName), secret}}));
        const auto fields = storageFields(sources);
        QVERIFY(fields);
        QCOMPARE(fields->size(), StorageNames.size());
        for (const StorageField &each : *fields) {
            QVERIFY(!each.value.contains(secret) && !each.isFixed);
            if (each.name == QLatin1String(SecretKeyName))
                QVERIFY(each.isSecret && each.isSet);
            if (each.name == QLatin1String(BucketName))
                QCOMPARE(each.value, QStringLiteral("lessons/a"));
        }
        const auto loaded = load(sources);
        const auto *settings = std::get_if<Settings>(&loaded);
        QVERIFY(settings);
        QCOMPARE(settings->storage.secretKey, secret);
        QCOMPARE(settings->httpsPort, 9443); // what was there stays
        const auto readers = QFile::permissions(sources.configPath + QStringLiteral("/settings.env"));
        QVERIFY(!(readers & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
        // Only what is named changes, and an empty value removes.
        QVERIFY(
            keepStorage(sources, {{QLatin1String(AccessKeyName), {}}, {QLatin1String(SecretKeyName), {}}}));
        QVERIFY(storageWith(sources, {})->secretKey.isEmpty());
        QCOMPARE(storageWith(sources, {})->bucket, QStringLiteral("lessons"));
    }

    void whatIsWrongIsNotKept() {
        const QTemporaryDir folder;
        const Sources sources{{}, {}, folder.path(), folder.path()};
        const QString secret = QStringLiteral("canary/of+this=test");
        const auto kept = keepStorage(sources, {{QLatin1String(StorageName), QStringLiteral("s3")},
                                                {QLatin1String(SecretKeyName), secret}});
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ovation::Errc::UnprocessableParameter);
        QVERIFY(kept.error().message.contains(QLatin1String(BucketName)));
        QVERIFY(kept.error().message.contains(QLatin1String(AccessKeyName)));
        QVERIFY(!kept.error().message.contains(secret));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("settings.env"))));
    }

    void whatComesFromElsewhereIsFixed() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("my.env")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("OPENVIDU_PRO_AWS_REGION=eu-west-1\n") > 0);
        file.close();
        const Sources sources{{{QLatin1String(BucketName), QStringLiteral("lessons")}},
                              file.fileName(),
                              folder.path(),
                              folder.path()};
        QVERIFY(keep(sources, {{QLatin1String(BucketName), QStringLiteral("weaker")}}));
        const auto fields = storageFields(sources);
        QVERIFY(fields);
        for (const StorageField &each : *fields) {
            QCOMPARE(each.isFixed,
                     each.name == QLatin1String(BucketName) || each.name == QLatin1String(RegionName));
            QCOMPARE(each.file.isEmpty(), each.name != QLatin1String(RegionName));
            if (each.name == QLatin1String(BucketName))
                QCOMPARE(each.value, QStringLiteral("lessons"));
        }
        const auto kept = keepStorage(sources, {{QLatin1String(StorageName), QStringLiteral("s3")},
                                                {QLatin1String(BucketName), QStringLiteral("other")}});
        QVERIFY(!kept);
        QVERIFY(kept.error().message.contains(QLatin1String(BucketName)));
    }
};

QTEST_APPLESS_MAIN(StorageSettingsTest)
#include "test_storage_settings.moc"
