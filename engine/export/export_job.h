#pragma once

#include "base/result.h"
#include "export/job_control.h"

#include <QString>

namespace ovation::exporting {

/// One way of making an export. Made and run on a thread of the queue's, where it may wait for the disk and
/// decode.
class ExportJob {
  public:
    virtual ~ExportJob() = default;
    /// Bytes that it will need on the disk, as well as that can be told before.
    virtual int64_t estimate_bytes() const = 0;
    /// Makes the file (a folder where the format is one) `path`, which is not there yet. Asks `control`
    /// between two pieces and reports to it. On an error or when it was canceled, what it made may stay: the
    /// caller removes it, with everything beside it whose name begins the same.
    virtual Result<void> run(const QString &path, JobControl &control) = 0;
};

} // namespace ovation::exporting
