#pragma once

#include "export/export_source.h"
#include "export/job_factory.h"

namespace ovation::exporting {

/// Makes the job that composes an INDIVIDUAL recording into one movie. Thread-safe; waits for the disk.
class CompositionJobs {
  public:
    virtual ~CompositionJobs() = default;
    virtual Result<std::unique_ptr<ExportJob>> make(const Request &request,
                                                    const ExportSource &source) const = 0;
};

/// It becomes one movie of several streams.
bool isComposed(const Request &request, const ExportSource &source);

/// Makes the jobs for recordings of a folder and for single files.
class RecordingJobs final : public JobFactory {
  public:
    /// `compositions`: null where INDIVIDUAL recordings can't be composed; such a request is then refused.
    /// `remote`: finds files that are not on this machine, and outlives it and its jobs; null: there are
    /// none.
    explicit RecordingJobs(recording::RecordingPaths paths,
                           std::shared_ptr<const CompositionJobs> compositions = nullptr,
                           const library::RemoteFiles *remote = nullptr)
        : m_paths(std::move(paths)), m_compositions(std::move(compositions)), m_remote(remote) {}

    Result<std::unique_ptr<ExportJob>> make(const Request &request) const override;
    /// Of a source that was found.
    Result<std::unique_ptr<ExportJob>> makeOf(const Request &request, const ExportSource &source) const;

  private:
    const recording::RecordingPaths m_paths;
    const std::shared_ptr<const CompositionJobs> m_compositions;
    const library::RemoteFiles *const m_remote;
};

} // namespace ovation::exporting
