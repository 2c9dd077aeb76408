#pragma once

#include "storage/store_error.h"

namespace ovation::storage {

/// A request that no store takes; a sentence that says why, for its user.
inline StoreError refused(const QString &message) {
    return {StoreFailure::Refused, message};
}

inline StoreError stopped() {
    return {StoreFailure::Stopped, QStringLiteral("The transfer was stopped.")};
}

} // namespace ovation::storage
