#include "app/camera/local_names.h"

#include <QUrl>

#include <memory>
#include <netdb.h>
#include <sys/socket.h>

namespace ovation::camera {

QByteArray withAddress(const QByteArray &uri) {
    QUrl url = QUrl::fromEncoded(uri);
    addrinfo wanted = {}, *found = nullptr;
    wanted.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(url.host(QUrl::FullyEncoded).toUtf8().constData(), nullptr, &wanted, &found) != 0)
        return uri;
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> all(found, freeaddrinfo);
    char text[NI_MAXHOST];
    if (getnameinfo(all->ai_addr, all->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) != 0)
        return uri;
    url.setHost(QString::fromLatin1(text));
    return url.isValid() ? url.toEncoded() : uri;
}

void resolveLocalName(media::CameraAddress &address) {
    const QUrl url = QUrl::fromEncoded(address.uri);
    const bool nameIsVerified = address.trust.tlsIsVerified && url.scheme().endsWith(QLatin1Char('s'));
    if (url.host().endsWith(QLatin1String(".local")) && !nameIsVerified)
        address.uri = withAddress(address.uri);
}

} // namespace ovation::camera
