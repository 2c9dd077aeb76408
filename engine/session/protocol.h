#pragma once

#include <QLatin1StringView>

/// Words of the protocol that more than one room says: each stands here and nowhere else.
namespace ovation::session {

/// What openvidu-browser compares with its own version; an equal minor, or one above, keeps it quiet.
inline constexpr QLatin1StringView ProtocolVersion{"2.32.1"};

/// Why a participant, a stream, a recording or a session ended (protocol 4.4).
namespace reason {
inline constexpr QLatin1StringView Disconnect{"disconnect"};
inline constexpr QLatin1StringView NetworkDisconnect{"networkDisconnect"};
inline constexpr QLatin1StringView ForceDisconnectByUser{"forceDisconnectByUser"};
inline constexpr QLatin1StringView ForceDisconnectByServer{"forceDisconnectByServer"};
inline constexpr QLatin1StringView Unsubscribe{"unsubscribe"};
inline constexpr QLatin1StringView Unpublish{"unpublish"};
inline constexpr QLatin1StringView ForceUnpublishByUser{"forceUnpublishByUser"};
inline constexpr QLatin1StringView ForceUnpublishByServer{"forceUnpublishByServer"};
inline constexpr QLatin1StringView LastParticipantLeft{"lastParticipantLeft"};
inline constexpr QLatin1StringView SessionClosedByServer{"sessionClosedByServer"};
inline constexpr QLatin1StringView RecordingStoppedByServer{"recordingStoppedByServer"};
inline constexpr QLatin1StringView AutomaticStop{"automaticStop"};
inline constexpr QLatin1StringView ServerStopped{"openviduServerStopped"};
} // namespace reason

/// Why a property of a stream changed (protocol 3.7).
namespace change {
inline constexpr QLatin1StringView PublishAudio{"publishAudio"};
inline constexpr QLatin1StringView PublishVideo{"publishVideo"};
inline constexpr QLatin1StringView AudioActive{"audioActive"};
inline constexpr QLatin1StringView VideoActive{"videoActive"};
inline constexpr QLatin1StringView VideoDimensions{"videoDimensions"};
} // namespace change

/// Events of call detail records and webhooks (protocol 4.2).
namespace event {
inline constexpr QLatin1StringView SessionCreated{"sessionCreated"};
inline constexpr QLatin1StringView SessionDestroyed{"sessionDestroyed"};
inline constexpr QLatin1StringView ParticipantJoined{"participantJoined"};
inline constexpr QLatin1StringView ParticipantLeft{"participantLeft"};
inline constexpr QLatin1StringView WebRtcConnectionCreated{"webrtcConnectionCreated"};
inline constexpr QLatin1StringView WebRtcConnectionDestroyed{"webrtcConnectionDestroyed"};
inline constexpr QLatin1StringView RecordingStatusChanged{"recordingStatusChanged"};
inline constexpr QLatin1StringView SignalSent{"signalSent"};
} // namespace event

/// Notifications to clients (protocol 3.6).
namespace notification {
inline constexpr QLatin1StringView ParticipantJoined{"participantJoined"};
inline constexpr QLatin1StringView ParticipantLeft{"participantLeft"};
inline constexpr QLatin1StringView ParticipantEvicted{"participantEvicted"};
inline constexpr QLatin1StringView ParticipantPublished{"participantPublished"};
inline constexpr QLatin1StringView ParticipantUnpublished{"participantUnpublished"};
inline constexpr QLatin1StringView StreamPropertyChanged{"streamPropertyChanged"};
inline constexpr QLatin1StringView ConnectionPropertyChanged{"connectionPropertyChanged"};
inline constexpr QLatin1StringView SendMessage{"sendMessage"};
inline constexpr QLatin1StringView RecordingStarted{"recordingStarted"};
inline constexpr QLatin1StringView RecordingStopped{"recordingStopped"};
} // namespace notification

} // namespace ovation::session
