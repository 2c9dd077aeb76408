#pragma once

#include "base/result.h"
#include "export/worker/worker_link.h"
#include "page/helper_errors.h"
#include "page/said_budget.h"

#include <QDeadlineTimer>
#include <QJsonObject>
#include <QProcess>

#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace ovation::exporting {

/// A process (`ovation-converter`) that decodes finished recordings: what crashes or takes memory without end
/// does so there. It is asked and answers in lines (export/worker/worker_request.h). Everything of it happens
/// on the thread that started it, and it ends with that thread at the latest.
class WorkerProcess {
  public:
    using Message = std::pair<QString, QJsonObject>;

    /// It may write into the folder `writable` only; empty: nowhere. `program`: empty = the one beside this
    /// program. `link`: null = it reads files itself. MediaFailed when it can't be started.
    static Result<std::unique_ptr<WorkerProcess>> start(const QString &program, const QString &writable,
                                                        std::unique_ptr<WorkerLink> link);
    /// Ends it.
    ~WorkerProcess();

    void say(const char *name, const QJsonObject &body);
    /// The next line, if there is one within 100 ms. An error with a sentence when there will be none, and
    /// what "failed" says.
    Result<std::optional<Message>> next();
    /// Waits for "done". False when `stop` was requested or `patience` ran out first; errors as of next().
    Result<bool> waitUntilDone(const std::stop_token &stop,
                               const QDeadlineTimer &patience = QDeadlineTimer::Forever);
    void setPaused(bool paused);
    /// Returns when it is gone, and writes nothing any more.
    void end();
    /// What it gave over the link. Waits for its end.
    QByteArray result();

  private:
    WorkerProcess() = default;
    Error whyItEnded() const;

    std::unique_ptr<WorkerLink> m_link; ///< outlives the process
    QProcess m_process;
    page::SaidBudget m_said;
    page::HelperErrors m_errors;
};

} // namespace ovation::exporting
