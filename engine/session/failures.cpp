#include "session/failures.h"

#include "base/excerpt.h"

namespace ovation::session {

Error sessionNotFound(const QString &sessionId) {
    return {Errc::SessionNotFound, QStringLiteral("Session '%1' not found").arg(excerpt(sessionId))};
}

Error sessionClosing(const QString &sessionId) {
    return {Errc::SessionClosing, QStringLiteral("Session '%1' is closing").arg(excerpt(sessionId))};
}

Error sessionNotActive(const QString &sessionId) {
    return {Errc::SessionNotActive, QStringLiteral("Session '%1' is not active").arg(excerpt(sessionId))};
}

Error sessionExists(const QString &sessionId) {
    return {Errc::SessionExists, QStringLiteral("Session '%1' already exists").arg(excerpt(sessionId))};
}

Error participantNotFound(const QString &connectionId) {
    return {Errc::ParticipantNotFound,
            QStringLiteral("Participant '%1' not found").arg(excerpt(connectionId))};
}

Error tooManySessions(int sessions) {
    return {Errc::ServerFull,
            QStringLiteral("There are %1 sessions already. Close those that are over").arg(sessions)};
}

Error tooManyConnections(const QString &sessionId, int connections) {
    return {Errc::ServerFull,
            QStringLiteral("Session '%1' has %2 connections already, unused tokens included. Remove those "
                           "that are not needed any more")
                .arg(excerpt(sessionId))
                .arg(connections)};
}

Error notPublishing(const QString &connectionId) {
    return {Errc::NotPublishing,
            QStringLiteral("Participant '%1' is not publishing").arg(excerpt(connectionId))};
}

Error alreadyPublishing(const QString &connectionId) {
    return {Errc::AlreadyPublishing,
            QStringLiteral("Participant '%1' is already publishing").arg(excerpt(connectionId))};
}

Error streamNotPublished(const QString &streamId) {
    return {Errc::NotPublishing, QStringLiteral("Stream '%1' is not being published").arg(excerpt(streamId))};
}

Error tooManyEndpoints() {
    return {Errc::EndpointFailed,
            QStringLiteral("Too many media endpoints in a short time. Try again in a few seconds")};
}

Error tooManyPublications() {
    return {Errc::EndpointFailed,
            QStringLiteral("This participant publishes too often: at most once a second, after the first few "
                           "times. Try again a second later")};
}

Error mayNotPublish() {
    return {Errc::Unauthorized, QStringLiteral("This participant's role does not allow publishing")};
}

Error cameraStream() {
    return {Errc::CameraStream, QStringLiteral("The stream of an IP camera ends with its connection only")};
}

Error notModerator() {
    return {Errc::Unauthorized, QStringLiteral("Only a moderator may do this to another participant")};
}

Error filtersMissing() {
    return {Errc::FilterUnavailable, QStringLiteral("Filters are not available on this server")};
}

Error recordingDisabled() {
    return {Errc::RecordingDisabled, QStringLiteral("Recording is switched off (OPENVIDU_RECORDING=false)")};
}

Error recordingNotFound(const QString &recordingId) {
    return {Errc::RecordingNotFound, QStringLiteral("Recording '%1' not found").arg(excerpt(recordingId))};
}

Error recordingNotRunning(const QString &recordingId) {
    return {Errc::RecordingNotRunning,
            QStringLiteral("Recording '%1' is not running").arg(excerpt(recordingId))};
}

Error recordingStarting(const QString &recordingId) {
    return {Errc::RecordingStarting,
            QStringLiteral("Recording '%1' has not begun yet").arg(excerpt(recordingId))};
}

Error recordingRunning(const QString &recordingId) {
    return {Errc::RecordingRunning,
            QStringLiteral("Recording '%1' is still running: stop it first").arg(excerpt(recordingId))};
}

Error alreadyRecorded(const QString &sessionId) {
    return {Errc::AlreadyRecorded,
            QStringLiteral("Session '%1' is already being recorded").arg(excerpt(sessionId))};
}

} // namespace ovation::session
