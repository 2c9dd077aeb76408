#include "storage/s3_place.h"

#include <QTest>

using namespace ovation::storage;

namespace {

S3Place placeOf(const char *bucket, const char *endpoint = "", bool pathStyle = false) {
    S3Place place;
    place.bucket = QString::fromLatin1(bucket);
    place.endpoint = QUrl(QString::fromLatin1(endpoint));
    place.pathStyle = pathStyle;
    return place;
}

} // namespace

class S3PlaceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void leadsTo_data() {
        QTest::addColumn<S3Place>("place");
        QTest::addColumn<QByteArray>("region");
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("AWS") << placeOf("bucket") << QByteArray("eu-west-1")
                             << QByteArray("https://bucket.s3.eu-west-1.amazonaws.com/a%20b/c");
        QTest::newRow("AWS in China") << placeOf("bucket") << QByteArray("cn-north-1")
                                      << QByteArray("https://bucket.s3.cn-north-1.amazonaws.com.cn/a%20b/c");
        QTest::newRow("a bucket with a dot, which no certificate covers")
            << placeOf("my.bucket") << QByteArray("eu-west-1")
            << QByteArray("https://s3.eu-west-1.amazonaws.com/my.bucket/a%20b/c");
        QTest::newRow("host of a service")
            << placeOf("bucket", "https://s3.us-west-002.backblazeb2.com") << QByteArray("x")
            << QByteArray("https://bucket.s3.us-west-002.backblazeb2.com/a%20b/c");
        QTest::newRow("path style, port, path")
            << placeOf("bucket", "http://store.example:9000/s3/", true) << QByteArray("x")
            << QByteArray("http://store.example:9000/s3/bucket/a%20b/c");
        QTest::newRow("an address has no hosts below it")
            << placeOf("bucket", "http://127.0.0.1:9000") << QByteArray("x")
            << QByteArray("http://127.0.0.1:9000/bucket/a%20b/c");
        QTest::newRow("IPv6") << placeOf("bucket", "https://[2001:db8::1]") << QByteArray("x")
                              << QByteArray("https://[2001:db8::1]/bucket/a%20b/c");
        QTest::newRow("the usual port is not named")
            << placeOf("bucket", "https://store.example:443") << QByteArray("x")
            << QByteArray("https://bucket.store.example/a%20b/c");
    }
    void leadsTo() {
        QFETCH(S3Place, place);
        QFETCH(QByteArray, region);
        QFETCH(QByteArray, url);
        QCOMPARE(locate(place, region, "a b/c").url(), url);
    }

    void theBucketItselfIsItsPathOrTheRoot() {
        QCOMPARE(locate(placeOf("bucket"), "eu-west-1", {}).path, "/");
        QCOMPARE(locate(placeOf("bucket", "http://h", true), "x", {}).path, "/bucket");
    }

    void keysAreChecked_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << QStringLiteral("ses_a~1/ä b+.mp4") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("long") << QString(901, QLatin1Char('a')) << false;
        QTest::newRow("just short enough") << QString(900, QLatin1Char('a')) << true;
        QTest::newRow("out") << QStringLiteral("a/../b") << false;
        QTest::newRow("here") << QStringLiteral("./b") << false;
        QTest::newRow("begins with a slash") << QStringLiteral("/b") << false;
        QTest::newRow("ends with one") << QStringLiteral("b/") << false;
        QTest::newRow("two slashes") << QStringLiteral("a//b") << false;
        QTest::newRow("line break") << QStringLiteral("a\nb") << false;
        QTest::newRow("half a character") << QString(QChar(0xd800)) << false;
        QTest::newRow("not composed") << QStringLiteral("a\u0308") << false;
    }
    void keysAreChecked() {
        QFETCH(QString, key);
        QFETCH(bool, good);
        QCOMPARE(keyProblem(key).isEmpty(), good);
    }
};

QTEST_APPLESS_MAIN(S3PlaceTest)
#include "test_s3_place.moc"
