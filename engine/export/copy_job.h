#pragma once

#include "export/export_job.h"

namespace ovation::exporting {

/// The file as it is: a reflink where the file system has them, else copied by the kernel.
class CopyJob final : public ExportJob {
  public:
    explicit CopyJob(QString file) : m_file(std::move(file)) {}

    int64_t estimate_bytes() const override;
    Result<void> run(const QString &path, JobControl &control) override;

  private:
    const QString m_file;
};

} // namespace ovation::exporting
