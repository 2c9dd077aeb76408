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

/// Characters of a text that a record holds; the rest is cut off, and "…" says so.
inline constexpr qsizetype MaxRecordedText = 2048;

/// {"<name>":{…}} and a line feed, as written to the record file (protocol 4.1).
QByteArray recordLine(const Event &event);
/// The fields and "event":"<name>" in one flat object, as posted (protocol 4.1).
QByteArray webhookBody(const Event &event);

} // namespace ovation::events
