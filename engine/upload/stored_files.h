#pragma once

#include "base/byte_source.h"
#include "base/relay.h"
#include "base/result.h"
#include "base/worker_pool.h"
#include "library/remote_file.h"
#include "storage/object_store.h"
#include "storage/throttle.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace ovation::upload {

/// A file in the store, read there without a copy on this machine's disk.
struct StoredFile {
    std::shared_ptr<ByteSource> source; ///< waits for the network; any thread
    QByteArray tag;                     ///< another one when the content is another
};

/// Opens files of recordings that are in the store. Engine thread, but find(); it waits for nothing here but
/// in the destructor: for what stops within a moment. What was opened may outlive it, and fails then.
class StoredFiles final : public QObject, public library::RemoteFiles {
    Q_OBJECT

  public:
    using Answer = std::function<void(Result<StoredFile>)>;

    explicit StoredFiles(std::shared_ptr<storage::ObjectStore> store);
    ~StoredFiles() override;

    /// `folder` as the recording's Delivery names it. Errors: RecordingNotFound when there is no such file
    /// any more, or Failed with what the store said.
    void open(const QString &folder, const QString &name, Answer done);
    Result<library::RemoteFile> find(const QString &folder, const QString &name, std::stop_token stop,
                                     library::Pace pace) const override;
    /// Whatever is read or opened fails within a moment, from now on.
    void stop() { m_stop.request_stop(); }

    /// Opened at a time; others wait.
    static constexpr int MaxAtOnce = 8;
    /// Threads that fetch what is read next.
    static constexpr int Ahead = 8;
    static constexpr int64_t Slow_bytes_per_s = 4 << 20; ///< of all that is read slowly

  private:
    const std::shared_ptr<storage::ObjectStore> m_store;
    const std::shared_ptr<Relay> m_relay;
    std::stop_source m_stop;
    const std::shared_ptr<storage::Throttle> m_slow = std::make_shared<storage::Throttle>();
    const std::shared_ptr<WorkerPool> m_ahead = std::make_shared<WorkerPool>("read ahead", Ahead);
    WorkerPool m_work{"stored files", MaxAtOnce}; ///< last: it goes first, and joins
};

} // namespace ovation::upload
