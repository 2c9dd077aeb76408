#include "session/protocol_codes.h"

#include <algorithm>
#include <array>

namespace ovation::session {
namespace {

struct Row {
    Errc code;
    int number;
};

constexpr int Generic = 999;

constexpr std::array Numbers = {
    Row{Errc::Failed, 999},
    Row{Errc::InvalidParameter, -1},
    Row{Errc::UnprocessableParameter, -1},
    Row{Errc::UnreadableParameters, -1},
    Row{Errc::InvalidSignal, 600},
    Row{Errc::InvalidRecipient, 601},
    Row{Errc::InvalidSdp, 302},
    Row{Errc::ForcedCodecMissing, 800},
    Row{Errc::InvalidPath, 708},
    Row{Errc::UnsafePath, 704},
    Row{Errc::InvalidName, 704},
    Row{Errc::RecordingDisabled, 704},
    Row{Errc::RecordingNotRunning, 704},
    Row{Errc::RecordingStarting, 704},
    Row{Errc::Unauthorized, 401},
    Row{Errc::SessionNotFound, 202},
    Row{Errc::SessionClosing, 203},
    Row{Errc::SessionNotActive, 201},
    Row{Errc::SessionExists, 403},
    Row{Errc::ServerFull, 999},
    Row{Errc::ParticipantNotFound, 102},
    Row{Errc::ParticipantExists, 104},
    Row{Errc::NotPublishing, 105},
    Row{Errc::AlreadyPublishing, 106},
    Row{Errc::CameraStream, 10},
    Row{Errc::EndpointFailed, 303},
    Row{Errc::FilterUnavailable, 406},
    Row{Errc::NotInThisEdition, 997},
    Row{Errc::NotRecordable, 703},
    Row{Errc::NobodyConnected, 703},
    Row{Errc::AlreadyRecorded, 703},
    Row{Errc::LayoutFixed, 703},
    Row{Errc::LimitReached, 703},
    Row{Errc::DiskFull, 703},
    Row{Errc::PermissionDenied, 703},
    Row{Errc::Overloaded, 703},
    Row{Errc::NothingReceived, 703},
    Row{Errc::StartTimedOut, 703},
    Row{Errc::PageFailed, 703},
    Row{Errc::MediaFailed, 703},
    Row{Errc::RecordingNotFound, 705},
    Row{Errc::RecordingRunning, 706},
    Row{Errc::Postponed, 702},
    Row{Errc::MediaUnreadable, 702},
    Row{Errc::MalformedMessage, -32700},
    Row{Errc::MalformedRequest, -32600},
    Row{Errc::NotJoined, 803},
    Row{Errc::NotReconnectable, 40007},
};

/// A new Errc needs its row.
constexpr bool isComplete() {
    for (int code = 0; code <= int(Errc::NotReconnectable); ++code) {
        if (std::none_of(Numbers.begin(), Numbers.end(),
                         [code](const Row &row) { return int(row.code) == code; }))
            return false;
    }
    return true;
}
static_assert(isComplete());

} // namespace

int protocolCode(Errc code) {
    const auto row =
        std::find_if(Numbers.begin(), Numbers.end(), [code](const Row &one) { return one.code == code; });
    return row == Numbers.end() ? Generic : row->number;
}

} // namespace ovation::session
