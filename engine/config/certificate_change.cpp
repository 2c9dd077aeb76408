#include "config/certificate_change.h"

#include "base/atomic_file.h"
#include "base/certificate_pair.h"

#include <QFile>
#include <QSslCertificate>

namespace ovation::config {
namespace {

constexpr qint64 MaxFile_bytes = 250'000;

Error failed(const QString &sentence) {
    return {Errc::Failed, sentence};
}

Result<QByteArray> contentOf(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(QStringLiteral("Cannot read %1: %2").arg(path, file.errorString()));
    if (file.size() > MaxFile_bytes)
        return failed(QStringLiteral("%1 has more than %2 kB: it is no certificate and no key")
                          .arg(path)
                          .arg(MaxFile_bytes / 1000));
    return file.readAll();
}

} // namespace

Result<SettingChanges> ownCertificate(const QString &certificateFile, const QString &keyFile) {
    const auto certificatePem = contentOf(certificateFile);
    if (!certificatePem)
        return certificatePem.error();
    const auto keyPem = contentOf(keyFile);
    if (!keyPem)
        return keyPem.error();
    const auto chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return failed(QStringLiteral("%1 holds no certificate in PEM form").arg(certificateFile));
    if (!keyPem->contains("PRIVATE KEY-----"))
        return failed(QStringLiteral("%1 holds no key in PEM form").arg(keyFile));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (chain.first().expiryDate() <= now)
        return failed(QStringLiteral("The certificate in %1 has expired. Choose one that is valid")
                          .arg(certificateFile));
    if (chain.first().effectiveDate() > now)
        return failed(QStringLiteral("The certificate in %1 is not valid yet. Choose one that is valid")
                          .arg(certificateFile));
    if (!belongTogether(*certificatePem, *keyPem))
        return failed(
            QStringLiteral("The key in %1 does not belong to the certificate in %2, or needs a "
                           "password. Choose the key that the certificate was made with, without a password")
                .arg(keyFile, certificateFile));
    return SettingChanges{{QStringLiteral("CERTIFICATE_TYPE"), QStringLiteral("owncert")},
                          {QStringLiteral("OVATION_CERTIFICATE_FILE"), certificateFile},
                          {QStringLiteral("OVATION_CERTIFICATE_KEY_FILE"), keyFile}};
}

QString renewalMark(const QString &dataPath) {
    return dataPath + QStringLiteral("/certificate.renew");
}

Result<void> askForRenewal(const QString &dataPath) {
    return writeFileAtomically(renewalMark(dataPath), QByteArray());
}

} // namespace ovation::config
