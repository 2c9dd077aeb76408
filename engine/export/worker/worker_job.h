#pragma once

#include "export/export_job.h"
#include "export/worker/remote_reads.h"
#include "export/worker/worker_request.h"

#include <QProcess>

#include <memory>
#include <optional>

namespace ovation::exporting {

/// How processes that export are started. Plain value.
struct WorkerSetup {
    QString recordingsFolder; ///< RecordingPaths::root
    QString layoutsFolder;    ///< of custom layouts: where a background may lie
    QString program;          ///< ovation-exporter; empty = the one beside this program
};

/// An export that is made by a process of its own (`ovation-exporter`): what decodes a recording may crash
/// or take memory without end there. Everything of it happens on the thread that made it, and the process
/// ends with it.
class WorkerJob final : public ExportJob {
  public:
    /// Starts it and has it look at the recording. `remote`: the file, where it is not on this machine.
    /// Errors of RecordingJobs::make(), and MediaFailed when the process ended.
    static Result<std::unique_ptr<ExportJob>> start(const Request &request, const WorkerSetup &setup,
                                                    const std::optional<library::RemoteFile> &remote);
    ~WorkerJob() override;

    int64_t estimate_bytes() const override { return m_estimate_bytes; }
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    using Message = std::pair<QString, QJsonObject>;

    WorkerJob() = default;
    Result<void> begin(const Request &request, const WorkerSetup &setup);
    Result<void> lookAtRecording();
    void pause(JobControl &control);
    /// The next line, if there is one soon. An error when there will be none.
    Result<std::optional<Message>> next();
    Error whyItEnded() const;
    void end();

    std::unique_ptr<RemoteReads> m_remote; ///< outlives the process
    QProcess m_process;
    int64_t m_estimate_bytes = 0;
};

} // namespace ovation::exporting
