#pragma once

#include "export/export_job.h"
#include "export/worker/worker_process.h"
#include "export/worker/worker_request.h"
#include "library/remote_file.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace ovation::exporting {

/// How exports are made by processes. Plain value.
struct WorkerSetup {
    QString recordingsFolder; ///< RecordingPaths::root
    QString layoutsFolder;    ///< of custom layouts: where a background may lie
    QString program;          ///< ovation-converter; empty = the one beside this program
};

/// An export that is made by a process of its own. Made and run on one thread.
class WorkerJob final : public ExportJob {
  public:
    /// Starts the process and has it look at the recording. `remote`: the file, where it is not on this
    /// machine. `stop` ends the wait. Errors of RecordingJobs::make(), MediaFailed when the process ended,
    /// and media::canceled().
    static Result<std::unique_ptr<ExportJob>> start(const Request &request, const WorkerSetup &setup,
                                                    const std::optional<library::RemoteFile> &remote,
                                                    const std::stop_token &stop);

    int64_t estimate_bytes() const override { return m_estimate_bytes; }
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    WorkerJob(std::unique_ptr<WorkerProcess> process, int64_t estimate_bytes)
        : m_process(std::move(process)), m_estimate_bytes(estimate_bytes) {}

    const std::unique_ptr<WorkerProcess> m_process;
    const int64_t m_estimate_bytes;
};

} // namespace ovation::exporting
