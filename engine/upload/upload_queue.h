#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/result.h"
#include "base/thread_check.h"
#include "storage/object_store.h"
#include "upload/files_of_recordings.h"
#include "upload/journal_work.h"
#include "upload/local_copies.h"
#include "upload/new_entries.h"
#include "upload/queue_entries.h"
#include "upload/removals.h"
#include "upload/retry_plan.h"
#include "upload/types.h"
#include "upload/upload_workers.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ovation::upload {

/// Recordings on their way into a store: in which order, when again after a failure, and what becomes of
/// those that were deleted meanwhile. What it knows is in a journal, so it continues after a kill. It begins
/// again by itself after what may heal, as long as it takes; what can't heal waits for retry(). Engine
/// thread, which waits for neither disk nor network here but in the destructor: for what stops within a
/// moment.
class UploadQueue final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        storage::ObjectStore &store;
        const FilesOfRecordings &files;
        const Clock &clock;
        QString journalPath;
        QString installation; ///< see store_names.h
        Rules rules;
    };
    /// What `parts` names outlives it.
    explicit UploadQueue(Parts parts);
    ~UploadQueue() override;

    /// It is finished and has to be in the store. Known by its folder there: again for one that is done, it
    /// is delivered again.
    void add(const QString &recordingId, const QString &name, int64_t createdAt);
    /// Its media are being written: parts that lie behind are sent ahead. add() comes when it is finished,
    /// gone() when nothing comes of it.
    void addGrowing(const QString &recordingId, const QString &name, int64_t createdAt,
                    const std::shared_ptr<GrowingFile> &media);
    /// What is in that folder of the store may not be as it is here any more; without effect on what is not
    /// done, which is looked at anyway.
    void refresh(const QString &folder);
    /// It is deleted: an upload of it is ended, and what is in that folder of the store goes, in the
    /// background. `done` is called when that is noted, so that it happens whatever comes. Error: of the
    /// disk.
    void remove(const QString &recordingId, const QString &folder, std::function<void(Result<void>)> done);
    /// Its files on this machine went by other ways. If it was not delivered yet, what is in the store goes.
    void gone(const QString &recordingId);
    /// Whether it is, or was, in the queue; false before it is read.
    bool knows(const QString &folder) const { return m_entries.knows(folder); }
    /// Of a recording of this installation, in the store.
    QString folderOf(const QString &recordingId, int64_t createdAt) const;

    // Without effect where there is no such item.
    void setPaused(int64_t number, bool paused);
    void setAllPaused(bool paused);
    /// To the place of `before`; 0 = to the end.
    void move(int64_t number, int64_t before);
    /// One that failed or waits to be tried again; 0 = all of them.
    void retry(int64_t number);
    void clearHistory();
    void setRules(const Rules &rules);
    void applyRules() { m_localCopies.apply(m_rules); } ///< to files on this machine

    QueueState uploads() const;

    static constexpr int Progress_ms = 250;
    static constexpr int MaxHistory = 1000; ///< of what it shows

  Q_SIGNALS:
    void opened(); ///< the journal was read
    /// A state changed, or the progress did, a few times a second.
    void changed();
    /// It is in the store for the first time, or was when it was added. Through the event loop.
    void delivered(const QString &recordingId, const QString &folder, const QString &url);
    /// Found in the journal: it was deleted, and what is in the store is not gone yet.
    void stillRemoving(const QString &recordingId, const QString &folder);
    /// It can't heal by itself.
    void gaveUp(const ovation::upload::Item &item);
    /// The file on this machine went by the rule.
    void localFileRemoved(const QString &recordingId);

  private:
    void loaded(const JournalWork::Loaded &what);
    bool isTooEarly(std::function<void()> again);
    void announce(const Record &record);
    void proceed() {
        startNext();
        publish();
    }
    void startNext();
    void start(QueueEntry &entry);
    void startAhead(QueueEntry &entry);
    void finished(int64_t number, const Record &sent, const storage::StoreResult<void> &result);
    void removalFinished(int64_t number, const storage::StoreResult<void> &result);
    void failed(QueueEntry &entry, const storage::StoreError &error);
    void succeeded(QueueEntry &entry);
    void localFileTried(int64_t number, const storage::StoreResult<void> &gone);
    void publish();

    const Parts d;
    Rules m_rules;
    QueueEntries m_entries;
    std::vector<std::function<void()>> m_whenLoaded;
    RetryPlan m_retries;
    std::unique_ptr<Alarm> m_alarm; ///< for the next one that is tried again
    QTimer m_progress;
    bool m_isLoaded = false, m_isPaused = false;
    const std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    LocalCopies m_localCopies;
    // Last: they go first, and join; the journal's after all who write there.
    JournalWork m_journal;
    NewEntries m_new;
    Removals m_removals;
    UploadWorkers m_workers;
};

} // namespace ovation::upload
