#pragma once

#include "storage/object_store.h"
#include "upload/journal.h"
#include "upload/local_file.h"
#include "upload/types.h"

namespace ovation::upload {

/// Removes the media of a recording from this machine, if the store has it: the object has the size and the
/// tag that it had when its checksum was compared, and the file here is the one that was sent. Errors: of the
/// store; Changed when either is another one by now; SourceLost when the disk refuses. Waits for both.
storage::StoreResult<void> removeLocalCopy(storage::ObjectStore &store, const Record &record,
                                           const LocalFile &media, const storage::Transfer &transfer);

/// Whether the rule says that it goes now. `finished_ms`: when it was uploaded.
bool isLocalCopyDue(const Rules &rules, int64_t finished_ms, int64_t now_ms);

} // namespace ovation::upload
