#pragma once

#include "export/recording_jobs.h"
#include "export/worker/worker_job.h"

namespace ovation::exporting {

/// Makes jobs that decode in a process of their own. What decodes nothing is made here: a ZIP as it is, and
/// what the page of a custom layout shows, which the page's process records. Thread-safe; waits for the disk.
class WorkerJobs final : public JobFactory {
  public:
    /// `compositions` and `remote`: as RecordingJobs has them. `stop` ends what make() waits for.
    WorkerJobs(recording::RecordingPaths paths, QString layoutsFolder,
               std::shared_ptr<const CompositionJobs> compositions, const library::RemoteFiles *remote,
               std::stop_token stop);

    Result<std::unique_ptr<ExportJob>> make(const Request &request) const override;

  private:
    const recording::RecordingPaths m_paths;
    const WorkerSetup m_setup;
    const RecordingJobs m_here;
    const library::RemoteFiles *const m_remote;
    const std::stop_token m_stop;
};

} // namespace ovation::exporting
