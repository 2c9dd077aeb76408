#include "server/plain_urls.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ovation::server {
namespace {

/// The members that hold a token or an address of this server.
constexpr const char *Members[] = {"token", "id", "url", "OPENVIDU_PUBLICURL"};

QString plain(const QString &url, const config::Settings &settings) {
    const QString ws = settings.wsUrl() + QLatin1Char('?'), http = settings.publicUrl();
    if (url.startsWith(ws))
        return settings.plainWsUrl() + url.mid(ws.size() - 1);
    return url.startsWith(http) ? settings.plainUrl() + url.mid(http.size()) : url;
}

QJsonValue plain(const QJsonValue &value, const config::Settings &settings) {
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue one : value.toArray())
            list.append(plain(one, settings));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = plain(QJsonValue(member.value()), settings);
    for (const char *name : Members) {
        const auto member = object.find(QLatin1String(name));
        if (member != object.end() && member->isString())
            *member = plain(member->toString(), settings);
    }
    return object;
}

} // namespace

bool wantsPlainUrls(const HttpRequest &request, const config::Settings &settings) {
    return !request.encrypted && !request.secure && settings.isLocal() && !request.forwarded &&
           Networks::loopback().contains(QHostAddress(request.peerAddress));
}

HttpResponse withPlainUrls(HttpResponse response, const config::Settings &settings) {
    if (!response.file.isEmpty())
        return response;
    const auto document = QJsonDocument::fromJson(response.body);
    if (document.isObject())
        response.body = QJsonDocument(plain(QJsonValue(document.object()), settings).toObject())
                            .toJson(QJsonDocument::Compact);
    else if (response.type.startsWith("text/plain"))
        response.body = plain(QString::fromUtf8(response.body), settings).toUtf8();
    return response;
}

} // namespace ovation::server
