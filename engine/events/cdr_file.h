#pragma once

#include "base/clock.h"
#include "base/thread_check.h"

#include <QByteArray>
#include <QString>

#include <deque>

namespace ovation::events {

struct CdrLimits {
    qint64 maxFile_bytes = 100'000'000;                ///< a new file begins after this
    qint64 maxAll_bytes = 20'000'000'000;              ///< of all record files together (protocol 4.1)
    qint64 kept_ms = qint64(30) * 24 * 60 * 60 * 1000; ///< since the last line (protocol 4.1)
    qint64 maxHeld_bytes = 16'000'000;                 ///< held while the disk cannot be written
    /// Left free for recordings where they lie on the same disk; nothing is written beyond.
    qint64 leftFree_bytes = 0;
    QString recordings; ///< their folder; empty = none to care for
};

/// The call detail records: lines in CDR.<yyyy-MM-dd>_<HH-mm-ss>.log, named by the local time at which the
/// file is begun; a new file at each start, each day and when one gets large. Lines are written whole or not
/// at all, even on a full disk or in a crash. Lines that cannot be written, or would take the room that
/// recordings need, are held and written before the next one. Owns the open file. Any one thread; calls block
/// on the disk.
class CdrFile {
  public:
    CdrFile(const QString &folder, const Clock &clock, const CdrLimits &limits = {});
    /// Makes a last attempt to write the held lines.
    ~CdrFile();
    CdrFile(const CdrFile &) = delete;
    CdrFile &operator=(const CdrFile &) = delete;

    /// Begins a file before there is a line for it, so that who looks for it finds it.
    void begin();
    /// `line` ends with a line feed and contains no other.
    void append(const QByteArray &line);
    /// Syncs written lines to the disk.
    void sync();
    /// Deletes record files that are too old, then the oldest ones until there is room for a full one. Other
    /// files in the folder are not touched.
    void sweep();

    /// The current file; empty before the first line or begin().
    const QString &path() const { return m_path; }
    /// Why the last line could not be written or the file not begun; empty on success.
    const QString &problem() const { return m_problem; }

  private:
    void writeHeld();
    bool prepareFor(qsizetype bytes);
    bool leavesRoom(qsizetype bytes);
    bool openNext();
    bool writeLine(const QByteArray &line);
    void close();
    bool fail(const QString &what, int error);

    QString m_folder;
    const Clock &m_clock;
    CdrLimits m_limits;
    int m_fd = -1;
    QString m_path, m_problem;
    QString m_day; ///< of the open file, yyyy-MM-dd
    std::deque<QByteArray> m_held;
    qint64 m_held_bytes = 0, m_lost = 0;
    bool m_dirty = false; ///< written since the last sync
    ThreadCheck m_thread;
};

} // namespace ovation::events
