#pragma once

#include "base/clock.h"
#include "config/recording_storage.h"
#include "storage/object_store.h"

#include <memory>

namespace ovation::storage {

/// The store that the settings name; null for RecordingStorage::Local. Does not wait and asks nothing: what
/// is wrong with bucket or credentials shows with the first call. `clock` outlives it.
std::unique_ptr<ObjectStore> makeStore(const config::StorageSettings &settings, const Clock &clock);

} // namespace ovation::storage
