#pragma once

#include "studio/snapshot.h"
#include "ui/shell/disk_forecast.h"
#include "upload/types.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ovation::ui {

/// Something that a user who does not look at the window should know.
struct Notice {
    enum class Kind { RecordingFinished = 1, RecordingFailed, DiskLow, UploadGaveUp, ParticipantWaits };
    Kind kind = Kind::RecordingFinished;
    QString title, text;
};

/// Decides what is worth a notice: what happened since the first snapshot, and each thing once. Pure logic;
/// the caller passes the time.
class Notices {
  public:
    /// The disk is low below this, and again only after there was twice as much.
    static constexpr int64_t MinDiskFree_bytes = 2'000'000'000;
    static constexpr int64_t MinDiskLeft_s = 30 * 60; ///< the same for the time until it is full
    /// So long a participant is alone in a session that never had another one.
    static constexpr int64_t PatientFor_ms = 60'000;

    std::vector<Notice> look(const EngineSnapshot &snapshot, int64_t now_ms);
    /// What failed before the first one is known.
    void look(const upload::QueueState &state);
    std::optional<Notice> gaveUp(const upload::Item &item);

  private:
    void lookAtRecordings(const QList<RecordingSnapshot> &recordings, std::vector<Notice> &notices);
    void lookAtSessions(const std::vector<SessionSnapshot> &sessions, int64_t now_ms,
                        std::vector<Notice> &notices);
    std::optional<Notice> lookAtDisk(const EngineSnapshot &snapshot, int64_t now_ms);

    /// Of a session in which a participant is alone, or was: no other one makes it worth a notice again.
    struct Alone {
        int64_t since_ms = 0;
        bool isOver = false; ///< told, or another one came
    };
    QHash<QString, Alone> m_alone;         ///< by session
    QList<RecordingSnapshot> m_recordings; ///< the last ones
    QSet<QString> m_running;               ///< ids of those that were seen running
    std::optional<bool> m_isDiskLow;       ///< nothing until it was looked at
    DiskForecast m_forecast;
    bool m_queueSeen = false;
    QSet<int64_t> m_failedUploads; ///< numbers of those that are told, or failed before
};

} // namespace ovation::ui
