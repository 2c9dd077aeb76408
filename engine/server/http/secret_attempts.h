#pragma once

#include "base/clock.h"
#include "server/http/message.h"

#include <QHash>
#include <QHostAddress>
#include <QSet>

#include <optional>

namespace ovation::server {

/// Counts who tries the secret and fails, wherever that is compared: REST, layouts, recorders that join.
///
/// A minute has 10 wrong secrets for each program at an address (IPv6: a /64), 60 for all programs there, 120
/// for a network (IPv4: a /24; IPv6: a /48) and 600 for all networks together; beyond that nothing from there
/// is compared, so a guess that is right does not show. So a guesser has a fixed number of tries, however
/// many networks are his. This machine is a network of its own beside the 600: a guesser elsewhere does not
/// keep out the application that starts here.
///
/// A program that has had the right secret in the last day is known: it is served all the same while others
/// guess, up to 300 wrong ones a minute. An honest program that is not known has to wait like a guesser (429,
/// Retry-After) while one is at its address or in its network, or several fill the 600; the latter is logged.
/// One and the same wrong secret counts once: a forgotten program with an old one locks no client out.
/// Programs are told apart by address and User-Agent. Engine thread.
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
    using Digest = quint64; ///< short: most of what is kept are digests
    /// The times of the last minute, the latest of them if there are many.
    struct Recent {
        QList<int64_t> times_ms;

        void add(int64_t now_ms);
        int64_t wait_ms(int64_t now_ms, int most) const;
    };
    struct Address {
        Recent all;
        QHash<Digest, Recent> programs; ///< by their name
        QSet<Digest> given;             ///< wrong secrets
        int64_t last_ms = 0;
    };

    int64_t time_ms() const;
    Digest digest(const QByteArray &text) const;
    Digest keyOf(const Caller &caller) const;
    bool isKnown(const Caller &caller) const;
    void count(const QHostAddress &stranger, Address &address, int64_t now_ms);
    void forgetOld(int64_t now_ms);
    void log(const QString &address);
    void logFlood(int64_t now_ms);

    const Clock &m_clock;
    QByteArray m_salt; ///< what is remembered of secrets is of no use to a reader
    QHash<QString, Address> m_addresses;
    QHash<QString, Recent> m_networks;
    Recent m_elsewhere;             ///< of all networks but this machine
    QHash<Digest, int64_t> m_known; ///< programs that had the right secret, and when
    int64_t m_forgot_ms = 0;        ///< when what is old was last forgotten
    int64_t m_logMinute = 0;
    int m_logged = 0;
    std::optional<int64_t> m_floodLogged_ms;
};

} // namespace ovation::server
