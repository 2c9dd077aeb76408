#include "composer/death_pause.h"

#include <algorithm>
#include <utility>

namespace ovation::composer {
namespace {

constexpr int FirstWait_ms = 500, MaxDoublings = 6;
constexpr int64_t Calm_ns = 60'000'000'000;

} // namespace

int DeathPause::next_ms(int64_t now_ns) {
    if (now_ns - std::exchange(m_diedAt_ns, now_ns) > Calm_ns)
        m_deaths = 0;
    return FirstWait_ms << std::min(m_deaths++, MaxDoublings);
}

} // namespace ovation::composer
