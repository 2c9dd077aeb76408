#pragma once

#include "meeting.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <memory>
#include <utility>
#include <vector>

// The events of a meeting (protocol 4.2), among what participants are told.

struct Happened {
    QString name;
    QJsonObject fields;
};

/// Writes every event into the meeting's diary, among what participants are told, and keeps it.
class Listener {
  public:
    explicit Listener(Meeting &meeting) {
        QObject::connect(meeting.commands.get(), &ovation::control::Commands::happened,
                         meeting.commands.get(),
                         [&meeting, events = m_events](const QString &name, const QJsonObject &fields) {
                             events->push_back({name, fields});
                             meeting.write(QStringLiteral("* ") + shortly(name, fields));
                         });
    }
    std::vector<Happened> take() { return std::exchange(*m_events, {}); }

  private:
    static QString shortly(const QString &name, const QJsonObject &fields) {
        QString line = name;
        for (const char *key : {"connectionId", "connection", "receivingFrom", "status", "reason"}) {
            if (fields.contains(QLatin1String(key)))
                line += u' ' + fields[QLatin1String(key)].toString();
        }
        return line;
    }
    std::shared_ptr<std::vector<Happened>> m_events = std::make_shared<std::vector<Happened>>();
};

/// Only the events of a diary.
inline QStringList eventsIn(const QStringList &diary) {
    return diary.filter(QRegularExpression(QStringLiteral("^\\* ")));
}
