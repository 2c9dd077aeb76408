#include "app/camera/local_names.h"

#include <QTest>
#include <QUrl>

using namespace ovation;

class LocalNamesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anAddressTakesThePlaceOfAName() {
        const QUrl url = QUrl::fromEncoded(camera::withAddress("rtsp://localhost:8554/a%20b?x=%2F"));
        QVERIFY(url.host() == QLatin1String("127.0.0.1") || url.host() == QLatin1String("::1"));
        QCOMPARE(url.port(), 8554);
        QCOMPARE(url.toEncoded(QUrl::RemoveAuthority), QByteArray("rtsp:/a%20b?x=%2F"));
    }

    void whatIsNotKnownStays() {
        const QByteArray uri = "rtsp://camera.invalid:8554/one";
        QCOMPARE(camera::withAddress(uri), uri);
    }

    void allOtherNamesAreLeftToWhatConnects() {
        for (const char *uri :
             {"rtsp://localhost/one", "rtsps://camera.local/one", "https://camera.local/"}) {
            media::CameraAddress address{QString::fromLatin1(uri)};
            camera::resolveLocalName(address);
            QCOMPARE(address.uri, QByteArray(uri));
        }
    }
};

QTEST_GUILESS_MAIN(LocalNamesTest)
#include "test_local_names.moc"
