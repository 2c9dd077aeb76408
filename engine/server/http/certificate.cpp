#include "server/http/certificate.h"

#include "base/atomic_file.h"
#include "base/certificate_pair.h"
#include "base/handles.h"
#include "base/log.h"
#include "config/certificate_change.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace ovation::server {
namespace {

constexpr long Day_s = 86400, Validity_days = 3 * 365;
constexpr qint64 Renew_days = 7;
constexpr qsizetype MaxCommonName = 64; // X.520; clients look at the alternative names only

using Bio = CHandle<BIO, BIO_free_all>;

QByteArray contentOf(BIO *bio) {
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, qsizetype(size)) : QByteArray();
}

QByteArray subjectNames(const QString &configured) {
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    const QHostAddress address(configured);
    if (!address.isNull() && configured != QStringLiteral("127.0.0.1") && configured != QStringLiteral("::1"))
        names += ",IP:" + configured.toLatin1();
    else if (address.isNull() && configured != QStringLiteral("localhost"))
        names += ",DNS:" + configured.toLatin1();
    return names;
}

bool addExtension(X509 *certificate, int which, const QByteArray &value) {
    const CHandle<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, which, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// Key and certificate as PEM, one after the other; empty on failure.
QByteArray makeSelfSigned(const QString &name) {
    const CHandle<EVP_PKEY, EVP_PKEY_free> key(EVP_EC_gen("P-256"));
    const CHandle<X509, X509_free> certificate(X509_new());
    uint64_t serial = 0;
    if (!key || !certificate || RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return {};
    X509 *x = certificate.get();
    X509_set_version(x, 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -Day_s);
    X509_gmtime_adj(X509_getm_notAfter(x), Validity_days * Day_s);
    X509_set_pubkey(x, key.get());
    X509_NAME *subject = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_UTF8,
        reinterpret_cast<const unsigned char *>(name.left(MaxCommonName).toUtf8().constData()), -1, -1, 0);
    X509_set_issuer_name(x, subject);
    if (!addExtension(x, NID_subject_alt_name, subjectNames(name)) ||
        !addExtension(x, NID_basic_constraints, "critical,CA:FALSE") ||
        !addExtension(x, NID_ext_key_usage, "serverAuth") || X509_sign(x, key.get(), EVP_sha256()) == 0)
        return {};
    const Bio out(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(out.get(), x) != 1)
        return {};
    return contentOf(out.get());
}

QByteArray readFile(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool stillGood(const QSslCertificate &certificate, const QString &name) {
    const auto names = certificate.subjectAlternativeNames();
    const auto addresses = names.values(QSsl::IpAddressEntry);
    const bool named =
        names.values(QSsl::DnsEntry).contains(name) ||
        std::any_of(addresses.begin(), addresses.end(), [address = QHostAddress(name)](const QString &one) {
            return QHostAddress(one) == address;
        });
    return named && certificate.expiryDate() > QDateTime::currentDateTimeUtc().addDays(Renew_days);
}

Result<QSslConfiguration> configurationOf(const QByteArray &certificatePem, const QByteArray &keyPem,
                                          const QString &files) {
    const auto chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    QSslKey key(keyPem, QSsl::Ec);
    if (key.isNull())
        key = QSslKey(keyPem, QSsl::Rsa);
    if (chain.isEmpty() || key.isNull())
        return Error{
            Errc::Failed,
            QStringLiteral("No usable certificate and key in %1: PEM is expected, the key without password")
                .arg(files)};
    if (!belongTogether(certificatePem, keyPem))
        return Error{Errc::Failed,
                     QStringLiteral("The key does not belong to the certificate: %1").arg(files)};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificate
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

/// The certificate of `tls` in a file of its own: one that holds the key, too, must not be given to browsers.
void share(const QSslConfiguration &tls, const QString &path) {
    const QByteArray pem = tls.localCertificate().toPem();
    if (readFile(path) == pem)
        return;
    if (const auto written = writeFileAtomically(path, pem); !written)
        qCWarning(logServer).noquote()
            << "browsers can't be given the certificate:" << written.error().message;
}

/// Where a renewal is asked for: the certificate of before stays beside the new one.
bool putAside(const QString &path, const QString &dataPath) {
    if (!QFile::exists(config::renewalMark(dataPath)))
        return false;
    const QString kept = path + QStringLiteral(".bak");
    if (QFile::exists(path)) {
        QFile::remove(kept);
        QFile::rename(path, kept);
    }
    return true;
}

} // namespace

Result<QSslConfiguration> serverTls(const config::Settings &settings) {
    if (settings.certificateType == config::CertificateType::Own)
        return configurationOf(readFile(settings.certificateFile), readFile(settings.certificateKeyFile),
                               settings.certificateFile + QStringLiteral(" and ") +
                                   settings.certificateKeyFile);
    const QString path = settings.certificatePath();
    const bool isRenewed = putAside(path, settings.dataPath);
    const QByteArray present = readFile(path);
    if (auto tls = configurationOf(present, present, path);
        tls && stillGood(tls->localCertificate(), settings.domain)) {
        // A restored backup may have opened it to others.
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        share(*tls, settings.trustPath());
        return tls;
    }
    const QByteArray made = makeSelfSigned(settings.domain);
    if (made.isEmpty())
        return Error{Errc::Failed,
                     QStringLiteral("OpenSSL could not make a certificate for '%1'").arg(settings.domain)};
    if (const auto written = writeFileAtomically(path, made); !written)
        return written.error();
    if (isRenewed)
        QFile::remove(config::renewalMark(settings.dataPath)); // now, or a crash would lose the wish
    auto tls = configurationOf(made, made, path);
    if (tls)
        share(*tls, settings.trustPath());
    return tls;
}

} // namespace ovation::server
