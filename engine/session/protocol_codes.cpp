#include "session/protocol_codes.h"

namespace ovation::session {

int protocolCode(Errc code) {
    switch (code) {
    case Errc::Failed:
        return 999;
    case Errc::InvalidParameter:
    case Errc::UnprocessableParameter:
    case Errc::UnreadableParameters:
        return -1;
    case Errc::InvalidSignal:
        return 600;
    case Errc::InvalidRecipient:
        return 601;
    case Errc::InvalidSdp:
        return 302;
    case Errc::ForcedCodecMissing:
        return 800;
    case Errc::InvalidPath:
        return 708;
    case Errc::UnsafePath:
    case Errc::InvalidName:
    case Errc::RecordingDisabled:
    case Errc::RecordingNotRunning:
    case Errc::RecordingStarting:
        return 704;
    case Errc::Unauthorized:
        return 401;
    case Errc::SessionNotFound:
        return 202;
    case Errc::SessionClosing:
        return 203;
    case Errc::SessionNotActive:
        return 201;
    case Errc::SessionExists:
        return 403;
    case Errc::ParticipantNotFound:
        return 102;
    case Errc::ParticipantExists:
        return 104;
    case Errc::NotPublishing:
        return 105;
    case Errc::AlreadyPublishing:
        return 106;
    case Errc::CameraStream:
        return 10;
    case Errc::EndpointFailed:
        return 303;
    case Errc::FilterUnavailable:
        return 406;
    case Errc::NotInThisEdition:
        return 997;
    case Errc::NotRecordable:
    case Errc::NobodyConnected:
    case Errc::AlreadyRecorded:
    case Errc::LayoutFixed:
    case Errc::LimitReached:
    case Errc::DiskFull:
    case Errc::PermissionDenied:
    case Errc::Overloaded:
    case Errc::NothingReceived:
    case Errc::StartTimedOut:
    case Errc::PageFailed:
    case Errc::MediaFailed:
        return 703;
    case Errc::RecordingNotFound:
        return 705;
    case Errc::RecordingRunning:
        return 706;
    case Errc::MediaUnreadable:
        return 702;
    case Errc::MalformedMessage:
        return -32700;
    case Errc::MalformedRequest:
        return -32600;
    case Errc::NotJoined:
        return 803;
    case Errc::NotReconnectable:
        return 40007;
    }
    return 999;
}

} // namespace ovation::session
