#include "config/certificate_change.h"
#include "patience.h"
#include "server/http/certificate.h"
#include "server/http/http_server.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace ovation;
using namespace ovation::server;

namespace {

QByteArray pem(const std::function<int(BIO *)> &write) {
    BIO *out = BIO_new(BIO_s_mem());
    write(out);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    const QByteArray text(data, size);
    BIO_free(out);
    return text;
}

struct Identity {
    QByteArray certificate, key, lockedKey; ///< PEM; the last needs a password
};

/// A certificate for `name` that is valid for `days` from now (negative: has been valid until then).
Identity identity(EVP_PKEY *key, const char *name, int days) {
    X509 *x = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(x), 7);
    X509_gmtime_adj(X509_getm_notBefore(x), -400L * 86400);
    X509_gmtime_adj(X509_getm_notAfter(x), days * 86400L);
    X509_set_pubkey(x, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name), -1, -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(x));
    X509_sign(x, key, EVP_sha256());
    Identity made;
    made.certificate = pem([&](BIO *out) { return PEM_write_bio_X509(out, x); });
    made.key = pem(
        [&](BIO *out) { return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); });
    made.lockedKey = pem([&](BIO *out) {
        return PEM_write_bio_PrivateKey(out, key, EVP_aes_128_cbc(),
                                        reinterpret_cast<const unsigned char *>("pw"), 2, nullptr, nullptr);
    });
    X509_free(x);
    EVP_PKEY_free(key);
    return made;
}

} // namespace

class CertificateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void theOneMadeAtFirstStartNamesEveryWayToTheServer_data();
    void theOneMadeAtFirstStartNamesEveryWayToTheServer();
    void aBrowserThatTrustsItConnectsByEveryName();
    void itsKeyIsReadableByItsOwnerOnly();
    void theCertificateAloneLiesBesideTheKey();
    void theSecondStartUsesTheSameOne();
    void anotherNameMakesAnotherOne();
    void aLongNameDoesNotMakeANewOneAtEveryStart();
    void aBrokenOrOldOneIsMadeAgain_data();
    void aBrokenOrOldOneIsMadeAgain();
    void aRenewalThatIsAskedForIsDoneOnceAndKeepsTheOneOfBefore();
    void aFolderThatCannotBeWrittenIsSaid();
    void onesOwnCertificateIsUsed_data();
    void onesOwnCertificateIsUsed();
    void whatIsWrongWithOnesOwnCertificateIsSaid_data();
    void whatIsWrongWithOnesOwnCertificateIsSaid();
    void onesOwnCertificateIsCheckedBeforeItIsChosen_data();
    void onesOwnCertificateIsCheckedBeforeItIsChosen();

  private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    bool write(const char *name, const QByteArray &content) const {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    QByteArray read(const char *name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    config::Settings m_settings;
};

void CertificateTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = {};
    m_settings.dataPath = m_folder->path();
}

void CertificateTest::theOneMadeAtFirstStartNamesEveryWayToTheServer_data() {
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("addresses");
    const QStringList localhost{QStringLiteral("localhost")};
    const QStringList loopback{QStringLiteral("127.0.0.1"), QStringLiteral("0:0:0:0:0:0:0:1")};
    QTest::newRow("localhost") << QStringLiteral("localhost") << localhost << loopback;
    QTest::newRow("a domain") << QStringLiteral("host.example.org")
                              << localhost + QStringList{QStringLiteral("host.example.org")} << loopback;
    QTest::newRow("an address") << QStringLiteral("192.0.2.7") << localhost
                                << loopback + QStringList{QStringLiteral("192.0.2.7")};
    QTest::newRow("the loopback address") << QStringLiteral("127.0.0.1") << localhost << loopback;
    QTest::newRow("an address of six") << QStringLiteral("2001:db8::7") << localhost
                                       << loopback + QStringList{QStringLiteral("2001:DB8:0:0:0:0:0:7")};
}

