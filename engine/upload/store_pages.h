#pragma once

#include "storage/object_store.h"

#include <QString>

namespace ovation::upload {

/// Calls `take` with each object below `prefix`, page by page in the order of their keys. Waits for the
/// store.
template <typename Take>
storage::StoreResult<void> forEachObject(storage::ObjectStore &store, const QString &prefix,
                                         const storage::Transfer &transfer, Take take) {
    QString next;
    do {
        const auto page = store.list(prefix, next, transfer);
        if (!page)
            return page.error();
        for (const storage::ObjectInfo &one : page->objects)
            take(one);
        next = page->next;
    } while (!next.isEmpty());
    return {};
}

} // namespace ovation::upload
