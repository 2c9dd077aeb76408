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
        return Recordable::NoParticipants;
    return session.hasPublisher() ? Recordable::Yes : Recordable::NoPublisher;
}

std::optional<Error> refusal(Recordable state, const QString &sessionId) {
    switch (state) {
    case Recordable::Yes:
    case Recordable::NoPublisher:
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
    case Recordable::NoParticipants:
        return Error{Errc::NobodyConnected,
                     QStringLiteral("Session '%1' has no participant yet").arg(sessionId)};
    }
    return std::nullopt;
}

} // namespace ovation::control
