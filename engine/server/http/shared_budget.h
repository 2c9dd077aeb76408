#pragma once

#include <QTimer>

#include <functional>
#include <unordered_map>

namespace ovation::server {

/// What all clients together may make the server keep for them. Each has a limit of its own, but many of them
/// would fill the memory all the same. Above the total, strangers are ended first, the one with the most
/// before the others; who is settled only when strangers have hardly anything, or there are none. That is
/// judged in a turn of its own of the event loop: none is ended for being the next to write. One thread,
/// which has an event loop.
class SharedBudget {
  public:
    /// One client's part of it, which it gives back when it goes.
    class Share {
      public:
        /// `budget` outlives it. `now_bytes` counts; `overspent`: it is to be ended. Both are called from the
        /// event loop, never from within another call.
        Share(SharedBudget &budget, std::function<qint64()> now_bytes, std::function<void()> overspent)
            : m_budget(budget), m_now_bytes(std::move(now_bytes)), m_overspent(std::move(overspent)) {}
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;
        ~Share() { leave(); }

        /// That many bytes are kept for it now. What becomes more later without a word is found out when it
        /// matters.
        void spend(qint64 bytes) { m_budget.spends(*this, bytes); }
        /// Its client is no stranger: it has joined a session.
        void settle() { m_settled = true; }
        /// What is kept for it counts no more: it is gone, or will be.
        void leave() { m_budget.leaves(*this); }

      private:
        friend class SharedBudget;

        SharedBudget &m_budget;
        const std::function<qint64()> m_now_bytes;
        const std::function<void()> m_overspent;
        bool m_settled = false;
    };

    explicit SharedBudget(qint64 max_bytes);

  private:
    void spends(Share &share, qint64 bytes);
    void leaves(Share &share);
    void count();
    void judge();
    Share *nextToEnd() const; ///< null when nothing is kept for anyone

    const qint64 m_max_bytes;
    std::unordered_map<Share *, qint64> m_spent; ///< as was said last
    qint64 m_total_bytes = 0;                    ///< of these
    QTimer m_turn;                               ///< ends at once, and it is judged
};

} // namespace ovation::server
