#pragma once

#include "storage/object_store.h"

#include <QString>

#include <cstdint>

namespace ovation::upload {

/// Brings an object of the store into a file of this machine, which gets its name when all of it is on the
/// disk. `reserve_bytes` stay free there. Errors: of the store; Full; Damaged when it gives another number of
/// bytes than it told before; SourceLost when the disk refuses. Then nothing of it stays. Waits for both.
storage::StoreResult<void> fetchMedia(storage::ObjectStore &store, const QString &key, const QString &path,
                                      int64_t reserve_bytes, const storage::Transfer &transfer);

} // namespace ovation::upload
