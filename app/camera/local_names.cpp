#include "app/camera/local_names.h"

#include <QUrl>

#include <memory>
#include <netdb.h>
#include <sys/socket.h>

namespace ovation::camera {

namespace {

QString addressOf(const QByteArray &host, int family) {
    addrinfo wanted = {}, *found = nullptr;
    wanted.ai_family = family;
    wanted.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(host.constData(), nullptr, &wanted, &found) != 0)
        return {};
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(found, freeaddrinfo);
    char text[NI_MAXHOST];
    const bool isKnown =
        getnameinfo(all->ai_addr, all->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0;
    return isKnown ? QString::fromLatin1(text) : QString();
}

} // namespace

QByteArray withAddress(const QByteArray &uri) {
    QUrl url = QUrl::fromEncoded(uri);
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    QString address = addressOf(host, AF_INET);
    if (address.isEmpty())
        address = addressOf(host, AF_INET6);
    if (address.isEmpty() || address.contains(QLatin1Char('%'))) // of one network card, which no URI tells
        return uri;
    url.setHost(address);
    return url.isValid() ? url.toEncoded() : uri;
}

bool hasLocalName(const media::CameraAddress &address) {
    const QUrl url = QUrl::fromEncoded(address.uri);
    QString host = url.host();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    const bool nameIsVerified = address.trust.tlsIsVerified && url.scheme().endsWith(QLatin1Char('s'));
    return host.endsWith(QLatin1String(".local")) && !nameIsVerified;
}

void resolveLocalName(media::CameraAddress &address) {
    if (hasLocalName(address))
        address.uri = withAddress(address.uri);
}

} // namespace ovation::camera
