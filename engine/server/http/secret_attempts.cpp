#include "server/http/secret_attempts.h"

#include "base/address_block.h"
#include "base/log.h"
#include "base/networks.h"
#include "base/random_text.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int64_t Minute_ms = 60'000, Forget_ms = 15 * Minute_ms, ForgetKnown_ms = 24 * 60 * Minute_ms;
constexpr int MaxOfProgram = 10, MaxOfAddress = 60, MaxOfNetwork = 120, MaxElsewhere = 600, MaxOfKnown = 300;
constexpr int MaxTimes = MaxElsewhere; ///< the most that any limit asks for
constexpr qsizetype MaxAddresses = 10'000, MaxKnown = 1000, MaxGiven = 64;
constexpr int MaxLines = 60; ///< a minute
constexpr int64_t FloodLoggedAgain_ms = 15 * Minute_ms;
constexpr int SaltLength = 32;
constexpr int Network_bytes = 6; ///< of an IPv6 address

/// Makes room for one more: the oldest goes.
template <typename Map, typename Time>
void trim(Map &map, qsizetype most, Time timeOf) {
    if (map.size() >= most)
        map.erase(std::min_element(map.begin(), map.end(),
                                   [&](const auto &a, const auto &b) { return timeOf(a) < timeOf(b); }));
}

bool isHere(const QHostAddress &address) {
    static const Networks loopback = Networks::loopback();
    return loopback.contains(address);
}

/// What one customer of a provider may well have: the /48 of an IPv6 address, the /24 of an IPv4 address; all
/// addresses of this machine.
QString networkOf(const QHostAddress &address) {
    if (isHere(address))
        return QStringLiteral("here");
    const QHostAddress plain = unmapped(address);
    if (plain.protocol() != QAbstractSocket::IPv6Protocol)
        return QHostAddress(plain.toIPv4Address() & ~quint32(0xff)).toString();
    Q_IPV6ADDR bytes = plain.toIPv6Address();
    std::fill(std::begin(bytes.c) + Network_bytes, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes).toString();
}

} // namespace

void SecretAttempts::Recent::add(int64_t now_ms) {
    times_ms.removeIf([now_ms](int64_t time_ms) { return now_ms - time_ms >= Minute_ms; });
    times_ms.append(now_ms);
    if (times_ms.size() > MaxTimes)
        times_ms.removeFirst();
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

SecretAttempts::Digest SecretAttempts::digest(const QByteArray &text) const {
    return qFromBigEndian<Digest>(
        QCryptographicHash::hash(m_salt + text, QCryptographicHash::Sha256).constData());
}

SecretAttempts::Digest SecretAttempts::keyOf(const Caller &caller) const {
    return digest(addressBlock(QHostAddress(caller.address)).toLatin1() + '\n' + caller.program);
}

bool SecretAttempts::isKnown(const Caller &caller) const {
    const auto found = m_known.constFind(keyOf(caller));
    return found != m_known.constEnd() && time_ms() - *found < ForgetKnown_ms;
}

int64_t SecretAttempts::wait_ms(const Caller &caller) const {
    const int64_t now_ms = time_ms();
    const QHostAddress host(caller.address);
    const Address address = m_addresses.value(addressBlock(host));
    const Recent own = address.programs.value(digest(caller.program));
    if (isKnown(caller))
        return own.wait_ms(now_ms, MaxOfKnown);
    return std::max({own.wait_ms(now_ms, MaxOfProgram), address.all.wait_ms(now_ms, MaxOfAddress),
                     m_networks.value(networkOf(host)).wait_ms(now_ms, MaxOfNetwork),
                     isHere(host) ? 0 : m_elsewhere.wait_ms(now_ms, MaxElsewhere)});
}

void SecretAttempts::granted(const Caller &caller) {
    const Digest key = keyOf(caller);
    if (!m_known.contains(key))
        trim(m_known, MaxKnown, [](int64_t time_ms) { return time_ms; });
    m_known[key] = time_ms();
}

bool SecretAttempts::refused(const Caller &caller, const QByteArray &given) {
    const int64_t now_ms = time_ms();
    forgetOld(now_ms);
    const QHostAddress host(caller.address);
    const QString block = addressBlock(host);
    if (!m_addresses.contains(block))
        trim(m_addresses, MaxAddresses, [](const Address &address) { return address.last_ms; });
    Address &address = m_addresses[block];
    address.last_ms = now_ms;
    const Digest secret = digest(given);
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
        count(host, address, now_ms);
    log(caller.address);
    return isFree;
}

void SecretAttempts::count(const QHostAddress &stranger, Address &address, int64_t now_ms) {
    address.all.add(now_ms);
    const QString network = networkOf(stranger);
    if (!m_networks.contains(network))
        trim(m_networks, MaxAddresses, [](const Recent &recent) { return recent.times_ms.last(); });
    m_networks[network].add(now_ms);
    if (isHere(stranger))
        return;
    m_elsewhere.add(now_ms);
    if (m_elsewhere.wait_ms(now_ms, MaxElsewhere) > 0)
        logFlood(now_ms);
}

/// Without it a patient guesser would fill every block that there is room for.
void SecretAttempts::forgetOld(int64_t now_ms) {
    if (now_ms - m_forgot_ms < Minute_ms)
        return;
    m_forgot_ms = now_ms;
    m_addresses.removeIf([&](const auto &entry) { return now_ms - entry.value().last_ms >= Forget_ms; });
    m_networks.removeIf(
        [&](const auto &entry) { return now_ms - entry.value().times_ms.last() >= Minute_ms; });
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

void SecretAttempts::logFlood(int64_t now_ms) {
    if (m_floodLogged_ms && now_ms - *m_floodLogged_ms < FloodLoggedAgain_ms)
        return;
    m_floodLogged_ms = now_ms;
    qCWarning(logServer)
        << MaxElsewhere
        << "wrong secrets in a minute from several networks: until there are fewer, the right "
           "one is taken only from this machine and from programs that gave it within a day";
}

} // namespace ovation::server
