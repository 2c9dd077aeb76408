#include "server/http/message.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ovation::server {

QByteArray HttpRequest::header(const char *name) const {
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString HttpRequest::cookie(const char *name) const {
    for (const QByteArray &part : header("Cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        const auto at = pair.indexOf('=');
        if (at > 0 && pair.left(at) == name)
            return QString::fromLatin1(pair.mid(at + 1));
    }
    return {};
}

bool HttpRequest::flag(const char *name, bool fallback) const {
    const QString key = QLatin1String(name);
    return query.hasQueryItem(key) ? query.queryItemValue(key) == QStringLiteral("true") : fallback;
}

HttpResponse HttpResponse::empty(int status) {
    HttpResponse response;
    response.status = status;
    response.type.clear();
    return response;
}

HttpResponse HttpResponse::text(int status, const QString &text) {
    HttpResponse response;
    response.status = status;
    response.type = "text/plain;charset=UTF-8";
    response.body = text.toUtf8();
    return response;
}

HttpResponse HttpResponse::json(const QJsonObject &object, int status) {
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse HttpResponse::json(const QJsonArray &array) {
    HttpResponse response;
    response.body = QJsonDocument(array).toJson(QJsonDocument::Compact);
    return response;
}

} // namespace ovation::server
