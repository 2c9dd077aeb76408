#include "server/rest/http_status.h"

#include <algorithm>
#include <array>

namespace ovation::server {
namespace {

constexpr std::array Table = {
    FailureAnswer{Errc::InvalidParameter, 400, ErrorBody::Structured},
    FailureAnswer{Errc::UnreadableParameters, 400, ErrorBody::Structured},
    FailureAnswer{Errc::MalformedMessage, 400, ErrorBody::Structured},
    FailureAnswer{Errc::MalformedRequest, 400, ErrorBody::Structured},
    FailureAnswer{Errc::InvalidSignal, 400, ErrorBody::Structured},
    FailureAnswer{Errc::Unauthorized, 401},
    FailureAnswer{Errc::SessionNotFound, 404},
    FailureAnswer{Errc::SessionClosing, 404},
    FailureAnswer{Errc::ParticipantNotFound, 404},
    FailureAnswer{Errc::NotPublishing, 404},
    FailureAnswer{Errc::RecordingNotFound, 404},
    FailureAnswer{Errc::RecordingNotRunning, 404},
    FailureAnswer{Errc::CameraStream, 405},
    FailureAnswer{Errc::SessionNotActive, 406},
    FailureAnswer{Errc::NobodyConnected, 406},
    FailureAnswer{Errc::RecordingStarting, 406},
    FailureAnswer{Errc::InvalidRecipient, 406, ErrorBody::Structured},
    FailureAnswer{Errc::SessionExists, 409},
    FailureAnswer{Errc::ParticipantExists, 409},
    FailureAnswer{Errc::AlreadyPublishing, 409},
    FailureAnswer{Errc::NotRecordable, 409},
    FailureAnswer{Errc::AlreadyRecorded, 409},
    FailureAnswer{Errc::RecordingRunning, 409},
    FailureAnswer{Errc::LayoutFixed, 409, ErrorBody::Structured},
    FailureAnswer{Errc::LimitReached, 409, ErrorBody::Structured},
    FailureAnswer{Errc::UnprocessableParameter, 422, ErrorBody::Structured},
    FailureAnswer{Errc::EndpointFailed, 500, ErrorBody::Structured},
    FailureAnswer{Errc::RecordingDisabled, 501},
    FailureAnswer{Errc::FilterUnavailable, 501},
    FailureAnswer{Errc::NotInThisEdition, 501},
    FailureAnswer{Errc::Failed, 500, ErrorBody::Text},
    FailureAnswer{Errc::ServerFull, 503, ErrorBody::Structured},
    FailureAnswer{Errc::InvalidSdp, 500, ErrorBody::Text},
    FailureAnswer{Errc::ForcedCodecMissing, 500, ErrorBody::Text},
    FailureAnswer{Errc::InvalidPath, 500, ErrorBody::Text},
    FailureAnswer{Errc::UnsafePath, 500, ErrorBody::Text},
    FailureAnswer{Errc::InvalidName, 500, ErrorBody::Text},
    FailureAnswer{Errc::DiskFull, 500, ErrorBody::Text},
    FailureAnswer{Errc::PermissionDenied, 500, ErrorBody::Text},
    FailureAnswer{Errc::Overloaded, 500, ErrorBody::Text},
    FailureAnswer{Errc::NothingReceived, 500, ErrorBody::Text},
    FailureAnswer{Errc::StartTimedOut, 500, ErrorBody::Text},
    FailureAnswer{Errc::PageFailed, 500, ErrorBody::Text},
    FailureAnswer{Errc::MediaFailed, 500, ErrorBody::Text},
    FailureAnswer{Errc::Postponed, 500, ErrorBody::Text},
    FailureAnswer{Errc::MediaUnreadable, 500, ErrorBody::Text},
    FailureAnswer{Errc::NotJoined, 500, ErrorBody::Text},
    FailureAnswer{Errc::NotReconnectable, 500, ErrorBody::Text},
};

/// A new Errc needs its row.
constexpr bool isComplete() {
    for (int code = 0; code <= int(Errc::NotReconnectable); ++code) {
        if (std::none_of(Table.begin(), Table.end(),
                         [code](const FailureAnswer &row) { return int(row.code) == code; }))
            return false;
    }
    return true;
}
static_assert(isComplete());

const FailureAnswer *find(FailureAnswers answers, Errc code) {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [code](const FailureAnswer &answer) { return answer.code == code; });
    return found == answers.end() ? nullptr : &*found;
}

} // namespace

FailureAnswer answerOf(Errc code, FailureAnswers ofRoute) {
    const FailureAnswer *own = find(ofRoute, code);
    return own ? *own : *find(Table, code);
}

} // namespace ovation::server