void CertificateTest::theOneMadeAtFirstStartNamesEveryWayToTheServer() {
    QFETCH(QStringList, names);
    QFETCH(QStringList, addresses);
    QFETCH(QString, domain);
    m_settings.domain = domain;
    const auto tls = serverTls(m_settings);
    QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().message));
    const QSslCertificate certificate = tls->localCertificate();
    const auto alternatives = certificate.subjectAlternativeNames();
    const QStringList list = alternatives.values(QSsl::DnsEntry);
    QCOMPARE(QSet<QString>(list.begin(), list.end()), QSet<QString>(names.begin(), names.end()));
    QSet<QHostAddress> found, wanted;
    for (const QString &text : alternatives.values(QSsl::IpAddressEntry))
        found.insert(QHostAddress(text));
    for (const QString &text : addresses)
        wanted.insert(QHostAddress(text));
    QCOMPARE(found, wanted);
    QVERIFY(certificate.effectiveDate() < QDateTime::currentDateTimeUtc());
    QVERIFY(certificate.expiryDate() > QDateTime::currentDateTimeUtc().addYears(1));
    QVERIFY(!tls->privateKey().isNull());
}

void CertificateTest::aBrowserThatTrustsItConnectsByEveryName() {
    m_settings.domain = QStringLiteral("host.example.org");
    const auto tls = serverTls(m_settings);
    QVERIFY(tls);
    HttpServer server(*tls, {});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    for (const char *name : {"localhost", "127.0.0.1", "::1", "host.example.org"}) {
        QSslSocket client;
        QSslConfiguration trust = client.sslConfiguration();
        trust.setCaCertificates({tls->localCertificate()});
        client.setSslConfiguration(trust);
        client.setPeerVerifyName(QLatin1String(name));
        client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
        QVERIFY2(waitUntil([&] { return client.isEncrypted(); }, Patience_ms), name);
        QVERIFY2(client.sslHandshakeErrors().isEmpty(), name);
    }
    QSslSocket stranger;
    QSslConfiguration trust = stranger.sslConfiguration();
    trust.setCaCertificates({tls->localCertificate()});
    stranger.setSslConfiguration(trust);
    stranger.setPeerVerifyName(QStringLiteral("elsewhere.example.org"));
    stranger.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY(waitUntil([&] { return !stranger.sslHandshakeErrors().isEmpty(); }, Patience_ms));
}

void CertificateTest::itsKeyIsReadableByItsOwnerOnly() {
    QVERIFY(serverTls(m_settings));
    const auto ownerOnly = [this] {
        return !(QFileInfo(path("certificate.pem")).permissions() &
                 (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                  QFileDevice::WriteOther));
    };
    QVERIFY(read("certificate.pem").contains("PRIVATE KEY"));
    QVERIFY(ownerOnly());
    // Restored from a backup, say, that did not keep the permissions.
    QFile::setPermissions(path("certificate.pem"), QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                                       QFileDevice::ReadGroup | QFileDevice::ReadOther);
    QVERIFY(!ownerOnly());
    QVERIFY(serverTls(m_settings));
    QVERIFY(ownerOnly());
}

void CertificateTest::theCertificateAloneLiesBesideTheKey() {
    const auto tls = serverTls(m_settings);
    QVERIFY(tls.ok());
    QCOMPARE(m_settings.trustPath(), path("certificate.crt"));
    QVERIFY(!read("certificate.crt").contains("PRIVATE KEY"));
    QCOMPARE(QSslCertificate(read("certificate.crt"), QSsl::Pem), tls->localCertificate());
    QVERIFY(write("certificate.crt", "of another day"));
    m_settings.domain = QStringLiteral("host.example.org");
    const auto other = serverTls(m_settings);
    QVERIFY(other.ok() && other->localCertificate() != tls->localCertificate());
    QCOMPARE(QSslCertificate(read("certificate.crt"), QSsl::Pem), other->localCertificate());
}

void CertificateTest::theSecondStartUsesTheSameOne() {
    const auto first = serverTls(m_settings);
    const QByteArray file = read("certificate.pem");
    const auto second = serverTls(m_settings);
    QVERIFY(first && second);
    QCOMPARE(second->localCertificate(), first->localCertificate());
    QCOMPARE(second->privateKey(), first->privateKey());
    QCOMPARE(read("certificate.pem"), file);
}

void CertificateTest::anotherNameMakesAnotherOne() {
    const auto before = serverTls(m_settings);
    m_settings.domain = QStringLiteral("host.example.org");
    const auto after = serverTls(m_settings);
    QVERIFY(before && after);
    QVERIFY(before->localCertificate() != after->localCertificate());
    QVERIFY(after->localCertificate()
                .subjectAlternativeNames()
                .values(QSsl::DnsEntry)
                .contains(QStringLiteral("host.example.org")));
}

