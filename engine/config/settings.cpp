#include "config/settings.h"

namespace ovation::config {
namespace {

/// host or host:port, without the port that the scheme implies.
QString authority(const QString &domain, quint16 port, quint16 implied) {
    const QString host = domain.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(domain) : domain;
    return port == implied ? host : QStringLiteral("%1:%2").arg(host).arg(port);
}

} // namespace

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

QString Settings::trustPath() const {
    return certificateType == CertificateType::Own ? certificateFile
                                                   : dataPath + QStringLiteral("/certificate.crt");
}

QString Settings::publicUrl() const {
    return QStringLiteral("https://%1/").arg(authority(domain, httpsPort, 443));
}

QString Settings::wsUrl() const {
    return QStringLiteral("wss://%1").arg(authority(domain, httpsPort, 443));
}

bool Settings::isLocal() const {
    return domain == QStringLiteral("localhost") || Networks::loopback().contains(QHostAddress(domain));
}

QString Settings::plainUrl() const {
    return QStringLiteral("http://%1/").arg(authority(domain, localPort(), 80));
}

QString Settings::plainWsUrl() const {
    return QStringLiteral("ws://%1").arg(authority(domain, localPort(), 80));
}

} // namespace ovation::config
