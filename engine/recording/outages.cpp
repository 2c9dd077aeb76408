#include "recording/outages.h"

#include <algorithm>
#include <utility>

namespace ovation::recording {
namespace {

constexpr int64_t Million = 1'000'000;
constexpr qsizetype MaxNotes = 20;

QString seconds(int64_t ms) {
    return QString::number(double(ms) / 1000, 'f', 1);
}

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
    return m_at_ms + m_passed_ms + (m_paused ? 0 : (now_ns - m_since_ns) / Million);
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
                           .arg(seconds(m_at_ms), m_why, QLatin1String(what), seconds(lost_ms)));
    m_why.clear();
}

} // namespace ovation::recording
