#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace ovation::events {

/// Something that happened in a session, by the names and fields of protocol 4.2. A plain value.
struct Event {
    QString name;
    QJsonObject fields;
};

/// {"<name>":{…}} and a line feed, as it stands in the record file (protocol 4.1).
QByteArray recordLine(const Event &event);
/// The fields and "event":"<name>" in one flat object, as it is posted (protocol 4.1).
QByteArray webhookBody(const Event &event);

} // namespace ovation::events
