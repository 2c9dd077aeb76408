#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdint>

namespace ovation::compose {

/// A file for an administrator (OPENVIDU_RECORDING_DEBUG): lines are added at its end as long as it is not
/// large, and as long as its disk has room that no recording needs. What is left out is said in it. One
/// thread at a time; waits for the disk.
class BoundedLog {
  public:
    static constexpr qint64 MaxFile_bytes = 64 << 20; ///< what it tells about may last for days

    explicit BoundedLog(const QString &path, qint64 most_bytes = MaxFile_bytes)
        : m_most_bytes(most_bytes), m_file(path) {}

    /// So much of the disk is for others: nothing is written beyond.
    void leave(int64_t free_bytes) { m_leftFree_bytes = free_bytes; }
    /// `line` ends with a line feed.
    void write(const QByteArray &line);
    /// It is full, or can't be written: nothing is added any more.
    bool hasEnded() const { return m_ended; }

  private:
    bool open();
    bool leavesRoom(qint64 bytes) const;
    void put(const QByteArray &line);

    const qint64 m_most_bytes;
    QFile m_file;
    int64_t m_leftFree_bytes = 0;
    int64_t m_leftOut = 0; ///< lines, since the last one that was written
    bool m_ended = false;
};

} // namespace ovation::compose
