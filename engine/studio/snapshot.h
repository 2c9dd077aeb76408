#pragma once

#include "control/recordable.h"
#include "recording/recording_info.h"
#include "session/properties.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// Plain values that the engine gives to the window. A snapshot never changes once it was published.
namespace ovation {

struct StreamSnapshot {
    QString id;
    QString typeOfVideo;
    bool hasAudio = false, hasVideo = false, audioActive = false, videoActive = false;
    QString videoDimensions; ///< "640x480" or empty
    QString codecs;          ///< "VP8, Opus"; empty until something came
    int bitrate_kbps = 0;
    int frameRate = 0; ///< fps that come in; 0 without video
    int jitter_ms = 0;
    std::optional<int> roundTrip_ms; ///< to who publishes and back; nothing where it does not answer
    std::optional<int>
        audioLevel_dB; ///< the loudest of the last second, −127 to 0; nothing where it is not sent
    int subscribers = 0;
    uint64_t lostPackets = 0;
};

struct ConnectionSnapshot {
    QString id;
    QString name; ///< from client or server data, or the id
    QString role; ///< PUBLISHER …
    QString platform;
    QString ip;
    QString serverData, clientData; ///< as given
    bool record = true;             ///< whether it takes part in INDIVIDUAL recordings
    std::optional<session::KurentoOptions> kurentoOptions;
    int iceServers = 0; ///< of its own
    /// Of a camera only. Its address is scheme, host and port: the rest may hold a password.
    std::optional<session::IpCameraProperties> cameraProperties;
    bool pending = false;  ///< its token was not used yet
    int64_t createdAt = 0; ///< ms
    bool synthetic = false;
    bool camera = false; ///< an IP camera, pulled by the server
    // How recordings in a built-in layout have it.
    bool mutedInRecordings = false;      ///< not heard
    bool pinned = false;                 ///< big, where the layout has a big tile
    int64_t activeAt = 0;                ///< ms
    std::vector<StreamSnapshot> streams; ///< none or one
};

struct SessionSnapshot {
    QString id;
    QString uniqueId; ///< tells it from earlier ones of the same id
    session::SessionProperties properties;
    int64_t createdAt = 0; ///< ms
    bool active = false, recording = false;
    QStringList recordingIds;
    /// Whether a recording can be started now, and why not; the rule that the command applies.
    control::Recordable recordable = control::Recordable::NoParticipants;
    /// The same for a recording beside one that runs (RecordingProperties::concurrent).
    control::Recordable recordableTwice = control::Recordable::NoParticipants;
    std::vector<ConnectionSnapshot> connections;

    bool isPublishing() const; ///< whether a participant publishes
};

/// What happened in a session, as record files and the webhook tell it (protocol 4.2), without anything that
/// an application keeps to itself: of a signal there are type and size only. What only the window is told
/// comes behind the others.
struct SessionEvent {
    enum class Kind {
        SessionCreated,
        SessionEnded,
        Joined,
        Left,
        Published,
        Unpublished,
        RecordingStarted,
        RecordingStopped,
        RecordingReady,
        RecordingFailed,
        SignalSent,
        NetworkBad,   ///< packets of a participant are lost
        NetworkGood,  ///< and no more
        RecordingNote ///< of the health report of a recording
    };
    Kind kind = Kind::SessionCreated;
    QString sessionId, uniqueSessionId;
    int64_t at_ms = 0;    ///< since 1970
    QString connectionId; ///< empty where it is about the session
    QString name;         ///< of the participant, or of the recording
    QString detail;       ///< reason of an end, type of a signal, a note, or what is published ("CAMERA")
    int64_t size = 0;     ///< characters of a signal's data, bytes of a recording
    int64_t length_s = 0; ///< of what ended
    int recipients = 0;   ///< of a signal
    int lost_percent = 0; ///< of the packets of a bad network
    bool operator==(const SessionEvent &) const = default;
};
using SessionEvents = QList<SessionEvent>;

struct RecordingSnapshot {
    recording::RecordingInfo info;
    QString folder; ///< of its files, empty when there is none
    QString path;   ///< of its finished file, empty until there is one
};

bool isRunning(const RecordingSnapshot &recording);  ///< starting or started
bool isFinished(const RecordingSnapshot &recording); ///< ready or failed
/// Whether it runs and composes video in a built-in layout.
bool hasChangeableLayout(const RecordingSnapshot &recording);

/// How far a running recording has come.
struct RecordingProgress {
    QString id;
    int64_t size_bytes = 0; ///< written so far
    int64_t elapsed_ms = 0; ///< recorded so far, pauses left out
};

/// How events get to the webhook; all zero when there is none.
struct WebhookSnapshot {
    int waiting = 0;     ///< events not delivered yet
    int undelivered = 0; ///< events given up
    QString problem;     ///< a sentence; empty while all goes well
};

struct EngineSnapshot {
    std::vector<SessionSnapshot> sessions; ///< in order of creation
    /// Newest first. Shares its data with that of the snapshot before unless a recording changed meanwhile.
    QList<RecordingSnapshot> recordings;
    std::vector<RecordingProgress> progress; ///< of the recordings that run
    WebhookSnapshot webhook;
    double cpu_cores = 0; ///< 1.0 = one core
    int64_t memory_bytes = 0;
    int64_t diskFree_bytes = 0; ///< of the recording path

    /// All zero for a recording that does not run.
    RecordingProgress progressOf(const QString &recordingId) const;
};

} // namespace ovation

Q_DECLARE_METATYPE(ovation::EngineSnapshot)
Q_DECLARE_METATYPE(ovation::SessionEvents)
