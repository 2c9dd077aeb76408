#include "app/camera/local_names.h"

#include <QTest>

using namespace ovation;

class LocalNamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anAddressTakesThePlaceOfAName() {
        QCOMPARE(camera::withAddress("rtsp://localhost:8554/a%20b?x=%2F"),
                 QByteArray("rtsp://127.0.0.1:8554/a%20b?x=%2F"));
    }

    void whatIsNotKnownStays() {
        const QByteArray uri = "rtsp://camera.invalid:8554/one";
        QCOMPARE(camera::withAddress(uri), uri);
    }

    void onlyLocalNamesAreReplacedThatNoCertificateHasToHave_data() {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<bool>("isVerified");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("local") << QStringLiteral("rtsp://door.local/one") << true << true;
        QTest::newRow("with a dot") << QStringLiteral("http://DOOR.local.:8080/one") << true << true;
        QTest::newRow("any certificate") << QStringLiteral("rtsps://door.local/one") << false << true;
        QTest::newRow("its certificate") << QStringLiteral("rtsps://door.local/one") << true << false;
        QTest::newRow("https") << QStringLiteral("https://door.local/one") << true << false;
        QTest::newRow("elsewhere") << QStringLiteral("rtsp://local.example/one") << true << false;
        QTest::newRow("a file") << QStringLiteral("file:///door.local") << true << false;
    }
    void onlyLocalNamesAreReplacedThatNoCertificateHasToHave() {
        QFETCH(const QString, uri);
        QFETCH(const bool, isVerified);
        media::CameraAddress address(uri);
        address.trust.tlsIsVerified = isVerified;
        QTEST(camera::hasLocalName(address), "isReplaced");
    }
};

QTEST_GUILESS_MAIN(LocalNamesTest)
#include "test_local_names.moc"
