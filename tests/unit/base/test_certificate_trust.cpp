#include "base/certificate_trust.h"

#include "test_certificate.h"

#include <QSslCertificate>
#include <QTest>

using namespace ovation;

namespace {

QByteArray der(const TestCertificate &one) {
    return QSslCertificate(one.certificate).toDer();
}

} // namespace

class CertificateTrustTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aServersOwnCertificateIsAcceptedWhateverItsNameAndValidity() {
        const auto server = TestCertificate::make({.names = "DNS:elsewhere", .from_days = -9, .to_days = -2});
        const auto other = TestCertificate::make();
        const QString host = QStringLiteral("127.0.0.1");
        QVERIFY(CertificateTrust(server.certificate).accepts({der(server)}, host));
        QVERIFY(CertificateTrust(other.certificate + server.certificate).accepts({der(server)}, host));
        QVERIFY(!CertificateTrust(other.certificate).accepts({der(server)}, host));
        QVERIFY(!CertificateTrust().accepts({der(server)}, host));
        QVERIFY(!CertificateTrust(server.certificate).accepts({}, host));
    }

    void anAuthorityIsTrustedForWhatItSignedForThatHostAndDay_data() {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<long>("to_days");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("by its address")
            << QByteArray("IP:127.0.0.1") << 30L << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("by its name") << QByteArray("DNS:dev.local") << 30L << QStringLiteral("dev.local")
                                     << true;
        QTest::newRow("of another name")
            << QByteArray("DNS:dev.local") << 30L << QStringLiteral("127.0.0.1") << false;
        QTest::newRow("too old") << QByteArray("IP:127.0.0.1") << -1L << QStringLiteral("127.0.0.1") << false;
    }
    void anAuthorityIsTrustedForWhatItSignedForThatHostAndDay() {
        QFETCH(QByteArray, names);
        QFETCH(long, to_days);
        QFETCH(QString, host);
        const auto authority = TestCertificate::make({.authority = true});
        const auto server =
            TestCertificate::make({.names = names, .from_days = -30, .to_days = to_days}, &authority);
        QTEST(CertificateTrust(authority.certificate).accepts({der(server)}, host), "accepted");
        const auto stranger = TestCertificate::make({.authority = true});
        QVERIFY(!CertificateTrust(stranger.certificate).accepts({der(server), der(authority)}, host));
    }

    void whatIsNoCertificateIsLeftOut() {
        QVERIFY(CertificateTrust("-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n").isEmpty());
        QVERIFY(CertificateTrust("nothing").isEmpty());
    }
};

QTEST_GUILESS_MAIN(CertificateTrustTest)
#include "test_certificate_trust.moc"
