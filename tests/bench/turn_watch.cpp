#include "turn_watch.h"

#include "base/clock.h"

#include <QAbstractEventDispatcher>
#include <QThread>

#include <algorithm>
#include <ctime>

namespace {

constexpr double Limit_ms = 20;

double since_ms(int64_t begun_ns) {
    return double(ovation::monotonicNow_ns() - begun_ns) / 1e6;
}

int64_t cpuNow_ns() {
    timespec now = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

} // namespace

bool WatchingApplication::isWatched() const {
    return QThread::currentThread()->objectName() == m_name;
}

/// The loop says when it is about to wait; what it handled before that was one turn.
void WatchingApplication::watch() {
    if (std::exchange(m_connected, true))
        return;
    auto *loop = QAbstractEventDispatcher::instance();
    connect(
        loop, &QAbstractEventDispatcher::aboutToBlock, loop, [this] { endTurn(); }, Qt::DirectConnection);
}

bool WatchingApplication::notify(QObject *receiver, QEvent *event) {
    if (!isWatched())
        return QCoreApplication::notify(receiver, event);
    watch();
    const std::string who = receiver->metaObject()->className(); // it may be gone afterwards
    const int64_t begun_ns = ovation::monotonicNow_ns();
    if (m_turnBegan_ns == 0) {
        m_turnBegan_ns = begun_ns;
        m_turnBeganCpu_ns = cpuNow_ns();
    }
    ++m_depth;
    const bool handled = QCoreApplication::notify(receiver, event);
    if (--m_depth == 0) {
        const double took_ms = since_ms(begun_ns);
        const std::lock_guard lock(m_mutex);
        if (took_ms > m_turns.longestEvent_ms) {
            m_turns.longestEvent_ms = took_ms;
            m_turns.longestReceiver = who;
        }
    }
    return handled;
}

void WatchingApplication::endTurn() {
    if (m_turnBegan_ns == 0)
        return;
    const double took_ms = since_ms(m_turnBegan_ns);
    const double cpu_ms = double(cpuNow_ns() - m_turnBeganCpu_ns) / 1e6;
    m_turnBegan_ns = 0;
    const std::lock_guard lock(m_mutex);
    ++m_turns.count;
    m_turns.above20ms += took_ms > Limit_ms ? 1 : 0;
    m_turns.longest_ms = std::max(m_turns.longest_ms, took_ms);
    m_turns.longestCpu_ms = std::max(m_turns.longestCpu_ms, cpu_ms);
}

WatchingApplication::Turns WatchingApplication::turns() const {
    const std::lock_guard lock(m_mutex);
    return m_turns;
}

void WatchingApplication::startAgain() {
    const std::lock_guard lock(m_mutex);
    m_turns = {};
}
