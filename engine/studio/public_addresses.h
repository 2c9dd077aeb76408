#pragma once

#include "config/settings.h"
#include "transport/types.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <vector>

namespace ovation {

/// The addresses at which clients reach the media of this machine through NAT, with names as what they stand
/// for now: they are looked up at the beginning and then every minute. A name that can't be looked up keeps
/// what it stood for. Engine thread; never waits.
class PublicAddresses final : public QObject {
    Q_OBJECT

  public:
    /// Calls back on the same thread, now or later, with nothing when the name is not known.
    using Found = std::function<void(const QList<QHostAddress> &)>;
    using Lookup = std::function<void(QObject *receiver, const QString &name, Found found)>;
    /// Asks the system, on another thread.
    static void lookUp(QObject *receiver, const QString &name, Found found);

    explicit PublicAddresses(QList<config::PublicAddress> configured, Lookup lookup = lookUp,
                             QObject *parent = nullptr);

    /// Calls `done` once, when every name is known or after 2 s at the latest: from now on they are followed.
    void begin(std::function<void()> done);
    /// Without loopback addresses: they lead to no other machine.
    std::vector<transport::AnnouncedAddress> current() const;
    /// As the timer does.
    void lookAgain();

  Q_SIGNALS:
    void changed();

  private:
    void found(const QString &name, const QList<QHostAddress> &addresses);
    void begun();

    const QList<config::PublicAddress> m_configured;
    const Lookup m_lookup;
    struct Name {
        QList<QHostAddress> addresses; ///< what it stands for
        bool lost = false;             ///< the last look found nothing
    };
    std::map<QString, Name> m_names;
    std::function<void()> m_whenBegun;
    qsizetype m_waiting = 0; ///< answers until it has begun
    QTimer m_again, m_patience;
};

} // namespace ovation
