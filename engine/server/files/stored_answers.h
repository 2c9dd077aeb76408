#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "server/http/message.h"
#include "upload/stored_files.h"

#include <QHash>
#include <QObject>

#include <map>
#include <memory>

namespace ovation::server {

/// Who is sent a file from where recordings are kept. Plain value.
struct StoredReader {
    QString block;            ///< addressBlock() of the client
    bool knowsSecret = false; ///< a stranger, who has public access, does not
};

/// Answers with files of recordings that are not on this machine, as the client fetches them. Engine thread,
/// which does not wait for the store but in the destructor, unless StoredFiles::stop() was called.
class StoredAnswers final : public QObject {
    Q_OBJECT

  public:
    /// `files` outlives it.
    explicit StoredAnswers(upload::StoredFiles &files);
    ~StoredAnswers() override;

    /// 404 when it is not there any more, 503 when the store does not give it or as many are sent as may be.
    void answer(const StoredReader &reader, const QString &folder, const QString &name, HttpResponse head,
                const Responder &respond);

    /// Opened or sent at a time, to all. Each has up to 8 MB in memory.
    static constexpr int MaxAtOnce = 16;
    /// Of these to strangers, who may read as slowly as they like; to those of one address.
    static constexpr int MaxOfStrangers = 12, MaxOfBlock = 8;

  private:
    class Body;
    struct Places {
        int all = 0, ofStrangers = 0;
        QHash<QString, int> ofBlock; ///< of strangers
    };

    /// Null when there is none; given back with the last copy, on this thread.
    std::shared_ptr<void> placeFor(const StoredReader &reader) const;

    upload::StoredFiles &m_files;
    const std::shared_ptr<Places> m_places = std::make_shared<Places>();
    std::map<quint64, std::shared_ptr<void>> m_opening; ///< places of those that wait for the store
    quint64 m_lastOpening = 0;
    const std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    const std::shared_ptr<WorkerPool> m_readers; ///< bodies may go later than this
};

} // namespace ovation::server
