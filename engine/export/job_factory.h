#pragma once

#include "base/result.h"
#include "export/export_job.h"
#include "export/types.h"

#include <memory>

namespace ovation::exporting {

/// Makes the job that a request needs. Thread-safe; waits for the disk.
class JobFactory {
  public:
    virtual ~JobFactory() = default;
    /// RecordingNotFound, UnprocessableParameter (it can't become that), MediaUnreadable, or what the disk
    /// says, each with a sentence.
    virtual Result<std::unique_ptr<ExportJob>> make(const Request &request) const = 0;
};

} // namespace ovation::exporting
