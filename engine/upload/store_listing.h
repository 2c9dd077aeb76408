#pragma once

#include "storage/object_store.h"

#include <QMap>
#include <QString>

namespace ovation::upload {

/// A recording that is in the store, as far as its list tells.
struct StoredRecording {
    QString id;              ///< in its metadata's name
    bool hasOwnData = false; ///< `.ovation.<id>`
    bool hasThumbnail = false;
};

/// All of them by folder, of all installations. A folder counts when it holds the metadata of one
/// recording: they come last, so the recording is whole. What else is in the store is left alone. Waits for
/// the network.
storage::StoreResult<QMap<QString, StoredRecording>> listRecordings(storage::ObjectStore &store,
                                                                    const storage::Transfer &transfer);

} // namespace ovation::upload
