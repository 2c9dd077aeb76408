#pragma once

#include <QString>

#include <cstdint>
#include <utility>

namespace ovation::exporting {

/// What exports leave free for recordings, on the disk that those grow on. Value.
class DiskReserve {
  public:
    DiskReserve() = default; ///< nothing
    /// Twice what recordings leave (OVATION_RECORDING_DISK_RESERVE): they end when the disk has no more than
    /// that.
    DiskReserve(QString recordingPath, int64_t ofRecordings_bytes)
        : m_recordingPath(std::move(recordingPath)), m_bytes(2 * ofRecordings_bytes) {}

    int64_t of(const QString &folder) const; ///< bytes; 0 on another disk

  private:
    QString m_recordingPath;
    int64_t m_bytes = 0;
};

} // namespace ovation::exporting
