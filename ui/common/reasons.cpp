#include "ui/common/reasons.h"

#include "ui/common/engine_text.h"

#include <QCoreApplication>

namespace ovation::ui {

namespace {
struct Reasons {
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};
} // namespace

QString reasonText(const Error &error) {
    switch (error.code) {
    case Errc::SessionNotFound:
        return Reasons::tr("the session does not exist any more");
    case Errc::SessionClosing:
        return Reasons::tr("the session is closing");
    case Errc::SessionNotActive:
        return Reasons::tr("no participant has joined the session");
    case Errc::SessionExists:
        return Reasons::tr("a session of this name exists already");
    case Errc::ParticipantNotFound:
        return Reasons::tr("the participant has left");
    case Errc::RecordingDisabled:
        return Reasons::tr("recording is switched off (OPENVIDU_RECORDING=false)");
    case Errc::NobodyConnected:
        return Reasons::tr("no participant is connected yet");
    case Errc::AlreadyRecorded:
        return Reasons::tr("the session is already being recorded");
    case Errc::RecordingNotRunning:
        return Reasons::tr("the recording is not running any more");
    case Errc::RecordingStarting:
        return Reasons::tr("the recording has not begun yet");
    case Errc::RecordingRunning:
        return Reasons::tr("the recording is still running");
    default:
        return engineText(error.message);
    }
}

} // namespace ovation::ui
