#include "config/settings.h"

namespace ovation::config {

QHostAddress Settings::localAddress() const {
    const QHostAddress listening(listenAddress);
    if (listening.isNull() || listening == QHostAddress(QHostAddress::AnyIPv4))
        return QHostAddress(QHostAddress::LocalHost);
    return listening == QHostAddress(QHostAddress::AnyIPv6) ? QHostAddress(QHostAddress::LocalHostIPv6)
                                                            : listening;
}

QString Settings::certificatePath() const {
    return certificateType == CertificateType::Own ? certificateFile
                                                   : dataPath + QStringLiteral("/certificate.pem");
}

QString Settings::publicUrl() const {
    const QString host = domain.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(domain) : domain;
    return httpsPort == 443 ? QStringLiteral("https://%1/").arg(host)
                            : QStringLiteral("https://%1:%2/").arg(host).arg(httpsPort);
}

QString Settings::wsUrl() const {
    QString url = publicUrl();
    url.chop(1);
    return url.replace(0, 5, QStringLiteral("wss"));
}

} // namespace ovation::config
