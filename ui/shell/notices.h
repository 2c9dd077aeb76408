#pragma once

#include "studio/snapshot.h"
#include "ui/shell/disk_forecast.h"
#include "upload/types.h"

#include <QSet>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace ovation::ui {

/// Something that a user who does not look at the window should know.
struct Notice {
    enum class Kind { RecordingFinished = 1, RecordingFailed, DiskLow, UploadGaveUp };
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

    std::vector<Notice> look(const EngineSnapshot &snapshot, int64_t now_ms);
    /// What failed before the first one is known.
    void look(const upload::QueueState &state);
    std::optional<Notice> gaveUp(const upload::Item &item);

  private:
    void lookAtRecordings(const QList<RecordingSnapshot> &recordings, std::vector<Notice> &notices);
    std::optional<Notice> lookAtDisk(const EngineSnapshot &snapshot, int64_t now_ms);

    QList<RecordingSnapshot> m_recordings; ///< the last ones
    QSet<QString> m_running;               ///< ids of those that were seen running
    std::optional<bool> m_isDiskLow;       ///< nothing until it was looked at
    DiskForecast m_forecast;
    bool m_queueSeen = false;
    QSet<int64_t> m_failedUploads; ///< numbers of those that are told, or failed before
};

} // namespace ovation::ui
