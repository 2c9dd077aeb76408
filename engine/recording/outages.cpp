#include "recording/outages.h"

#include "base/time_units.h"
#include "recording/note_seconds.h"

#include <algorithm>
#include <utility>

namespace ovation::recording {
namespace {

constexpr qsizetype MaxNotes = 20;

} // namespace

void Outages::begin(const QString &why, int64_t recorded_ms, int64_t now_ns) {
    if (isOn())
        return;
    m_why = why;
    m_at_ms = recorded_ms;
    m_since_ns = now_ns;
    m_passed_ms = 0;
}

void Outages::setPaused(bool paused, int64_t now_ns) {
    if (isOn()) {
        m_passed_ms = due_ms(now_ns) - m_at_ms;
        m_since_ns = now_ns;
    }
    m_paused = paused;
}

int64_t Outages::due_ms(int64_t now_ns) const {
    return m_at_ms + m_passed_ms + (m_paused ? 0 : (now_ns - m_since_ns) / Millisecond_ns);
}

void Outages::continued(int64_t recorded_ms, int64_t now_ns) {
    end("another one continued the file", recorded_ms, now_ns);
}

void Outages::endedWith(int64_t recorded_ms, int64_t now_ns) {
    end("the file ends there", recorded_ms, now_ns);
}

void Outages::end(const char *what, int64_t recorded_ms, int64_t now_ns) {
    if (!isOn())
        return;
    const int64_t lost_ms = std::max<int64_t>(due_ms(now_ns) - recorded_ms, 0);
    m_lost_ms += lost_ms;
    if (m_notes.size() < MaxNotes)
        m_notes.append(QStringLiteral("At %1 s %2; %3. %4 s are missing")
                           .arg(noteSeconds(m_at_ms), m_why, QLatin1String(what), noteSeconds(lost_ms)));
    m_why.clear();
}

} // namespace ovation::recording
