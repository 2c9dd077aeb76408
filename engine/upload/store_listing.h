#pragma once

#include "storage/object_store.h"

#include <QMap>
#include <QSet>
#include <QString>

namespace ovation::upload {

/// A recording that is in the store, as far as its list tells.
struct StoredRecording {
    QString id;              ///< in its metadata's name
    bool hasOwnData = false; ///< `.ovation.<id>`
    bool hasThumbnail = false;
};

/// What is in the store, of all installations.
struct StoreListing {
    QMap<QString, StoredRecording> recordings; ///< by folder; those that are known need not be among them
    QSet<QString> folders;                     ///< of these, and of the known ones that are there
};

/// A folder counts when it holds the metadata of one recording: they come last, so the recording is whole.
/// What else is in the store is left alone. Waits for the network.
storage::StoreResult<StoreListing> listRecordings(storage::ObjectStore &store,
                                                  const storage::Transfer &transfer);
/// The same for who knows most of it: asks only for the folders, and looks into those that are new or not
/// there any more, if that takes fewer calls. A known folder counts as long as anything is in it.
storage::StoreResult<StoreListing> listChanges(storage::ObjectStore &store, const QSet<QString> &known,
                                               const storage::Transfer &transfer);

} // namespace ovation::upload
