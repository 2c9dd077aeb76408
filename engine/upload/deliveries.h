#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "config/settings.h"
#include "recording/copies.h"
#include "recording/recording_service.h"
#include "upload/files_of_recordings.h"
#include "upload/shared_recordings.h"
#include "upload/stored_files.h"
#include "upload/upload_queue.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace ovation::upload {

/// Brings each finished recording to where the settings say that recordings are kept (protocol 5.5,
/// docs/storage.md), and tells the recordings when it is there. What they say of themselves decides, so a
/// start of the program finds what has to be done without the queue's journal. Engine thread, which waits
/// for the disk in the constructor, and nowhere for the store.
class Deliveries final : public QObject, public FilesOfRecordings, public recording::Copies {
    Q_OBJECT

  public:
    struct Parts {
        const config::Settings &settings;
        const Clock &clock;
        recording::RecordingService &recordings;
        QString installation; ///< see store_names.h
    };
    /// What `parts` names outlives it. The settings name a store.
    explicit Deliveries(Parts parts);
    ~Deliveries() override;

    /// Adds what waited when the program ended, and looks for recordings of others. Once, when those of this
    /// machine are known.
    void begin();

    UploadQueue &queue() { return m_queue; }
    StoredFiles &files() { return m_files; }
    storage::ObjectStore &store() { return *m_store; }

    /// Rules that the user has chosen; kept across restarts.
    void setRules(const Rules &rules);
    /// See tryStore().
    void test(std::function<void(Trial)> done);
    /// Brings the file of one that is only there back to this machine. Errors: RecordingNotFound, DiskFull,
    /// or Failed with what the store said.
    void fetch(const QString &recordingId, std::function<void(Result<void>)> done);
    /// The program ends: what is read from the store fails from now on.
    void stopReading();
    /// Its tags or notes were changed.
    void annotated(const QString &recordingId);
    /// It is gone for good, from the trash.
    void purged(const QString &recordingId, const QString &folder);

    std::optional<std::vector<LocalFile>> filesOf(const QString &recordingId,
                                                  const QString &folder) const override;
    bool knowsOfDelivery(const QString &recordingId) const override;
    void remove(const recording::RecordingInfo &info, std::function<void(Result<void>)> done) override;

  Q_SIGNALS:
    void fetched(const QString &recordingId);

  private:
    void statusChanged(const recording::RecordingInfo &info);
    void sendAhead(const recording::RecordingInfo &info, const recording::GrowingArchive &archive);
    void refresh(const recording::RecordingInfo &info);
    void arrived(const QString &recordingId, const QString &folder, const QString &url);
    void finishRemoval(const QString &recordingId, const QString &folder);
    QString folderOf(const recording::RecordingInfo &info) const;

    const Parts d;
    const recording::RecordingPaths m_paths;
    const std::shared_ptr<storage::ObjectStore> m_store;
    ThreadCheck m_thread;
    StoredFiles m_files;
    UploadQueue m_queue;
    SharedRecordings m_shared;
    const std::shared_ptr<Relay> m_relay;
    std::stop_source m_stop;
    WorkerPool m_work{"upload upkeep", 2}; ///< last: it goes first, and joins
};

} // namespace ovation::upload
