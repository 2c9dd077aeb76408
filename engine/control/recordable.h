#pragma once

#include "base/result.h"
#include "session/session.h"

#include <optional>

namespace ovation::control {

/// Whether a session may be recorded, and if not, why: the one rule of REST, of the automatic start and of
/// the window. Protocol 1.5, checks 2 to 6.
enum class Recordable {
    Yes,
    SwitchedOff,     ///< OPENVIDU_RECORDING=false
    Relayed,         ///< the server sees no media of such a session
    AlreadyRecorded, ///< a second one beside it must be asked for (RecordingProperties::concurrent)
    SessionClosing,
    NoParticipants, ///< no participant yet
    NoPublisher     ///< advice only: it may start, as OpenVidu's may, and shows nothing at first
};

/// `switchedOn`: whether this program records at all. `concurrent`: a recording of the other kind may run
/// beside it. Pure.
Recordable recordable(const session::Session &session, bool switchedOn, bool concurrent = false);
/// The error that a start answers with; nothing where it may begin.
std::optional<Error> refusal(Recordable state, const QString &sessionId);

} // namespace ovation::control
