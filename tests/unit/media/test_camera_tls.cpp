#include "camera_studio.h"
#include "rtsp_camera.h"
#include "web_camera.h"

#include <QTemporaryDir>

using namespace camera_test;
using namespace rtsp_test;

namespace {

const QString OtherHost = QStringLiteral("another host name"), Expired = QStringLiteral("has expired"),
              NotYet = QStringLiteral("not valid yet"), Unknown = QStringLiteral("not known");

} // namespace

/// Cameras over TLS, with real certificates.
class CameraTlsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { startGStreamer(); }
    void aCertificateIsTrustedForAReasonOnly_data();
    void aCertificateIsTrustedForAReasonOnly();
    void aPasswordAndACertificateGoTogether();
    void aTrustedFileThatIsGoneTrustsNothing();
    void aServerWithoutTlsIsNoCertificateProblem_data();
    void aServerWithoutTlsIsNoCertificateProblem();
};

void CameraTlsTest::aCertificateIsTrustedForAReasonOnly_data() {
    QTest::addColumn<bool>("web");
    QTest::addColumn<bool>("bySelf");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<long>("from_days");
    QTest::addColumn<long>("to_days");
    QTest::addColumn<QString>("trusted"); // "", "authority" or "camera"
    QTest::addColumn<bool>("verified");
    QTest::addColumn<QString>("reason"); // empty = it plays
    const QByteArray here = "IP:127.0.0.1", there = "DNS:camera.example";
    const QString none, authority = QStringLiteral("authority"), camera = QStringLiteral("camera");
    for (const bool web : {false, true}) {
        const auto row = [web](const char *what, bool bySelf, const QByteArray &names, long from, long to,
                               const QString &trusted, bool verified, const QString &reason) {
            QTest::addRow("%s, %s", web ? "https" : "rtsps", what)
                << web << bySelf << names << from << to << trusted << verified << reason;
        };
        row("signed by itself", true, here, -1, 30, none, true, Unknown);
        row("signed by itself, not asked about", true, there, -30, -1, none, false, QString());
        row("signed by itself, known", true, here, -1, 30, camera, true, QString());
        row("known, whatever it says", true, there, -30, -1, camera, true, QString());
        row("of a known authority", false, here, -1, 30, authority, true, QString());
        row("of an unknown authority", false, here, -1, 30, none, true, Unknown);
        row("for another host", false, there, -1, 30, authority, true, OtherHost);
        row("too old", false, here, -30, -1, authority, true, Expired);
        row("too young", false, here, 2, 30, authority, true, NotYet);
    }
}

void CameraTlsTest::aCertificateIsTrustedForAReasonOnly() {
    QFETCH(const bool, web);
    QFETCH(const bool, bySelf);
    QFETCH(const QByteArray, names);
    QFETCH(const long, from_days);
    QFETCH(const long, to_days);
    QFETCH(const QString, trusted);
    QFETCH(const bool, verified);
    QFETCH(const QString, reason);
    const auto authority = TestCertificate::make({.names = "DNS:authority.example", .authority = true});
    const auto certificate = TestCertificate::make(
        {.names = names, .from_days = from_days, .to_days = to_days}, bySelf ? nullptr : &authority);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("trusted.pem")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(trusted == QStringLiteral("authority") ? authority.certificate : certificate.certificate);
    file.close();

    const auto rtsp =
        web ? nullptr : std::make_unique<RtspCamera>(vp8(), RtspCamera::Options{.tls = &certificate});
    const auto http = web ? std::make_unique<WebCamera>(QByteArray(), &certificate) : nullptr;
    CameraProperties properties = at(web ? http->uri() : rtsp->uri());
    properties.trust.tlsIsVerified = verified;
    if (!trusted.isEmpty())
        properties.trust.certificates = file.fileName();
    Studio studio(properties);
    const auto format = studio.look();
    if (!reason.isEmpty()) {
        QVERIFY(!format);
        QCOMPARE(format.error().code, Errc::EndpointFailed);
        QVERIFY2(format.error().message.contains(reason), qPrintable(format.error().message));
        QVERIFY(format.error().message.contains(QStringLiteral("OVATION_CAMERA_VERIFY_TLS")));
        return;
    }
    QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
    QVERIFY(format->hasVideo());
    studio.publish();
    const auto decoder = studio.pool.acquire(StreamId);
    QVERIFY(becomesGreen(*decoder));
}

void CameraTlsTest::aPasswordAndACertificateGoTogether() {
    const auto certificate = TestCertificate::make();
    RtspCamera camera(vp8(), {.user = "eve", .password = "s3cret", .tls = &certificate});
    CameraProperties properties = at(camera.uri(QStringLiteral("eve:wrong@")));
    properties.trust.tlsIsVerified = false;
    {
        Studio studio(properties);
        const auto format = studio.look();
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(QStringLiteral("401")), qPrintable(format.error().message));
    }
    properties.uri = camera.uri(QStringLiteral("eve:s3cret@"));
    Studio studio(properties);
    const auto format = studio.look();
    QVERIFY2(format, qPrintable(format ? QString() : format.error().message));
}

void CameraTlsTest::aTrustedFileThatIsGoneTrustsNothing() {
    const auto certificate = TestCertificate::make();
    RtspCamera camera(vp8(), {.tls = &certificate});
    CameraProperties properties = at(camera.uri());
    properties.trust.certificates = QStringLiteral("/nowhere/trusted.pem");
    Studio studio(properties);
    const auto format = studio.look();
    QVERIFY(!format);
    QVERIFY2(format.error().message.contains(Unknown), qPrintable(format.error().message));
}

void CameraTlsTest::aServerWithoutTlsIsNoCertificateProblem_data() {
    QTest::addColumn<bool>("web");
    QTest::newRow("rtsps") << false;
    QTest::newRow("https") << true;
}

void CameraTlsTest::aServerWithoutTlsIsNoCertificateProblem() {
    QFETCH(const bool, web);
    RtspCamera rtsp(vp8());
    WebCamera http;
    Studio studio(
        at((web ? http.uri() : rtsp.uri()).replace(QStringLiteral("p://"), QStringLiteral("ps://"))));
    const auto format = studio.look();
    QVERIFY(!format);
    QVERIFY2(!format.error().message.contains(QStringLiteral("certificate")),
             qPrintable(format.error().message));
}

QTEST_GUILESS_MAIN(CameraTlsTest)
#include "test_camera_tls.moc"
