#include "server/http/handshake_queue.h"

#include "base/time_units.h"

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int64_t QueuePause_ms = 10;

} // namespace

HandshakeQueue::HandshakeQueue(const Clock &clock, int perSecond)
    : m_clock(clock), m_perSecond(perSecond), m_free_ns(Second_ns), m_refilled_ns(clock.monotonic_ns()) {}

void HandshakeQueue::add(const QString &block, QObject *connection, std::function<void()> begin) {
    QQueue<Waiting> &own = m_waiting[block];
    if (own.isEmpty())
        m_turns.enqueue(block);
    own.enqueue({connection, std::move(begin)});
    if (!m_alarm)
        serve();
}

void HandshakeQueue::refill() {
    const int64_t now_ns = m_clock.monotonic_ns();
    m_free_ns = std::min(Second_ns, m_free_ns + now_ns - m_refilled_ns);
    m_refilled_ns = now_ns;
}

void HandshakeQueue::serve() {
    refill();
    const int64_t cost_ns = Second_ns / m_perSecond;
    while (!m_turns.isEmpty() && m_free_ns >= cost_ns) {
        const QString block = m_turns.dequeue();
        QQueue<Waiting> &own = m_waiting[block];
        const Waiting next = own.dequeue();
        if (own.isEmpty())
            m_waiting.remove(block);
        else
            m_turns.enqueue(block);
        if (!next.connection)
            continue; // gone meanwhile: costs nothing
        m_free_ns -= cost_ns;
        next.begin();
    }
    m_alarm.reset();
    if (!m_turns.isEmpty())
        m_alarm = m_clock.alarm(QueuePause_ms, [this] { serve(); });
}

} // namespace ovation::server
