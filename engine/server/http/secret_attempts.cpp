#include "server/http/secret_attempts.h"

#include "base/address_block.h"
#include "base/log.h"
#include "base/random_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int64_t Minute_ms = 60'000, Forget_ms = 15 * Minute_ms, ForgetKnown_ms = 24 * 60 * Minute_ms;
constexpr int MaxOfProgram = 10, MaxOfAddress = 60, MaxOfKnown = 300;
constexpr qsizetype MaxAddresses = 10'000, MaxKnown = 1000, MaxGiven = 64;
constexpr int MaxLines = 60; ///< a minute
constexpr int SaltLength = 32, Digest_bytes = 16;

/// Makes room for one more: what is older than that, else the oldest.
template <typename Map, typename Time>
void trim(Map &map, qsizetype most, int64_t before_ms, Time timeOf) {
    if (map.size() < most)
        return;
    map.removeIf([&](const auto &entry) { return timeOf(entry.value()) < before_ms; });
    if (map.size() < most)
        return;
    map.erase(std::min_element(map.begin(), map.end(),
                               [&](const auto &a, const auto &b) { return timeOf(a) < timeOf(b); }));
}

} // namespace

void SecretAttempts::Recent::add(int64_t now_ms) {
    times_ms.removeIf([now_ms](int64_t time_ms) { return now_ms - time_ms >= Minute_ms; });
    times_ms.append(now_ms);
}

int64_t SecretAttempts::Recent::wait_ms(int64_t now_ms, int most) const {
    if (times_ms.size() < most)
        return 0;
    return std::max<int64_t>(0, times_ms[times_ms.size() - most] + Minute_ms - now_ms);
}

SecretAttempts::SecretAttempts(const Clock &clock)
    : m_clock(clock), m_salt(randomAlphanumeric(SaltLength).toLatin1()) {}

int64_t SecretAttempts::time_ms() const {
    return m_clock.monotonic_ns() / 1'000'000;
}

QByteArray SecretAttempts::digest(const QByteArray &text) const {
    return QCryptographicHash::hash(m_salt + text, QCryptographicHash::Sha256).left(Digest_bytes);
}

QByteArray SecretAttempts::keyOf(const Caller &caller) const {
    return digest(addressBlock(QHostAddress(caller.address)).toLatin1() + '\n' + caller.program);
}

bool SecretAttempts::isKnown(const Caller &caller) const {
    const auto found = m_known.constFind(keyOf(caller));
    return found != m_known.constEnd() && time_ms() - *found < ForgetKnown_ms;
}

int64_t SecretAttempts::wait_ms(const Caller &caller) const {
    const auto address = m_addresses.constFind(addressBlock(QHostAddress(caller.address)));
    if (address == m_addresses.constEnd())
        return 0;
    const int64_t now_ms = time_ms();
    const Recent own = address->programs.value(digest(caller.program));
    if (isKnown(caller))
        return own.wait_ms(now_ms, MaxOfKnown);
    return std::max(own.wait_ms(now_ms, MaxOfProgram), address->all.wait_ms(now_ms, MaxOfAddress));
}

void SecretAttempts::granted(const Caller &caller) {
    const int64_t now_ms = time_ms();
    const QByteArray key = keyOf(caller);
    if (!m_known.contains(key))
        trim(m_known, MaxKnown, now_ms - ForgetKnown_ms, [](int64_t time_ms) { return time_ms; });
    m_known[key] = now_ms;
}

bool SecretAttempts::refused(const Caller &caller, const QByteArray &given) {
    const int64_t now_ms = time_ms();
    const QString block = addressBlock(QHostAddress(caller.address));
    if (!m_addresses.contains(block))
        trim(m_addresses, MaxAddresses, now_ms - Forget_ms,
             [](const Address &address) { return address.last_ms; });
    Address &address = m_addresses[block];
    address.last_ms = now_ms;
    const QByteArray secret = digest(given);
    if (address.given.contains(secret))
        return true;
    if (address.given.size() >= MaxGiven)
        address.given.clear();
    address.given.insert(secret);
    address.programs.removeIf(
        [now_ms](const auto &program) { return now_ms - program.value().times_ms.last() >= Minute_ms; });
    Recent &own = address.programs[digest(caller.program)];
    const bool isFree = own.wait_ms(now_ms, MaxOfProgram) == 0;
    own.add(now_ms);
    // What a program that had the right one gives wrongly does not use up the tries of others.
    if (!isKnown(caller))
        address.all.add(now_ms);
    log(caller.address);
    return isFree;
}

void SecretAttempts::log(const QString &address) {
    const int64_t minute = time_ms() / Minute_ms;
    if (minute != m_logMinute) {
        if (m_logged > MaxLines)
            qCWarning(logServer) << "and" << m_logged - MaxLines << "wrong secrets more in that minute";
        m_logMinute = minute;
        m_logged = 0;
    }
    if (++m_logged <= MaxLines)
        qCWarning(logServer).noquote() << "wrong secret from" << address;
}

} // namespace ovation::server
