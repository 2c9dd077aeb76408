#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "config/settings.h"
#include "library/catalog.h"
#include "library/retention_rules.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace ovation::library {

/// Removes recordings by OVATION_RECORDING_MAX_AGE, …_MAX_SIZE and …_MIN_FREE, after it has announced them in
/// the log and by a signal. By age they go to the trash; where the disk needs room, first what is in the
/// trash goes for good, then the oldest recordings. Does nothing, and reads nothing, without a rule. A
/// program that ends meanwhile continues at its next start. Engine thread, which waits for nothing.
class Retention final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        const config::Settings &settings;
        const Clock &clock;
        Catalog &catalog;
    };
    /// All parts outlive it.
    explicit Retention(Parts parts);
    ~Retention() override;

    static constexpr int64_t Pause_ms = 60'000;
    /// In one run; the rest goes with the next.
    static constexpr std::size_t MaxAtOnce = 100;

  Q_SIGNALS:
    /// All that are to go, with the time of each, ms since 1970, when that is not as it was said before.
    void announced(const QStringList &ids, const QList<qint64> &at);

  private:
    void run();
    void askTrash(RetentionState state);
    void decide(RetentionState state);
    void announce(const std::vector<PlannedRemoval> &plan, const RetentionState &state);
    void removeNext(std::vector<PlannedRemoval> due);
    void runLater();

    const Parts d;
    std::unique_ptr<Alarm> m_alarm;
    QStringList m_said;
    QList<qint64> m_saidTimes;
    const std::shared_ptr<Relay> m_relay;
    WorkerPool m_disk{"library space", 1};
};

} // namespace ovation::library
