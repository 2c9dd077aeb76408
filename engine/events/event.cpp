#include "events/event.h"

#include <QJsonDocument>

namespace ovation::events {

QByteArray recordLine(const Event &event) {
    return QJsonDocument(QJsonObject{{event.name, event.fields}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray webhookBody(const Event &event) {
    QJsonObject flat = event.fields;
    flat[QStringLiteral("event")] = event.name;
    return QJsonDocument(flat).toJson(QJsonDocument::Compact);
}

} // namespace ovation::events
