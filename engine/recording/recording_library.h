#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "recording/folder_scan.h"
#include "recording/types.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace ovation::recording {

/// What the recording path holds, as the engine thread knows it, and the only one who writes there. Nothing
/// here waits for the disk but load(): writing, deleting and listing are jobs of a pool, those of a recording
/// in the order in which they were asked for. What the disk had no room for is remembered and written as soon
/// as it has. What others do to the folder is found by a pool's thread, and taken over in bounded turns.
/// Engine thread.
class RecordingLibrary final : public QObject {
    Q_OBJECT

  public:
    RecordingLibrary(RecordingPaths paths, WorkerPool &disk);
    ~RecordingLibrary() override;

    /// For jobs on the disk's threads. Outlives the pool's jobs when the pool is destroyed first.
    const RecordingStore &store() const { return m_store; }
    const RecordingPaths &paths() const { return m_store.paths(); }

    /// Reads the folder. Waits for the disk: before anything runs.
    void load();
    /// By id. Shares its values: 20 000 are copied in a millisecond or two.
    RecordingValues list() const;
    std::optional<RecordingInfo> find(const QString &id) const;
    /// Its finished file; empty when there is none.
    QString fileOf(const QString &id) const;
    /// Whether a recording of that id would meet something in the folder, as far as is known.
    bool isTaken(const QString &id) const { return m_names.contains(id); }
    void noteTaken(const QString &id);

    /// It is known as this from now on; `then` is called when it is on the disk, or could not be written and
    /// is remembered.
    void save(const RecordingInfo &info, std::function<void()> then);
    /// The same for what lies beside its metadata, which stay as they are.
    void saveOwnData(const RecordingInfo &info, const std::function<void()> &then);
    /// Of a finished one: what `work` makes of it on a thread of the disk, in order with its other jobs, is
    /// what is known of it. Errors: RecordingNotFound, and those of `work`; nothing has changed then.
    void change(const RecordingInfo &info, std::function<Result<RecordingInfo>(const RecordingInfo &)> work,
                RecordingDone done);
    /// Tries again what could not be written.
    void tryAgain();
    bool allWritten() const { return m_unwritten.empty(); }
    /// Removes the folder.
    void remove(QString id, std::function<void(Result<void>)> done);
    /// The same when it holds this very recording, and not one that others put there under its id. Error
    /// RecordingNotFound when it does not.
    void removeIfOf(const RecordingInfo &info, std::function<void(Result<void>)> done);
    /// The same in another way: `remove` is a job of the pool, in order with the others of that recording.
    void removeBy(const QString &id, std::function<Result<void>()> remove,
                  std::function<void(Result<void>)> done);
    /// Its folder is gone already.
    void forget(QString id);
    /// Looks in the background what others did to the folder, unless that was done within the last second,
    /// or took more than a twentieth of the time since.
    void refresh();
    /// How many are taken over in one turn of the event loop.
    static constexpr size_t MaxTaken = 500;

  Q_SIGNALS:
    /// Done by others, as refresh() found out.
    void appeared(const ovation::recording::RecordingInfo &info);
    void vanished(const QString &id);

  private:
    struct Entry {
        std::shared_ptr<const RecordingInfo> info;
        int64_t stamp_ns = 0; ///< of the file that was read; 0 = written here
        bool hasFile = false;
        uint64_t touched = 0; ///< when it was last changed here, in changes
    };
    /// What a scan found, and how far it was taken over.
    struct Scan {
        FolderScan::Changes changes;
        uint64_t begun = 0; ///< in changes
        size_t taken = 0, takenGone = 0;
    };
    void write(const RecordingInfo &info, bool onlyIfThere, std::function<void()> then);
    void written(const RecordingInfo &info, uint64_t change, bool hasFile, const Result<void> &result);
    void takeSome(const std::shared_ptr<Scan> &scan);
    bool take(Scan &scan, size_t limit);
    void takeOne(FolderScan::Listed &one, uint64_t begun);
    void takeGone(const QString &id, uint64_t begun);
    void takeNames(const Scan &scan);
    bool isBetterKnown(const QString &id, uint64_t begun) const;

    const RecordingStore m_store;
    FolderScan m_folder{m_store};
    WorkerPool &m_disk;
    std::map<QString, Entry> m_entries;
    std::map<QString, RecordingInfo> m_unwritten;
    QSet<QString> m_retrying; ///< of those
    QSet<QString> m_names;
    uint64_t m_changes = 0;
    QSet<QString> m_removed; ///< while a scan runs, which may still have seen them
    QSet<QString> m_asked;   ///< what the next scan has to look at, since it was touched here
    bool m_scanning = false; ///< or being taken over
    int64_t m_scanned_ns = 0, m_pause_ns = 0;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
