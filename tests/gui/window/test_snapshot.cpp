#include "studio/snapshot_maker.h"

#include "session/camera_uri.h"

#include <QTest>

using namespace ovation;

/// What the engine tells the window of a session.
class SnapshotTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aCameraIsCalledByItsNameElseItsAddressAndNeverByItsPassword_data();
    void aCameraIsCalledByItsNameElseItsAddressAndNeverByItsPassword();
    void onlyAddressesOfCamerasAreTaken_data();
    void onlyAddressesOfCamerasAreTaken();
};

void SnapshotTest::aCameraIsCalledByItsNameElseItsAddressAndNeverByItsPassword_data() {
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("name");
    QTest::newRow("named") << QStringLiteral("rtsp://ana:pw@10.0.0.7/s") << QStringLiteral("Door")
                           << QStringLiteral("Door");
    QTest::newRow("not named") << QStringLiteral("rtsp://ana:pw@10.0.0.7:554/s?k=pw") << QString()
                               << QStringLiteral("10.0.0.7");
    QTest::newRow("file") << QStringLiteral("file:///clips/door.mp4") << QString()
                          << QStringLiteral("door.mp4");
}

void SnapshotTest::aCameraIsCalledByItsNameElseItsAddressAndNeverByItsPassword() {
    QFETCH(QString, uri);
    QFETCH(QString, data);
    session::Session session(QStringLiteral("s"), {}, 1);
    session::Connection camera;
    camera.id = QStringLiteral("ipc_1");
    camera.properties.type = session::ConnectionType::IpCamera;
    camera.properties.data = data;
    camera.properties.camera = session::IpCameraProperties{};
    camera.properties.camera->rtspUri = uri;
    session.join(camera, 2);
    const SessionSnapshot snapshot = snapshotOf(session, true, {});
    QCOMPARE(snapshot.connections.size(), size_t(1));
    QVERIFY(snapshot.connections[0].camera);
    QTEST(snapshot.connections[0].name, "name");
}

void SnapshotTest::onlyAddressesOfCamerasAreTaken_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("rtsp") << QStringLiteral("rtsp://10.0.0.7:554/s?x=1") << true;
    QTest::newRow("http") << QStringLiteral("http://cam.local/video.mjpg") << true;
    QTest::newRow("file") << QStringLiteral("file:///clips/door.mp4") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("no scheme") << QStringLiteral("10.0.0.7/s") << false;
    QTest::newRow("no host") << QStringLiteral("rtsp:///s") << false;
    QTest::newRow("another scheme") << QStringLiteral("ftp://h/s") << false;
    QTest::newRow("a space") << QStringLiteral("rtsp://h/a b") << false;
    QTest::newRow("a second line") << QStringLiteral("rtsp://h/a\n") << false;
}

void SnapshotTest::onlyAddressesOfCamerasAreTaken() {
    QFETCH(QString, text);
    QTEST(session::isCameraUri(text), "is");
}

QTEST_GUILESS_MAIN(SnapshotTest)

#include "test_snapshot.moc"
