#include "storage/s3_place.h"

#include "storage/signature.h"

#include <QHostAddress>

namespace ovation::storage {
namespace {

constexpr int MaxKey_bytes = 900; ///< of 1024 that S3 has, so that there is space for folders

bool isAddress(const QString &host) {
    return !QHostAddress(host).isNull();
}

QByteArray withPort(const QUrl &url, const QString &host) {
    const QByteArray name = host.contains(QLatin1Char(':')) ? '[' + host.toUtf8() + ']' : QUrl::toAce(host);
    const int usual = url.scheme() == QStringLiteral("http") ? 80 : 443;
    return url.port(usual) == usual ? name : name + ':' + QByteArray::number(url.port());
}

QUrl endpointOf(const S3Place &place, const QByteArray &region) {
    if (!place.endpoint.isEmpty())
        return place.endpoint;
    const QString domain =
        region.startsWith("cn-") ? QStringLiteral("amazonaws.com.cn") : QStringLiteral("amazonaws.com");
    return QUrl(QStringLiteral("https://s3.%1.%2").arg(QString::fromLatin1(region), domain));
}

/// A certificate for *.host does not cover a.b.host, and an address has no hosts below it.
bool usesPath(const S3Place &place, const QUrl &endpoint) {
    return place.pathStyle || isAddress(endpoint.host()) ||
           (endpoint.scheme() == QStringLiteral("https") && place.bucket.contains(QLatin1Char('.')));
}

} // namespace

S3Location locate(const S3Place &place, const QByteArray &region, const QByteArray &key) {
    const QUrl endpoint = endpointOf(place, region);
    QByteArray path = endpoint.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    S3Location location{endpoint.scheme().toLatin1(), {}, {}};
    const bool inPath = usesPath(place, endpoint);
    if (inPath)
        path += '/' + percentEncoded(place.bucket.toUtf8());
    location.host =
        withPort(endpoint, inPath ? endpoint.host() : place.bucket + QLatin1Char('.') + endpoint.host());
    location.path = path + (key.isEmpty() && inPath ? QByteArray() : '/' + percentEncodedPath(key));
    return location;
}

QString keyProblem(const QString &key) {
    const QByteArray bytes = key.toUtf8();
    if (bytes.isEmpty() || bytes.size() > MaxKey_bytes)
        return QStringLiteral("must have 1 to %1 bytes").arg(MaxKey_bytes);
    if (QString::fromUtf8(bytes) != key || key.normalized(QString::NormalizationForm_C) != key)
        return QStringLiteral("must be normal text");
    for (const QChar each : key) {
        if (each < QLatin1Char(' ') || each == QChar(0x7f))
            return QStringLiteral("must not have control characters");
    }
    for (const QString &part : key.split(QLatin1Char('/'))) {
        if (part.isEmpty() || part == QStringLiteral(".") || part == QStringLiteral(".."))
            return QStringLiteral("must not have '//', '.' or '..' as a folder, nor a '/' at an end");
    }
    return {};
}

} // namespace ovation::storage
