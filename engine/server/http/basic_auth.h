#pragma once

#include "base/clock.h"
#include "server/http/message.h"

#include <QHash>

namespace ovation::server {

/// HTTP Basic for the one user OPENVIDUAPP, compared in constant time. The right secret is always granted.
/// After repeated failures an address has to wait, longer each time, and its wrong secrets are locked out
/// meanwhile: a forgotten program with an old secret must not shut out the one beside it. Engine thread.
class BasicAuth {
  public:
    enum class Verdict { Granted, Denied, Locked };

    BasicAuth(QByteArray secret, const Clock &clock) : m_secret(std::move(secret)), m_clock(clock) {}
    Verdict check(const HttpRequest &request);
    /// Whether it has the right secret; counts for nothing.
    bool knows(const HttpRequest &request) const { return matches(request.header("Authorization")); }
    /// Milliseconds until the address may try again, 0 if now.
    int64_t waitFor(const QString &address) const;

  private:
    struct Failures {
        int count = 0;
        int64_t lockedUntil_ms = 0, last_ms = 0;
    };
    bool matches(const QByteArray &authorization) const;
    void noteFailure(const QString &address);

    QByteArray m_secret;
    const Clock &m_clock;
    QHash<QString, Failures> m_failures;
};

} // namespace ovation::server
