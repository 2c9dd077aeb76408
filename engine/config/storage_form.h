#pragma once

#include "base/result.h"
#include "config/recording_storage.h"
#include "config/sources.h"
#include "config/types.h"

#include <vector>

/// Where recordings are kept, as a person sees and sets it. All wait for the disk.
namespace ovation::config {

/// In the order of StorageNames. Failed when a file can't be understood.
Result<std::vector<StorageField>> storageFields(const Sources &sources);
/// What would hold with `changes`. UnprocessableParameter with a sentence for each thing that is wrong,
/// missing, or fixed elsewhere; none repeats a secret.
Result<StorageSettings> storageWith(const Sources &sources, const StorageChanges &changes);
/// Keeps `changes` for the next start, when storageWith() has nothing against them.
Result<void> keepStorage(const Sources &sources, const StorageChanges &changes);

} // namespace ovation::config
