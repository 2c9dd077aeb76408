#pragma once

#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "config/settings.h"
#include "export/export_queue.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ovation::control {

/// The door to exports for those who may not choose a place on this machine's disk: what they export lies in
/// one folder, `exports` in the data folder, and of all jobs they see and end only those that write there.
/// Engine thread, which waits for no disk here.
class Exports final : public QObject {
    Q_OBJECT

  public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    /// `queue` outlives it.
    Exports(const config::Settings &settings, exporting::ExportQueue &queue);
    ~Exports() override;

    /// `request.target` is not looked at: the file is called `name` with the format's ending, or like the
    /// recording when that is empty. InvalidParameter when it can't be a name, and errors of
    /// ExportQueue::enqueue().
    void start(exporting::Request request, const QString &name, Answer<exporting::Job> done);
    exporting::Jobs jobs() const;
    // RecordingNotFound when there is none of that id.
    Result<exporting::Job> job(quint64 id) const;
    Result<exporting::Job> setPaused(quint64 id, bool paused);
    /// Ends it and removes what it wrote, also when it is done. Failed when the disk refuses.
    void remove(quint64 id, Answer<void> done);

  private:
    QString targetOf(const exporting::Request &request, const QString &name) const;
    bool isHere(const exporting::Job &job) const;

    const QString m_folder;
    exporting::ExportQueue &m_queue;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
    WorkerPool m_disk{"export files", 1}; ///< last: it goes first, and joins
};

} // namespace ovation::control
