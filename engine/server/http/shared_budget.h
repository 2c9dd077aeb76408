#pragma once

#include <QtGlobal>

#include <functional>
#include <unordered_map>

namespace ovation::server {

/// What all clients together may make the server keep for them. Each has a limit of its own, but many of them
/// would fill the memory all the same: above the total, the one with the most is ended, then the next. One
/// thread.
class SharedBudget {
  public:
    /// One client's part of it, which it gives back when it goes.
    class Share {
      public:
        /// `budget` outlives it. `now_bytes` counts; `overspent`: it has the most of all, and is to be ended,
        /// not from within this call. Both calls may come from inside any spend().
        Share(SharedBudget &budget, std::function<qint64()> now_bytes, std::function<void()> overspent)
            : m_budget(budget), m_now_bytes(std::move(now_bytes)), m_overspent(std::move(overspent)) {}
        Share(const Share &) = delete;
        Share &operator=(const Share &) = delete;
        ~Share() { leave(); }

        /// That many bytes are kept for it now. What becomes more later without a word is found out when it
        /// matters.
        void spend(qint64 bytes) { m_budget.spends(*this, bytes); }
        /// What is kept for it counts no more: it is gone, or will be.
        void leave() { m_budget.leaves(*this); }

      private:
        friend class SharedBudget;

        SharedBudget &m_budget;
        const std::function<qint64()> m_now_bytes;
        const std::function<void()> m_overspent;
    };

    explicit SharedBudget(qint64 most_bytes) : m_most_bytes(most_bytes) {}

  private:
    void spends(Share &share, qint64 bytes);
    void leaves(Share &share);
    void count();

    const qint64 m_most_bytes;
    std::unordered_map<Share *, qint64> m_spent; ///< as was said last
    qint64 m_total_bytes = 0;                    ///< of these
};

} // namespace ovation::server
