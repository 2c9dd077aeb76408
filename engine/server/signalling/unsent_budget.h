#pragma once

#include <QtGlobal>

#include <unordered_map>

namespace ovation::server {

/// What all clients of the signalling together may leave unfetched. Each has a limit of its own, but many of
/// them would fill the memory all the same: above the total, the one with the most is cut off, then the next.
/// One thread.
class UnsentBudget {
  public:
    /// One client. Both calls may come from inside spends().
    class Spender {
      public:
        virtual ~Spender() = default;
        /// Now.
        virtual qint64 unsent_bytes() const = 0;
        /// It has the most of all, and is to be ended: not from within this call.
        virtual void overspent() = 0;
    };

    explicit UnsentBudget(qint64 most_bytes) : m_most_bytes(most_bytes) {}

    /// That many bytes are waiting for it now. What it sends later without saying so is found out when it
    /// matters.
    void spends(Spender &spender, qint64 bytes);
    /// It is gone, or will be: what is waiting for it counts no more.
    void leaves(Spender &spender);

  private:
    void count();

    const qint64 m_most_bytes;
    std::unordered_map<Spender *, qint64> m_spent; ///< as was said last
    qint64 m_total_bytes = 0;                      ///< of these
};

} // namespace ovation::server
