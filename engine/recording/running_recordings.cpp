#include "recording/running_recordings.h"

#include <algorithm>
#include <utility>

namespace ovation::recording {
namespace {

constexpr std::size_t PaceSeconds = 5;

} // namespace

int64_t Running::size_bytes() const {
    if (!recorder)
        return 0;
    return recorder->growingFile().isEmpty() ? recorder->written_bytes() : growing_bytes;
}

void Running::answerStops() {
    const RecordingInfo now = info;
    for (const RecordingDone &done : std::exchange(whenStopped, {}))
        done(now); // may end this one
}

void Running::answerAll(const Result<RecordingInfo> &how) const {
    for (const RecordingDone &done : whenStopped)
        done(how);
    for (const RecordingDone &done : whenOver)
        done(how);
}

Running &RunningRecordings::add(const RecordingInfo &info) {
    m_thread.check();
    auto &one = m_all[info.id];
    one = std::make_unique<Running>();
    one->info = info;
    return *one;
}

void RunningRecordings::giveUpPasts(const QString &why) {
    m_thread.check();
    for (const auto &[id, one] : m_all) {
        if (one->recorder)
            one->recorder->giveUpPast(why);
    }
}

Running *RunningRecordings::find(const QString &id) {
    const auto found = m_all.find(id);
    return found == m_all.end() ? nullptr : found->second.get();
}

const Running *RunningRecordings::find(const QString &id) const {
    const auto found = m_all.find(id);
    return found == m_all.end() ? nullptr : found->second.get();
}

std::unique_ptr<Running> RunningRecordings::take(QString id) {
    m_thread.check();
    const auto found = m_all.find(id);
    if (found == m_all.end())
        return nullptr;
    auto one = std::move(found->second);
    m_all.erase(found);
    if (one->recorder)
        m_history.clear(); // totals would go back
    return one;
}

bool RunningRecordings::rename(QString id, const QString &newId) {
    if (m_all.contains(newId))
        return false;
    auto one = take(std::move(id));
    one->info.id = newId;
    m_all[newId] = std::move(one);
    return true;
}

std::vector<RecordingInfo> RunningRecordings::of(const QString &sessionId) const {
    std::vector<RecordingInfo> found;
    for (const auto &[id, one] : m_all) {
        if (one->info.sessionId == sessionId)
            found.push_back(one->info);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.createdAt < b.createdAt; });
    return found;
}

QSet<QString> RunningRecordings::ids() const {
    QSet<QString> all;
    for (const auto &[id, one] : m_all)
        all.insert(id);
    return all;
}

Pace RunningRecordings::total(int *recordings) const {
    Pace sum;
    for (const auto &[id, one] : m_all) {
        const Pace pace = one->recorder ? one->recorder->pace() : Pace{};
        sum.missed += pace.missed;
        sum.due += pace.due;
        *recordings += pace.due > 0 ? 1 : 0;
    }
    return sum;
}

void RunningRecordings::notePace() {
    int recordings = 0;
    const Pace now = total(&recordings);
    if (!m_history.empty() && now.due < m_history.back().due)
        m_history.clear(); // one ended
    m_history.push_back(now);
    if (m_history.size() > PaceSeconds)
        m_history.erase(m_history.begin());
}

RunningRecordings::RecentPace RunningRecordings::recentPace() const {
    RecentPace pace;
    const Pace now = total(&pace.recordings);
    if (m_history.empty() || now.due < m_history.front().due)
        return pace;
    pace.frames.missed = std::max<int64_t>(now.missed - m_history.front().missed, 0);
    pace.frames.due = now.due - m_history.front().due;
    return pace;
}

} // namespace ovation::recording