void CertificateTest::aLongNameDoesNotMakeANewOneAtEveryStart() {
    // A common name holds 64 letters; a domain name up to 253.
    m_settings.domain = QStringLiteral("a-rather-long-label-of-a-host").repeated(2) +
                        QStringLiteral(".department.example.org");
    QVERIFY(m_settings.domain.size() > 64);
    const auto first = serverTls(m_settings);
    const auto second = serverTls(m_settings);
    QVERIFY(first && second);
    QCOMPARE(second->localCertificate(), first->localCertificate());
    QVERIFY(first->localCertificate()
                .subjectAlternativeNames()
                .values(QSsl::DnsEntry)
                .contains(m_settings.domain));
}

void CertificateTest::aBrokenOrOldOneIsMadeAgain_data() {
    QTest::addColumn<QByteArray>("present");
    const Identity fresh = identity(EVP_EC_gen("P-256"), "localhost", 365);
    const Identity other = identity(EVP_EC_gen("P-256"), "localhost", 365);
    const Identity past = identity(EVP_EC_gen("P-256"), "localhost", -1);
    const Identity ending = identity(EVP_EC_gen("P-256"), "localhost", 2);
    const auto row = [](const char *name, const QByteArray &present) { QTest::newRow(name) << present; };
    row("empty file", "");
    row("not PEM", "this is no certificate");
    row("bytes", QByteArray("\x00\xff\x7f\x80", 4).repeated(1000));
    row("expired", past.key + past.certificate);
    row("expires in a few days", ending.key + ending.certificate);
    row("no key", fresh.certificate);
    row("no certificate", fresh.key);
    row("cut off in the key", fresh.certificate + fresh.key.left(fresh.key.size() / 2));
    row("cut off in the certificate", fresh.key + fresh.certificate.left(fresh.certificate.size() / 2));
    row("another's key", other.key + fresh.certificate);
}

void CertificateTest::aBrokenOrOldOneIsMadeAgain() {
    QFETCH(QByteArray, present);
    QVERIFY(write("certificate.pem", present));
    const auto tls = serverTls(m_settings);
    QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().message));
    QVERIFY(read("certificate.pem") != present);
    QVERIFY(tls->localCertificate().expiryDate() > QDateTime::currentDateTimeUtc().addYears(1));
    const auto again = serverTls(m_settings);
    QVERIFY(again && again->localCertificate() == tls->localCertificate());
}

void CertificateTest::aRenewalThatIsAskedForIsDoneOnceAndKeepsTheOneOfBefore() {
    const auto before = serverTls(m_settings);
    const QByteArray file = read("certificate.pem");
    QVERIFY(before && config::askForRenewal(m_settings.dataPath));
    QCOMPARE(read("certificate.pem"), file); // pages of layouts compare with what the running server has
    const auto after = serverTls(m_settings);
    QVERIFY(after && after->localCertificate() != before->localCertificate());
    QCOMPARE(read("certificate.pem.bak"), file);
    QCOMPARE(QSslCertificate(read("certificate.crt"), QSsl::Pem), after->localCertificate());
    const auto again = serverTls(m_settings);
    QVERIFY(again && again->localCertificate() == after->localCertificate());
}

void CertificateTest::aFolderThatCannotBeWrittenIsSaid() {
    m_settings.dataPath = path("nowhere/at/all");
    const auto tls = serverTls(m_settings);
    QVERIFY(!tls);
    QVERIFY2(tls.error().message.contains(m_settings.dataPath), qPrintable(tls.error().message));
}

void CertificateTest::onesOwnCertificateIsUsed_data() {
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    const Identity ec = identity(EVP_EC_gen("P-256"), "mine", 365);
    const Identity rsa = identity(EVP_RSA_gen(2048), "mine", 365);
    QTest::newRow("EC") << ec.certificate << ec.key;
    QTest::newRow("RSA") << rsa.certificate << rsa.key;
    QTest::newRow("with its chain behind it") << rsa.certificate + ec.certificate << rsa.key;
}

