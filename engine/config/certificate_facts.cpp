#include "config/settings_form.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslCertificate>
#include <QStringList>

namespace ovation::config {

Result<CertificateFacts> certificateFacts(const QString &file) {
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return Error{Errc::Failed, QStringLiteral("Cannot read %1: %2").arg(file, pem.errorString())};
    const auto all = QSslCertificate::fromData(pem.readAll(), QSsl::Pem);
    if (all.isEmpty())
        return Error{Errc::Failed, QStringLiteral("%1 holds no certificate").arg(file)};
    const QSslCertificate &first = all.first();
    CertificateFacts facts;
    facts.file = file;
    facts.subject = first.subjectInfo(QSslCertificate::CommonName).join(QStringLiteral(", "));
    facts.issuer = first.issuerInfo(QSslCertificate::CommonName).join(QStringLiteral(", "));
    facts.names = first.subjectAlternativeNames().values();
    facts.names.sort();
    facts.from = first.effectiveDate();
    facts.until = first.expiryDate();
    facts.fingerprint = QString::fromLatin1(first.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    return facts;
}

} // namespace ovation::config
