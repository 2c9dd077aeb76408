#include "library/strip_file.h"

#include "session/failures.h"

namespace ovation::library {

Result<FileStamp> LocalStripFile::stamp() const {
    const auto stamp = FileStamp::of(id(), place());
    return stamp ? Result<FileStamp>(*stamp) : session::recordingNotFound(id());
}

} // namespace ovation::library
