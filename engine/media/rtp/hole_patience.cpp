#include "media/rtp/hole_patience.h"

#include <algorithm>

namespace ovation::media {
namespace {

// Losses are rare on most networks, and round trips change seldom.
constexpr int64_t HoleWindow_ns = 30'000'000'000;
// A request may be lost as well, and is repeated after 60 ms (ReceiveTrack).
constexpr int EnoughGivenUp = 2; // one may be chance
constexpr int64_t HoleMargin_ns = 100'000'000;

} // namespace

void HolePatience::filled(int64_t waited_ns, int64_t now_ns) {
    note(waited_ns, now_ns);
}

void HolePatience::note(int64_t waited_ns, int64_t now_ns) {
    if (now_ns >= m_windowEnd_ns) {
        m_longest_ns[1] = m_longest_ns[0];
        m_longest_ns[0] = -1;
        m_windowEnd_ns = now_ns + HoleWindow_ns;
    }
    m_givenUp = 0;
    m_longest_ns[0] = std::max(m_longest_ns[0], waited_ns);
}

int64_t HolePatience::patience_ns() const {
    const int64_t longest_ns = std::max(m_longest_ns[0], m_longest_ns[1]);
    if (longest_ns < 0)
        return m_givenUp < EnoughGivenUp ? First_ns : Min_ns;
    return std::clamp(longest_ns + HoleMargin_ns, Min_ns, Max_ns);
}

} // namespace ovation::media
