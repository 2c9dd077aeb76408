#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "recording/recording_paths.h"
#include "recording/recording_service.h"
#include "storage/object_store.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>

namespace ovation::upload {

/// Recordings that others brought to where recordings are kept, and those of this installation whose disk was
/// lost: they are taken over without their media, so that they are listed, served and deleted like all, and
/// go from the list again when they are deleted elsewhere. Engine thread, which waits for nothing here but in
/// the destructor: for what stops within a moment.
class SharedRecordings final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        storage::ObjectStore &store;
        recording::RecordingService &recordings;
        recording::RecordingPaths paths;
        const Clock &clock;
        /// Whether this folder of the store is a matter of the queue. Engine thread.
        std::function<bool(const QString &folder)> isQueued;
    };
    /// What `parts` names outlives it.
    explicit SharedRecordings(Parts parts);
    ~SharedRecordings() override;

    /// Looks now, and every Pause_ms from then on.
    void look();

    static constexpr int64_t Pause_ms = 5 * 60'000;
    /// What lies in folders that are known is looked at again, for example for one of which a part was
    /// deleted.
    static constexpr int WholeLookEvery = 12;
    static constexpr int Threads = 16; ///< that take over

  private:
    struct Found;
    void listed(const std::shared_ptr<Found> &found);
    bool isInStore(const recording::RecordingInfo &info) const;
    void adopted(const QString &folder, const QString &id, bool isLast);
    void removeVanished(const QSet<QString> &folders);

    const Parts d;
    const QString m_place; ///< how the addresses of its objects begin
    const std::shared_ptr<Relay> m_relay;
    std::unique_ptr<Alarm> m_alarm;
    QSet<QString> m_adopted; ///< folders of those that are on the disk and not in the list yet
    int m_looks = 0;
    int m_left = 0; ///< that are being taken over, and the list itself
    std::stop_source m_stop;
    ThreadCheck m_thread;
    WorkerPool m_work{"shared records", Threads}; ///< last: it goes first, and joins
};

} // namespace ovation::upload
