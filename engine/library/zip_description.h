#pragma once

#include "base/result.h"
#include "library/types.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ovation::library {

/// What an INDIVIDUAL recording's ZIP says of itself (protocol 2): its names, and its synchronization JSON.
struct ZipDescription {
    QStringList files;
    std::vector<Presence> streams; ///< in order of arrival
    QStringList words;             ///< more by which a participant may be looked for: data of connections
};

/// Reads no media. It may come from anywhere, so what it may cost is limited (docs/limits.md). Waits for the
/// disk; any thread. Errors: MediaUnreadable or LimitReached, with a sentence.
Result<ZipDescription> describeZip(const QString &path);

/// As session::Connection::displayName().
QString participantName(const QString &clientData, const QString &serverData, const QString &connectionId);

} // namespace ovation::library
