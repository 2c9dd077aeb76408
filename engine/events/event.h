#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace ovation::events {

/// An event of a session, with the names and fields of protocol 4.2. A plain value.
struct Event {
    QString name;
    QJsonObject fields;
};

/// {"<name>":{…}} and a line feed, as written to the record file (protocol 4.1).
QByteArray recordLine(const Event &event);
/// The fields and "event":"<name>" in one flat object, as posted (protocol 4.1).
QByteArray webhookBody(const Event &event);

} // namespace ovation::events
