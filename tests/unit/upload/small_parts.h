#pragma once

#include "storage/object_store.h"

/// Of a service whose parts are an eighth of the usual ones, so that tests needn't move much.
constexpr int SmallPart_bytes = 1 << 20;

inline ovation::storage::ObjectStore::PartLimits smallParts() {
    return {SmallPart_bytes,  int64_t(5) << 30, 10'000,
            int64_t(5) << 40, SmallPart_bytes,  2 * SmallPart_bytes};
}
