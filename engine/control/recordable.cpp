#include "control/recordable.h"

#include "session/failures.h"

namespace ovation::control {

Recordable recordable(const session::Session &session, bool switchedOn, bool concurrent) {
    if (!switchedOn)
        return Recordable::SwitchedOff;
    if (session.properties().mediaMode != session::MediaMode::Routed)
        return Recordable::Relayed;
    if (session.isRecorded() && !concurrent)
        return Recordable::AlreadyRecorded;
    if (session.isClosing())
        return Recordable::SessionClosing;
    // Recorders count here, as in the reference: a page that waits for participants can be recorded.
    if (!session.isActive() || session.participants().empty())
        return Recordable::NobodyConnected;
    return session.hasPublisher() ? Recordable::Yes : Recordable::NobodyPublishes;
}

std::optional<Error> refusal(Recordable state, const QString &sessionId) {
    switch (state) {
    case Recordable::Yes:
    case Recordable::NobodyPublishes:
        return std::nullopt;
    case Recordable::SwitchedOff:
        return session::recordingDisabled();
    case Recordable::AlreadyRecorded:
        return session::alreadyRecorded(sessionId);
    case Recordable::SessionClosing:
        return session::sessionClosing(sessionId);
    case Recordable::Relayed:
        return Error{
            Errc::NotRecordable,
            QStringLiteral("Session '%1' is RELAYED: only ROUTED sessions can be recorded").arg(sessionId)};
    case Recordable::NobodyConnected:
        return Error{Errc::NobodyConnected,
                     QStringLiteral("Session '%1' has no participant yet").arg(sessionId)};
    }
    return std::nullopt;
}

QString toSentence(Recordable state) {
    switch (state) {
    case Recordable::Yes:
        return {};
    case Recordable::SwitchedOff:
        return QStringLiteral("Recording is switched off in the settings");
    case Recordable::Relayed:
        return QStringLiteral("This session is RELAYED: only ROUTED sessions can be recorded");
    case Recordable::AlreadyRecorded:
        return QStringLiteral("This session is already being recorded");
    case Recordable::SessionClosing:
        return QStringLiteral("This session is closing");
    case Recordable::NobodyConnected:
        return QStringLiteral("No participant is connected yet");
    case Recordable::NobodyPublishes:
        return QStringLiteral("No participant is publishing audio or video yet");
    }
    return {};
}

} // namespace ovation::control
