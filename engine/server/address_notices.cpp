#include "server/address_notices.h"

namespace ovation::server {
namespace {

constexpr int64_t Pause_ms = 60 * 60'000, TidyEvery_ms = 60'000;
constexpr qsizetype MaxRemembered = 1000;

} // namespace

bool AddressNotices::mayTell(const QString &what, const QString &address) {
    const int64_t now_ms = m_clock.wall_ms();
    const QString key = what + QLatin1Char(' ') + address;
    const auto told = m_told_ms.constFind(key);
    if (told != m_told_ms.constEnd() && now_ms - *told < Pause_ms)
        return false;
    if (m_told_ms.size() >= MaxRemembered && now_ms >= m_nextTidying_ms) {
        m_nextTidying_ms = now_ms + TidyEvery_ms;
        m_told_ms.removeIf([now_ms](const auto &entry) { return now_ms - entry.value() >= Pause_ms; });
    }
    if (m_told_ms.size() >= MaxRemembered)
        return false; // a flood of addresses: what was told of the first ones is enough
    m_told_ms.insert(key, now_ms);
    return true;
}

} // namespace ovation::server
