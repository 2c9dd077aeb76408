#include "export/job_control.h"

#include <algorithm>
#include <cmath>

namespace ovation::exporting {
namespace {

constexpr double MinProgressToTell = 0.01;
constexpr std::chrono::milliseconds MinWorkToTell{1000};
constexpr std::chrono::seconds CheckEvery{1};

} // namespace

bool JobControl::mayContinue() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused || m_canceled; });
    return isWanted();
}

JobControl::Wish JobControl::wish() {
    const std::lock_guard lock(m_mutex);
    if (m_paused && !m_canceled)
        return Wish::Pause;
    return isWanted() ? Wish::Continue : Wish::End;
}

bool JobControl::isWanted() {
    if (!m_since && !m_paused)
        m_since = Clock::now();
    if (m_check && !m_ended && Clock::now() - m_checked >= CheckEvery) {
        m_checked = Clock::now();
        if (const auto fine = m_check(); !fine)
            m_ended = fine.error();
    }
    return !m_canceled && !m_ended;
}

void JobControl::endWhen(std::function<Result<void>()> check) {
    const std::lock_guard lock(m_mutex);
    m_check = std::move(check);
}

std::optional<Error> JobControl::ended() const {
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

void JobControl::reached(int64_t time_ms) {
    const std::lock_guard lock(m_mutex);
    if (m_length_ms <= 0)
        return;
    const double part = std::clamp(double(time_ms) / double(m_length_ms), 0.0, 1.0);
    m_progress.progress = std::max(m_progress.progress, m_from + (m_to - m_from) * part);
}

void JobControl::beginPart(double from, double to, int64_t length_ms) {
    const std::lock_guard lock(m_mutex);
    m_from = from;
    m_to = to;
    m_length_ms = length_ms;
    m_progress.progress = std::max(m_progress.progress, from);
}

void JobControl::setSize(int64_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_progress.size_bytes = bytes;
}

void JobControl::setLoudness(double lufs) {
    const std::lock_guard lock(m_mutex);
    m_progress.measured_lufs = lufs;
}

void JobControl::setPaused(bool paused) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_paused == paused)
            return;
        const auto now = Clock::now();
        m_worked = worked(now);
        m_since.reset();
        if (!paused)
            m_since = now;
        m_paused = paused;
    }
    m_changed.notify_all();
}

void JobControl::cancel() {
    {
        const std::lock_guard lock(m_mutex);
        m_canceled = true;
    }
    m_changed.notify_all();
}

bool JobControl::isCanceled() const {
    const std::lock_guard lock(m_mutex);
    return m_canceled;
}

bool JobControl::isPaused() const {
    const std::lock_guard lock(m_mutex);
    return m_paused;
}

JobProgress JobControl::progress() const {
    const std::lock_guard lock(m_mutex);
    JobProgress progress = m_progress;
    const auto spent = worked(Clock::now());
    if (progress.progress >= MinProgressToTell && spent >= MinWorkToTell) {
        const double spent_s = std::chrono::duration<double>(spent).count();
        progress.left_s = int(std::ceil(spent_s / progress.progress * (1 - progress.progress)));
    }
    return progress;
}

JobControl::Clock::duration JobControl::worked(Clock::time_point now) const {
    return m_since ? m_worked + (now - *m_since) : m_worked;
}

} // namespace ovation::exporting
