#pragma once

#include "storage/object_store.h"

#include <QByteArray>

namespace ovation::upload {

/// Hexadecimal; empty when it can't be read. Waits for the disk.
QByteArray md5OfSlice(const storage::Slice &slice);

/// Whether the object holds the very bytes of `local`: reads both, a piece at a time.
storage::StoreResult<bool> hasContent(storage::ObjectStore &store, const storage::ObjectInfo &object,
                                      ByteSource &local, const storage::Transfer &transfer);

} // namespace ovation::upload
