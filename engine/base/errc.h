#pragma once

namespace ovation {

/// Why a call failed, for code that decides what to do next; the sentence beside it (Error::message) is for
/// the user. One table each turns it into numbers: session/protocol_codes for signalling,
/// server/rest/http_status for REST. No other code knows the numbers.
enum class Errc {
    Failed, ///< No caller needs to tell the reason apart.

    // Values that a caller gave
    InvalidParameter,       ///< malformed or of the wrong type
    UnprocessableParameter, ///< well formed, but this combination means nothing
    InvalidSignal,
    InvalidRecipient, ///< a signal's `to` names no participant
    InvalidSdp,
    ForcedCodecMissing, ///< the offer lacks the codec that the session forces
    InvalidPath,        ///< a layout, an image or the recordings folder does not exist or cannot be used
    UnsafePath,         ///< leads out of its folder, or is no path of a page at all
    InvalidName,

    // Sessions, participants, streams
    Unauthorized, ///< wrong secret or token, or the role does not allow it
    SessionNotFound,
    SessionClosing,
    SessionNotActive,
    SessionExists,
    ServerFull, ///< it has as many sessions, or the session as many connections, as it takes
    ParticipantNotFound,
    ParticipantExists,
    NotPublishing,
    AlreadyPublishing,
    CameraStream,   ///< the stream of an IP camera ends with its connection only
    EndpointFailed, ///< no media endpoint: no free port, or the camera cannot be used
    FilterUnavailable,
    NotInThisEdition,

    // Recordings
    RecordingDisabled,
    NotRecordable,   ///< only ROUTED sessions are recorded
    NobodyConnected, ///< a recording needs a participant
    AlreadyRecorded,
    RecordingNotFound,
    RecordingNotRunning,
    RecordingStarting,
    RecordingRunning, ///< stop it first
    LayoutFixed,      ///< only a composed recording with a built-in layout can change it
    LimitReached,
    DiskFull,
    PermissionDenied, ///< the recordings folder can't be written
    Overloaded,       ///< the machine does not keep up with the composed recordings it has
    NothingReceived,  ///< nothing came that could be recorded
    StartTimedOut,    ///< the file of a recording did not begin to grow
    PageFailed,       ///< a custom layout cannot be shown, or its process ended
    MediaFailed,      ///< an encoder, decoder or file failed
    Postponed,        ///< the program ends; the next start does it
    MediaUnreadable,  ///< a finished file cannot be played to its end

    // Calls
    MalformedMessage, ///< not JSON
    MalformedRequest, ///< JSON, but not a request
    UnreadableParameters,
    NotJoined,        ///< a method that needs joinRoom first
    NotReconnectable, ///< `connect` names no session that can go on
};

} // namespace ovation
