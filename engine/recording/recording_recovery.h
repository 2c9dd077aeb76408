#pragma once

#include "base/clock.h"
#include "recording/individual_files.h"
#include "recording/packing_retry_queue.h"
#include "recording/recording_end.h"

#include <QObject>

namespace ovation::recording {

/// Finishes what a crash left, and packs or indexes later what there was no room for. Engine thread.
class RecordingRecovery final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        const Clock &clock;
        RecordingLibrary &library;
        RunningRecordings &running;
        RecordingEnd &end;
        WorkerPool &workers, &packing;
        Announce announce;
        Packing how;
    };
    explicit RecordingRecovery(Parts parts);
    ~RecordingRecovery() override;

    /// See RecordingService::recover().
    void recover();
    /// The archive of an INDIVIDUAL recording could not be written.
    void packLater(const QString &id);
    /// The movie of a composed recording could not get its index.
    void indexLater(const QString &id);
    /// Packs and indexes those that are due.
    void packDue(int64_t free_bytes, int64_t reserve_bytes);
    /// One was removed: there may be room.
    void removed(const QString &id);
    bool isIdle() const { return m_unpacked.empty() && m_unindexed.empty(); }

  Q_SIGNALS:
    void changed(const ovation::recording::RecordingInfo &info);

  private:
    void packNow(const QString &id);
    void indexNow(const QString &id);
    void packed(const QString &id, const std::optional<RecordingInfo> &info);

    const Parts d;
    PackingRetryQueue m_unpacked, m_unindexed;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
