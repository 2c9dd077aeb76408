#pragma once

#include "export/export_source.h"
#include "export/job_factory.h"

namespace ovation::exporting {

/// Makes the jobs for recordings of a folder and for single files.
class RecordingJobs final : public JobFactory {
  public:
    explicit RecordingJobs(recording::RecordingPaths paths) : m_paths(std::move(paths)) {}

    Result<std::unique_ptr<ExportJob>> make(const Request &request) const override;

  private:
    const recording::RecordingPaths m_paths;
};

} // namespace ovation::exporting
