#pragma once

#include "base/clock.h"

#include <QHash>
#include <QPointer>
#include <QQueue>

#include <functional>
#include <memory>

namespace ovation::server {

/// Lets TLS handshakes begin at a rate that leaves the engine thread to those who are in: each takes it about
/// a millisecond, and a client that opens connections and gives them up pays nothing for its side. Those of
/// different addresses take turns, so that a flood from one holds up itself. Engine thread.
class HandshakeQueue {
  public:
    /// `perSecond`: as many may begin at once after a pause of that length.
    HandshakeQueue(const Clock &clock, int perSecond);

    /// Calls `begin` when it is its turn, now or later, unless `connection` is gone by then. `block`: whose
    /// turn it is (addressBlock()).
    void add(const QString &block, QObject *connection, std::function<void()> begin);

  private:
    struct Waiting {
        QPointer<QObject> connection;
        std::function<void()> begin;
    };

    void serve();
    void refill();

    const Clock &m_clock;
    int m_perSecond;
    int64_t m_free_ns; ///< time that is not used up yet, at most a second's
    int64_t m_refilled_ns;
    QHash<QString, QQueue<Waiting>> m_waiting;
    QQueue<QString> m_turns; ///< the keys of it
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace ovation::server