void CertificateTest::onesOwnCertificateIsUsed() {
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QVERIFY(write("own.pem", certificate) && write("own.key", key));
    m_settings.certificateType = config::CertificateType::Own;
    m_settings.certificateFile = path("own.pem");
    m_settings.certificateKeyFile = path("own.key");
    const auto tls = serverTls(m_settings);
    QVERIFY2(tls, qPrintable(tls ? QString() : tls.error().message));
    QCOMPARE(tls->localCertificateChain().size(), certificate.count("BEGIN CERTIFICATE"));
    QCOMPARE(read("own.pem"), certificate); // never touched
    QVERIFY(!QFileInfo::exists(path("certificate.pem")));
    HttpServer server(*tls, {});
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY(waitUntil([&] { return client.isEncrypted(); }, Patience_ms));
    QCOMPARE(client.peerCertificate(), tls->localCertificate());
}

void CertificateTest::whatIsWrongWithOnesOwnCertificateIsSaid_data() {
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    const Identity mine = identity(EVP_EC_gen("P-256"), "mine", 365);
    const Identity other = identity(EVP_EC_gen("P-256"), "mine", 365);
    const auto row = [](const char *name, const QByteArray &certificate, const QByteArray &key) {
        QTest::newRow(name) << certificate << key;
    };
    row("empty files", "", "");
    row("garbage", "garbage", "garbage");
    row("no key", mine.certificate, "");
    row("no certificate", "", mine.key);
    row("the wrong way round", mine.key, mine.certificate);
    row("key with a password", mine.certificate, mine.lockedKey);
    row("key of another certificate", mine.certificate, other.key);
    row("cut off", mine.certificate.left(200), mine.key);
}

void CertificateTest::whatIsWrongWithOnesOwnCertificateIsSaid() {
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QVERIFY(write("own.pem", certificate) && write("own.key", key));
    m_settings.certificateType = config::CertificateType::Own;
    m_settings.certificateFile = path("own.pem");
    m_settings.certificateKeyFile = path("own.key");
    const auto tls = serverTls(m_settings);
    QVERIFY(!tls);
    const QString &said = tls.error().message;
    QVERIFY2(said.contains(m_settings.certificateFile) && said.contains(m_settings.certificateKeyFile),
             qPrintable(said));
    QVERIFY(!QFileInfo::exists(path("certificate.pem"))); // no silent replacement
    m_settings.certificateFile = path("missing.pem");
    QVERIFY(!serverTls(m_settings));
}

void CertificateTest::onesOwnCertificateIsCheckedBeforeItIsChosen_data() {
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("said");
    const Identity mine = identity(EVP_EC_gen("P-256"), "mine", 365);
    const Identity other = identity(EVP_EC_gen("P-256"), "mine", 365);
    const Identity past = identity(EVP_EC_gen("P-256"), "mine", -1);
    const auto row = [](const char *name, const QByteArray &certificate, const QByteArray &key,
                        const char *said) {
        QTest::newRow(name) << certificate << key << QString::fromLatin1(said);
    };
    row("good", mine.certificate, mine.key, "");
    row("expired", past.certificate, past.key, "own.pem has expired");
    row("key of another certificate", mine.certificate, other.key, "does not belong to the certificate");
    row("key with a password", mine.certificate, mine.lockedKey, "needs a password");
    row("no key", mine.certificate, "", "own.key holds no key");
    row("no certificate", mine.key, mine.key, "own.pem holds no certificate");
    row("a movie", QByteArray(300'000, 'x'), mine.key, "own.pem has more than 250 kB");
}

void CertificateTest::onesOwnCertificateIsCheckedBeforeItIsChosen() {
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, said);
    QVERIFY(write("own.pem", certificate) && write("own.key", key));
    const auto changes = config::ownCertificate(path("own.pem"), path("own.key"));
    QCOMPARE(changes.ok(), said.isEmpty());
    if (!changes)
        QVERIFY2(changes.error().message.contains(said), qPrintable(changes.error().message));
    else
        QCOMPARE(changes->value(QStringLiteral("OVATION_CERTIFICATE_FILE")), path("own.pem"));
    QVERIFY(!config::ownCertificate(path("own.pem"), path("nowhere.key")));
}

QTEST_GUILESS_MAIN(CertificateTest)
#include "test_certificate.moc"
