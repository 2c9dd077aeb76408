#pragma once

#include <QString>

/// Ids of connections that applications choose (protocol 1.2). Pure functions.
namespace ovation::session {

/// con_ + what openviduCustomConnectionId of the server data, a JSON object, says, of which only letters,
/// digits and _ count, without con_ in it, at most 100 of them. Empty when the application chose none.
QString wantedConnectionId(const QString &serverData);
/// `connectionId` + 4 alphanumerics.
QString withRandomEnding(const QString &connectionId);

} // namespace ovation::session
