#pragma once

#include "storage/object_store.h"
#include "upload/types.h"

namespace ovation::upload {

/// Writes a small object into the store, reads it, finds it in a list and deletes it. Leaves nothing there,
/// unless deleting is what fails. Waits for the network.
Trial tryStore(storage::ObjectStore &store, const storage::Transfer &transfer);

} // namespace ovation::upload
