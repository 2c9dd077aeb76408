#include "config/setting_groups.h"

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
};

QTEST_APPLESS_MAIN(StorageSettingsTest)
#include "test_storage_settings.moc"
