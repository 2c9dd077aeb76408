#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "export/export_job.h"
#include "page/helper_lines.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace ovation::exporting {

/// Runs one job when it is told where, and says in lines how far it is (export/worker/worker_request.h). Main
/// thread.
class ExportHost final : public QObject {
  public:
    ExportHost(std::unique_ptr<ExportJob> job, const page::LinesOut &say);
    ~ExportHost() override;

    void take(const QString &name, const QJsonObject &body);

  private:
    void finish(const Result<void> &made);

    const page::LinesOut &m_say;
    const std::unique_ptr<ExportJob> m_job;
    JobControl m_control;
    QTimer m_progress;
    bool m_runs = false;
    std::shared_ptr<Relay> m_relay;
    WorkerPool m_worker{"export", 1}; ///< last: it goes first, and joins
};

} // namespace ovation::exporting
