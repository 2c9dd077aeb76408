#include "turn_watch.h"

#include "base/clock.h"

#include <QAbstractEventDispatcher>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace {

constexpr double Limit_ms = 20;

double since_ms(int64_t begun_ns) {
    return double(ovation::monotonicNow_ns() - begun_ns) / 1e6;
}

/// Of the calling thread, which is always the same one.
ThreadTimes timesNow() {
    thread_local const int file = ::open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
    std::array<char, 96> text{};
    ThreadTimes times;
    if (::pread(file, text.data(), text.size() - 1, 0) > 0) {
        char *end = nullptr;
        times.ran_ns = std::strtoll(text.data(), &end, 10);
        times.waitedForCore_ns = std::strtoll(end, nullptr, 10);
    }
    return times;
}

} // namespace

bool TurnWatch::isWatched() const {
    return QThread::currentThread()->objectName() == m_name;
}

/// The loop says when it is about to wait; what it handled before that was one turn.
void TurnWatch::watch() {
    if (std::exchange(m_connected, true))
        return;
    auto *loop = QAbstractEventDispatcher::instance();
    QObject::connect(
        loop, &QAbstractEventDispatcher::aboutToBlock, loop, [this] { endTurn(); }, Qt::DirectConnection);
}

bool TurnWatch::around(QObject *receiver, const std::function<bool()> &handle) {
    if (!isWatched())
        return handle();
    watch();
    const std::string who = receiver->metaObject()->className(); // it may be gone afterwards
    const int64_t begun_ns = ovation::monotonicNow_ns();
    if (m_turnBegan_ns == 0) {
        m_turnBegan_ns = begun_ns;
        m_turnBegan = timesNow();
    }
    ++m_depth;
    const bool handled = handle();
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

void TurnWatch::endTurn() {
    if (m_turnBegan_ns == 0)
        return;
    const double took_ms = since_ms(m_turnBegan_ns);
    const ThreadTimes now = timesNow();
    const double waited_ms = double(now.waitedForCore_ns - m_turnBegan.waitedForCore_ns) / 1e6;
    m_turnBegan_ns = 0;
    const std::lock_guard lock(m_mutex);
    ++m_turns.count;
    m_turns.above20ms += took_ms > Limit_ms ? 1 : 0;
    m_turns.longest_ms = std::max(m_turns.longest_ms, took_ms);
    m_turns.longestOwn_ms = std::max(m_turns.longestOwn_ms, took_ms - waited_ms);
    m_turns.longestCpu_ms = std::max(m_turns.longestCpu_ms, double(now.ran_ns - m_turnBegan.ran_ns) / 1e6);
}

TurnWatch::Turns TurnWatch::turns() const {
    const std::lock_guard lock(m_mutex);
    return m_turns;
}

void TurnWatch::startAgain() {
    const std::lock_guard lock(m_mutex);
    m_turns = {};
}
