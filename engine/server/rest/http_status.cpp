#include "server/rest/http_status.h"

#include <algorithm>

namespace ovation::server {
namespace {

FailureAnswer tableAnswer(Errc code) {
    switch (code) {
    case Errc::InvalidParameter:
    case Errc::UnreadableParameters:
    case Errc::MalformedMessage:
    case Errc::MalformedRequest:
    case Errc::InvalidSignal:
        return {code, 400, ErrorBody::Structured};
    case Errc::Unauthorized:
        return {code, 401};
    case Errc::SessionNotFound:
    case Errc::SessionClosing:
    case Errc::ParticipantNotFound:
    case Errc::NotPublishing:
    case Errc::RecordingNotFound:
    case Errc::RecordingNotRunning:
        return {code, 404};
    case Errc::CameraStream:
        return {code, 405};
    case Errc::SessionNotActive:
    case Errc::NobodyConnected:
    case Errc::RecordingStarting:
        return {code, 406};
    case Errc::InvalidRecipient:
        return {code, 406, ErrorBody::Structured};
    case Errc::SessionExists:
    case Errc::ParticipantExists:
    case Errc::AlreadyPublishing:
    case Errc::NotRecordable:
    case Errc::AlreadyRecorded:
    case Errc::RecordingRunning:
        return {code, 409};
    case Errc::LayoutFixed:
    case Errc::LimitReached:
        return {code, 409, ErrorBody::Structured};
    case Errc::UnprocessableParameter:
        return {code, 422, ErrorBody::Structured};
    case Errc::EndpointFailed:
        return {code, 500, ErrorBody::Structured};
    case Errc::RecordingDisabled:
    case Errc::FilterUnavailable:
    case Errc::NotInThisEdition:
        return {code, 501};
    case Errc::Failed:
    case Errc::InvalidSdp:
    case Errc::ForcedCodecMissing:
    case Errc::InvalidPath:
    case Errc::UnsafePath:
    case Errc::InvalidName:
    case Errc::DiskFull:
    case Errc::PermissionDenied:
    case Errc::Overloaded:
    case Errc::NothingReceived:
    case Errc::StartTimedOut:
    case Errc::PageFailed:
    case Errc::MediaFailed:
    case Errc::MediaUnreadable:
    case Errc::NotJoined:
    case Errc::NotReconnectable:
        break;
    }
    return {code, 500, ErrorBody::Text};
}

} // namespace

FailureAnswer answerOf(Errc code, FailureAnswers ofRoute) {
    const auto own = std::find_if(ofRoute.begin(), ofRoute.end(),
                                  [code](const FailureAnswer &answer) { return answer.code == code; });
    return own != ofRoute.end() ? *own : tableAnswer(code);
}

} // namespace ovation::server
