#pragma once

#include "base/clock.h"
#include "server/http/message.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace ovation::server {

/// Counts who tries the secret and fails, wherever that is compared: REST, layouts, recorders that join.
///
/// A minute has 10 wrong secrets for each program at an address (IPv6: a /64), and 60 for all programs there;
/// beyond that nothing from there is compared, so a guess that is right does not show. A program that has had
/// the right secret in the last day is served all the same while others at its address guess, up to 300 wrong
/// ones a minute. One and the same wrong secret counts once: a forgotten program with an old one locks no
/// client out. Programs are told apart by address and User-Agent. Engine thread.
class SecretAttempts {
  public:
    explicit SecretAttempts(const Clock &clock);

    /// Whether what it gives may be compared.
    bool mayTry(const Caller &caller) const { return wait_ms(caller) == 0; }
    /// Milliseconds until it may try again, 0 if now.
    int64_t wait_ms(const Caller &caller) const;
    /// It gave the right secret.
    void granted(const Caller &caller);
    /// It gave another; logged with its address. False when that was more than a program has that never gave
    /// the right one.
    bool refused(const Caller &caller, const QByteArray &given);

  private:
    /// The times of the last minute.
    struct Recent {
        QList<int64_t> times_ms;

        void add(int64_t now_ms);
        int64_t wait_ms(int64_t now_ms, int most) const;
    };
    struct Address {
        Recent all;
        QHash<QByteArray, Recent> programs; ///< by a digest of their name
        QSet<QByteArray> given;             ///< digests of wrong secrets
        int64_t last_ms = 0;
    };

    int64_t time_ms() const;
    QByteArray digest(const QByteArray &text) const;
    QByteArray keyOf(const Caller &caller) const;
    bool isKnown(const Caller &caller) const;
    void log(const QString &address);

    const Clock &m_clock;
    QByteArray m_salt; ///< what is remembered of secrets is of no use to a reader
    QHash<QString, Address> m_addresses;
    QHash<QByteArray, int64_t> m_known; ///< programs that had the right secret, and when
    int64_t m_logMinute = 0;
    int m_logged = 0;
};

} // namespace ovation::server
