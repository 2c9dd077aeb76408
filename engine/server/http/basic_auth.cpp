#include "server/http/basic_auth.h"

#include "base/log.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace ovation::server {
namespace {

constexpr int FreeTries = 5;
constexpr int64_t FirstLock_ms = 1000, MaxLock_ms = 5 * 60'000;
constexpr int64_t Forget_ms = 15 * 60'000;
constexpr qsizetype MaxRemembered = 10'000;

} // namespace

bool BasicAuth::matches(const QByteArray &authorization) const {
    if (authorization.left(6).compare("Basic ", Qt::CaseInsensitive) != 0)
        return false;
    const QByteArray given = QByteArray::fromBase64(authorization.mid(6).trimmed());
    const QByteArray wanted = "OPENVIDUAPP:" + m_secret;
    // The length of what is wanted is no secret; its content is.
    return given.size() == wanted.size() &&
           CRYPTO_memcmp(given.constData(), wanted.constData(), size_t(wanted.size())) == 0;
}

int64_t BasicAuth::waitFor(const QString &address) const {
    const auto found = m_failures.constFind(address);
    return found == m_failures.constEnd() ? 0
                                          : std::max<int64_t>(0, found->lockedUntil_ms - m_clock.wall_ms());
}

BasicAuth::Verdict BasicAuth::check(const HttpRequest &request) {
    const QByteArray authorization = request.header("Authorization");
    // Failures stay on the record: who guesses beside an application must not be freed by its requests.
    if (matches(authorization))
        return Verdict::Granted;
    if (authorization.isEmpty())
        return Verdict::Denied; // a browser's first request carries none and is no attempt
    // Of a header only what a trusted proxy says: it could be made up to escape.
    const QString &address = request.clientIp();
    if (waitFor(address) > 0)
        return Verdict::Locked;
    noteFailure(address);
    return Verdict::Denied;
}

void BasicAuth::noteFailure(const QString &address) {
    const int64_t now = m_clock.wall_ms();
    if (m_failures.size() >= MaxRemembered)
        m_failures.removeIf([now](const auto &entry) { return now - entry.value().last_ms > Forget_ms; });
    if (m_failures.size() >= MaxRemembered)
        m_failures.clear();
    Failures &failures = m_failures[address];
    if (now - failures.last_ms > Forget_ms)
        failures.count = 0;
    failures.last_ms = now;
    if (++failures.count <= FreeTries)
        return;
    const int doublings = std::min(failures.count - FreeTries - 1, 20);
    failures.lockedUntil_ms = now + std::min(MaxLock_ms, FirstLock_ms << doublings);
    qCWarning(logServer) << "wrong secret from" << address << failures.count
                         << "times: its wrong secrets are locked out for a while";
}

} // namespace ovation::server
