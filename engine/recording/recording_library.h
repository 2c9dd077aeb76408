#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "recording/recording_store.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace ovation::recording {

/// What the recording path holds, as the engine thread knows it, and the only one who writes there. Nothing
/// here waits for the disk but load(): writing, deleting and listing are jobs of a pool, those of a recording
/// in the order in which they were asked for. What the disk had no room for is remembered and written as soon
/// as it has. Engine thread.
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
    std::vector<RecordingInfo> list() const;
    std::optional<RecordingInfo> find(const QString &id) const;
    /// Its finished file; empty when there is none.
    QString fileOf(const QString &id) const;
    /// Whether a recording of that id would meet something in the folder, as far as is known.
    bool isTaken(const QString &id) const { return m_names.contains(id); }
    void noteTaken(const QString &id);

    /// It is known as this from now on; `then` is called when it is on the disk, or could not be written and
    /// is remembered.
    void save(const RecordingInfo &info, std::function<void()> then);
    /// Tries again what could not be written.
    void tryAgain();
    bool allWritten() const { return m_unwritten.empty(); }
    /// Removes the folder.
    void remove(QString id, std::function<void(Result<void>)> done);
    /// The same when it holds this very recording, and not one that others put there under its id. Error
    /// RecordingNotFound when it does not.
    void removeIfOf(const RecordingInfo &info, std::function<void(Result<void>)> done);
    /// Its folder is gone already.
    void forget(QString id);
    /// Looks in the background what others did to the folder, unless that was done within the last second.
    void refresh();

  Q_SIGNALS:
    /// Done by others, as refresh() found out.
    void appeared(const ovation::recording::RecordingInfo &info);
    void vanished(const QString &id);

  private:
    struct Entry {
        RecordingInfo info;
        int64_t stamp_ns = 0; ///< of the file that was read; 0 = written here
        bool hasFile = false;
        uint64_t touched = 0; ///< when it was last changed here, in changes
    };
    struct Scan {
        std::vector<RecordingStore::Listed> recordings;
        QSet<QString> names;
    };
    void removeBy(const QString &id, std::function<Result<void>()> remove,
                  std::function<void(Result<void>)> done);
    void write(const RecordingInfo &info, bool onlyIfThere, std::function<void()> then);
    void written(const RecordingInfo &info, uint64_t change, bool hasFile, const Result<void> &result);
    void take(const Scan &scan, uint64_t begun);

    const RecordingStore m_store;
    WorkerPool &m_disk;
    std::map<QString, Entry> m_entries;
    std::map<QString, RecordingInfo> m_unwritten;
    QSet<QString> m_retrying; ///< of those
    QSet<QString> m_names;
    uint64_t m_changes = 0;
    QSet<QString> m_removed; ///< while a scan runs, which may still have seen them
    bool m_scanning = false;
    int64_t m_scanned_ns = 0;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
