#pragma once

#include "recording/recording_info.h"

#include <QMetaType>
#include <QString>

#include <vector>

/// Plain values that the engine gives to the window. They never change after they were given.
namespace ovation {

struct StreamSnapshot {
    QString id;
    QString typeOfVideo;
    bool hasAudio = false, hasVideo = false, audioActive = false, videoActive = false;
    QString videoDimensions; ///< "640x480" or empty
    int bitrate_kbps = 0;
    int subscribers = 0;
    uint64_t lostPackets = 0;
};

struct ConnectionSnapshot {
    QString id;
    QString name; ///< from client or server data, or the id
    QString role; ///< PUBLISHER …
    QString platform;
    QString ip;
    bool pending = false;
    bool synthetic = false;
    bool camera = false;                 ///< an IP camera, pulled by the server
    int64_t activeAt = 0;                ///< ms
    std::vector<StreamSnapshot> streams; ///< none or one
};

struct SessionSnapshot {
    QString id;
    int64_t createdAt = 0; ///< ms
    bool active = false, recording = false;
    QStringList recordingIds;
    std::vector<ConnectionSnapshot> connections;
};

struct RecordingSnapshot {
    recording::RecordingInfo info;
    QString folder;         ///< of its files, empty when there is none
    QString path;           ///< file on disk, empty until there is one
    int64_t size_bytes = 0; ///< so far, while it runs
    int64_t elapsed_ms = 0; ///< while it runs
};

/// How events get to the webhook; all zero when there is none.
struct WebhookSnapshot {
    int waiting = 0;     ///< events not delivered yet
    int undelivered = 0; ///< events given up
    QString problem;     ///< a sentence; empty while all goes well
};

struct EngineSnapshot {
    std::vector<SessionSnapshot> sessions;     ///< in order of creation
    std::vector<RecordingSnapshot> recordings; ///< newest first
    WebhookSnapshot webhook;
    double cpu_cores = 0; ///< 1.0 = one core
    int64_t memory_bytes = 0;
    int64_t diskFree_bytes = 0; ///< of the recording path
};

} // namespace ovation

Q_DECLARE_METATYPE(ovation::EngineSnapshot)
