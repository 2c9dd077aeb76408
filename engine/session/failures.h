#pragma once

#include "base/result.h"

#include <QString>

/// The errors that several callers answer with: each code and its sentence stand here once. Pure functions;
/// the sentences hold ids, never secrets or addresses.
namespace ovation::session {

Error sessionNotFound(const QString &sessionId);
Error sessionClosing(const QString &sessionId);
Error sessionNotActive(const QString &sessionId);
Error sessionExists(const QString &sessionId);
/// There are as many sessions as the server takes.
Error tooManySessions(int sessions);
/// It has as many connections as a session may have, unused tokens included.
Error tooManyConnections(const QString &sessionId, int connections);
Error participantNotFound(const QString &connectionId);
Error notPublishing(const QString &connectionId);
Error alreadyPublishing(const QString &connectionId);
/// `streamId` is not, or no longer, published.
Error streamNotPublished(const QString &streamId);
/// More new endpoints in a short time than any client needs.
Error tooManyEndpoints();
/// It begins to publish again and again.
Error tooManyPublications();
/// The role does not allow publishing.
Error mayNotPublish();
Error cameraStream();
Error notModerator();
Error filtersMissing();
Error recordingDisabled();
Error recordingNotFound(const QString &recordingId);
Error recordingNotRunning(const QString &recordingId);
Error recordingStarting(const QString &recordingId);
Error recordingRunning(const QString &recordingId);
Error alreadyRecorded(const QString &sessionId);

} // namespace ovation::session
