#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace ovation::recording {

/// What a composed recording lacks because a process that composed it died. Times of the recording are
/// milliseconds without pauses, others are of CLOCK_MONOTONIC. Plain value.
class Outages {
  public:
    /// It died when `recorded_ms` should have been in the file. A death before the end of an outage belongs
    /// to it.
    void begin(const QString &why, int64_t recorded_ms, int64_t now_ns);
    /// Nothing is lost while the recording is paused, or over.
    void setPaused(bool paused, int64_t now_ns);
    /// Another process records; `recorded_ms` are in the file by now.
    void continued(int64_t recorded_ms, int64_t now_ns);
    /// None will: the file has `recorded_ms`.
    void endedWith(int64_t recorded_ms, int64_t now_ns);

    bool isOn() const { return !m_why.isEmpty(); }
    /// Of the one that is on.
    const QString &why() const { return m_why; }
    int64_t beganAt_ms() const { return m_at_ms; }

    int64_t lost_ms() const { return m_lost_ms; }
    /// A sentence for each of the first ones.
    const QStringList &notes() const { return m_notes; }

  private:
    void end(const char *what, int64_t recorded_ms, int64_t now_ns);
    int64_t due_ms(int64_t now_ns) const;

    QString m_why;
    int64_t m_at_ms = 0;     ///< recorded when it began
    int64_t m_since_ns = 0;  ///< since when time is lost: its beginning, or the end of a pause
    int64_t m_passed_ms = 0; ///< lost before that
    bool m_paused = false;
    int64_t m_lost_ms = 0; ///< by those that are over
    QStringList m_notes;
};

} // namespace ovation::recording
