#pragma once

#include "export/export_job.h"
#include "library/remote_file.h"

namespace ovation::exporting {

/// The file as it is, of a recording that is not on this machine.
class FetchJob final : public ExportJob {
  public:
    explicit FetchJob(library::RemoteFile file) : m_file(std::move(file)) {}

    int64_t estimate_bytes() const override { return m_file.size_bytes; }
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    const library::RemoteFile m_file;
};

} // namespace ovation::exporting
