#pragma once

#include "studio/snapshot.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace ovation {

/// Turns events of protocol 4.2 into what a window shows of them, and leaves out those that it does not show:
/// subscriptions, of which there are as many as participants squared. Keeps names of participants, because
/// only the event of a join has them. Engine thread.
class EventReader {
  public:
    std::optional<SessionEvent> read(const QString &name, const QJsonObject &fields);

  private:
    void readParticipant(const QJsonObject &fields, SessionEvent &event);

    QHash<QString, QHash<QString, QString>> m_names; ///< by unique session id and connection id
};

} // namespace ovation
