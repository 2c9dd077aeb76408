#pragma once

#include "storage/object_store.h"

#include <QString>

#include <functional>

namespace ovation::upload {

/// Ends the unfinished uploads in a recording's folder of the store, and removes the objects in it. Succeeds
/// when nothing is there. Waits for the network.
storage::StoreResult<void> removeFolder(storage::ObjectStore &store, const QString &folder,
                                        const storage::Transfer &transfer);

/// Ends the unfinished uploads that this installation began and that is not in use; those of others are
/// never touched. `isInUse`: of a folder, asked right before each; any thread. Gives how many were ended.
/// Waits for the network.
storage::StoreResult<int> endLeftovers(storage::ObjectStore &store, const QString &installation,
                                       const std::function<bool(const QString &folder)> &isInUse,
                                       const storage::Transfer &transfer);

} // namespace ovation::upload
