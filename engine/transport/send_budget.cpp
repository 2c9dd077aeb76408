#include "transport/send_budget.h"

#include <algorithm>
#include <cmath>

namespace ovation::transport {
namespace {

constexpr int64_t MaxAge_ns = 5'000'000'000;
constexpr uint64_t MaxEstimate_kbps = 1'000'000;
constexpr double Growth = 1.08; ///< a second, as browsers raise their estimates
constexpr double Fall = 0.97;   ///< less than that is not noise

/// The lower of two bounds of which 0 is none.
int lower(int a, int b) {
    return a > 0 && b > 0 ? std::min(a, b) : std::max(a, b);
}

/// `rate_kbps` raised to the minimum, where the minimum is not above the maximum.
int raised(int rate_kbps, const BandwidthLimits &limits) {
    const bool holds = limits.max_kbps <= 0 || limits.min_kbps <= limits.max_kbps;
    return rate_kbps > 0 && holds ? std::max(rate_kbps, limits.min_kbps) : rate_kbps;
}

} // namespace

void SendBudget::add(const void *subscriber, const BandwidthLimits &limits) {
    m_subscribers.push_back({subscriber, limits});
}

void SendBudget::remove(const void *subscriber) {
    std::erase_if(m_subscribers, [subscriber](const Subscriber &one) { return one.who == subscriber; });
}

void SendBudget::estimated(const void *subscriber, uint64_t bitrate_bps, int sent_kbps, int64_t now_ns) {
    const auto found = std::find_if(m_subscribers.begin(), m_subscribers.end(),
                                    [subscriber](const Subscriber &one) { return one.who == subscriber; });
    if (found == m_subscribers.end())
        return;
    Subscriber &one = *found;
    const auto kbps = int(std::clamp<uint64_t>(bitrate_bps / 1000, 1, MaxEstimate_kbps));
    const int before_kbps = one.estimate_kbps;
    const bool rises = before_kbps > 0 && kbps > before_kbps;
    const bool falls = kbps < before_kbps * Fall;
    one.timesBelow = rises || kbps >= sent_kbps ? 0 : one.timesBelow + 1;
    if (one.timesBelow > (falls ? 0 : 1)) {
        one.bound_kbps = kbps;
    } else if (one.bound_kbps > 0) {
        const double elapsed_s = double(std::min(now_ns - one.estimated_ns, MaxAge_ns)) / 1e9;
        const double grown_kbps = one.bound_kbps * std::pow(Growth, elapsed_s);
        one.bound_kbps = std::min(std::max(double(kbps), grown_kbps), double(MaxEstimate_kbps));
    }
    one.estimate_kbps = kbps;
    one.estimated_ns = now_ns;
}

SendBudget::Rate SendBudget::rate(int64_t now_ns) const {
    Rate rate;
    std::vector<int> takes, bounds;
    for (const Subscriber &one : m_subscribers) {
        rate.limit_kbps = lower(rate.limit_kbps, one.limits.max_kbps);
        if (one.estimate_kbps <= 0 || now_ns - one.estimated_ns > MaxAge_ns)
            continue;
        const int bound_kbps = raised(int(one.bound_kbps), one.limits);
        takes.push_back(bound_kbps > 0 ? bound_kbps : one.estimate_kbps);
        if (bound_kbps > 0)
            bounds.push_back(bound_kbps);
    }
    if (bounds.empty())
        return rate;
    const auto middle = takes.begin() + std::ptrdiff_t((takes.size() - 1) / 2);
    std::nth_element(takes.begin(), middle, takes.end());
    std::erase_if(bounds, [least = *middle / 2](int bound) { return bound < least; });
    if (!bounds.empty())
        rate.estimate_kbps = *std::min_element(bounds.begin(), bounds.end());
    return rate;
}

int allowed_kbps(const BandwidthLimits &receive, const SendBudget::Rate &subscribers) {
    const int limit_kbps = lower(receive.max_kbps, subscribers.limit_kbps);
    return lower(limit_kbps, raised(subscribers.estimate_kbps, receive));
}

} // namespace ovation::transport
