#pragma once

#include "transport/types.h"

#include <cstdint>
#include <vector>

namespace ovation::transport {

/// What the subscribers of a stream leave to its publisher, who sends the same packets to all of them. One
/// transport thread.
///
/// The limit of a subscriber (what the server may send to it) holds for all. What it says that it can
/// take (REMB) binds from when it falls, or stays, below what is sent: a browser's estimate also lags behind
/// a sender that had little to send. From then on the bound rises by 8 % a second, or with the estimate.
/// Bounds are raised to the least that a subscriber shall be sent, and the lowest counts, unless it is less
/// than half of what half of the subscribers can take: one bad path among many loses frames but no audio.
/// (Kurento takes the lowest of all.)
class SendBudget {
  public:
    struct Rate { ///< kbps, 0 = nothing known that binds
        int limit_kbps = 0, estimate_kbps = 0;
        bool operator==(const Rate &) const = default;
    };

    void add(const void *subscriber, const BandwidthLimits &limits);
    void remove(const void *subscriber);
    /// An estimate, and what is being sent. Counts for 5 s: who gets video says so once a second.
    void estimated(const void *subscriber, uint64_t bitrate_bps, int sent_kbps, int64_t now_ns);
    Rate rate(int64_t now_ns) const;

  private:
    struct Subscriber {
        const void *who;
        BandwidthLimits limits;
        int estimate_kbps = 0; ///< the latest; 0 = none yet
        int64_t estimated_ns = 0;
        int timesBelow = 0;    ///< in a row, and not rising
        double bound_kbps = 0; ///< 0 = its path takes what it is sent
    };
    std::vector<Subscriber> m_subscribers;
};

/// What a publisher is told that it may send, kbps, 0 = no bound. The minimum of `receive` lifts only what
/// subscribers estimate, not what any limit says.
int allowed_kbps(const BandwidthLimits &receive, const SendBudget::Rate &subscribers);

} // namespace ovation::transport
