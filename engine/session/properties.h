#pragma once

#include "base/webrtc_terms.h"
#include "session/look_options.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

/// The values of a session as the REST API names them (protocol 1.3, 1.4, 1.5). Plain data; no thread.
namespace ovation::session {

enum class MediaMode { Routed, Relayed };
enum class RecordingMode { Manual, Always };
enum class Role { Subscriber, Publisher, Moderator };
enum class ConnectionType { WebRtc, IpCamera };
enum class OutputMode { Composed, ComposedQuickStart, Individual };
enum class RecordingLayout {
    BestFit,
    PictureInPicture,
    VerticalPresentation,
    HorizontalPresentation,
    Custom
};

/// What a recording shall be. Every member is set: the result of merging request, session default and
/// built-in default.
struct RecordingProperties {
    QString name; ///< empty = the recording's id
    OutputMode outputMode = OutputMode::Composed;
    bool hasAudio = true;
    bool hasVideo = true;
    RecordingLayout layout = RecordingLayout::BestFit;
    QString customLayout;
    int width = 1280;            ///< pixels, 100..1999
    int height = 720;            ///< pixels, 100..1999
    int frameRate = 25;          ///< per second, 1..120
    int64_t shmSize = 536870912; ///< bytes, >= 134217728
    bool ignoreFailedStreams = false;
    QString mediaNode;
    // This program's own (member "ovation" of the start call).
    bool concurrent = false;         ///< beside a recording of the other kind (composed, individual)
    int maxDuration_s = 0;           ///< 0 = none
    int64_t maxSize_bytes = 0;       ///< 0 = none
    int fromPast_s = 0;              ///< how long before its start it begins
    std::optional<LookOptions> look; ///< absent = as OpenVidu's
    bool reports = false; ///< it was given any of these: answers about it have our own members, too
    bool operator==(const RecordingProperties &) const = default;
};

/// What a caller said about a recording; absent members are not said.
struct RecordingRequest {
    std::optional<QString> name;
    std::optional<OutputMode> outputMode;
    std::optional<bool> hasAudio, hasVideo;
    std::optional<RecordingLayout> layout;
    std::optional<QString> customLayout;
    std::optional<QString> resolution; ///< unvalidated text "1280x720"
    std::optional<double> frameRate;
    std::optional<int64_t> shmSize;
    std::optional<bool> ignoreFailedStreams;
    std::optional<QString> mediaNode;
    std::optional<bool> concurrent;
    std::optional<int> maxDuration_s;
    std::optional<int64_t> maxSize_bytes;
    std::optional<int> fromPast_s;
    std::optional<LookOptions> look;
    bool reports = false;
};

struct SessionProperties {
    MediaMode mediaMode = MediaMode::Routed;
    RecordingMode recordingMode = RecordingMode::Manual;
    QString customSessionId;
    RecordingProperties defaultRecording;
    bool oldDefaultNames = false; ///< it was created with those of 2.4 to 2.17, and is shown with them, too
    std::optional<ForcedVideoCodec> forcedVideoCodec; ///< absent = created without a body
    std::optional<bool> allowTranscoding;
    QString mediaNode;
};

struct KurentoOptions {
    std::optional<int> videoMaxRecvBandwidth, videoMinRecvBandwidth; ///< kbps, 0 = unlimited
    std::optional<int> videoMaxSendBandwidth, videoMinSendBandwidth; ///< kbps, 0 = unlimited
    std::optional<QList<QString>> allowedFilters;
};

/// A camera that the server pulls by itself. adaptativeBitrate (spelt as on the wire) is only shown again:
/// what a camera sends is passed on as it comes, and what is encoded here has one bit rate for all.
struct IpCameraProperties {
    QString rtspUri; ///< as given, with user name and password if there are any: never into a log
    bool adaptativeBitrate = true;
    bool onlyPlayWithSubscribers = true;
    int networkCache_ms = 2000;
    bool mayBeAbsent = true; ///< joins though it does not answer yet; false where a user waits for an error
};

struct ConnectionProperties {
    ConnectionType type = ConnectionType::WebRtc;
    QString data; ///< serverData
    bool record = true;
    Role role = Role::Publisher;
    std::optional<KurentoOptions> kurentoOptions;
    QList<IceServer> customIceServers;
    std::optional<IpCameraProperties> camera; ///< of type IpCamera, and only of it
};

// The words of the wire. fromText gives nothing for an unknown word.
QString toText(MediaMode);
QString toText(RecordingMode);
QString toText(Role);
QString toText(ConnectionType);
QString toText(OutputMode);
QString toText(RecordingLayout);
std::optional<MediaMode> mediaModeFromText(const QString &);
std::optional<RecordingMode> recordingModeFromText(const QString &);
std::optional<Role> roleFromText(const QString &);
std::optional<ConnectionType> connectionTypeFromText(const QString &);
std::optional<OutputMode> outputModeFromText(const QString &);
std::optional<RecordingLayout> recordingLayoutFromText(const QString &);

} // namespace ovation::session
