#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "server/http/message.h"
#include "upload/stored_files.h"

#include <QObject>

#include <memory>

namespace ovation::server {

/// Answers with files of recordings that are not on this machine, as the client fetches them. Engine thread,
/// which does not wait for the store but in the destructor, unless StoredFiles::stop() was called.
class StoredAnswers final : public QObject {
    Q_OBJECT

  public:
    /// `files` outlives it.
    explicit StoredAnswers(upload::StoredFiles &files);
    ~StoredAnswers() override;

    /// 404 when it is not there any more, 503 when the store does not give it or as many are sent as may be.
    void answer(const QString &folder, const QString &name, HttpResponse head, const Responder &respond);

    /// Sent at a time. Each has up to 8 MB in memory.
    static constexpr int MaxAtOnce = 16;

  private:
    class Body;

    upload::StoredFiles &m_files;
    std::shared_ptr<int> m_count = std::make_shared<int>(0); ///< of those that are sent
    const std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    const std::shared_ptr<WorkerPool> m_readers; ///< bodies may go later than this
};

} // namespace ovation::server
