#include "events/event.h"

#include "base/cut_text.h"

#include <QJsonDocument>

namespace ovation::events {

QByteArray recordLine(const Event &event) {
    QJsonObject fields = event.fields;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (const QString text = field.value().toString(); text.size() > MaxRecordedText)
            field.value() = cutText(text, MaxRecordedText) + QChar(0x2026);
    }
    return QJsonDocument(QJsonObject{{event.name, fields}}).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray webhookBody(const Event &event) {
    QJsonObject flat = event.fields;
    flat[QStringLiteral("event")] = event.name;
    return QJsonDocument(flat).toJson(QJsonDocument::Compact);
}

} // namespace ovation::events
