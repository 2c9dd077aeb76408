#pragma once

#include "recording/recording_store.h"
#include "storage/object_store.h"
#include "upload/store_listing.h"

#include <QString>

namespace ovation::upload {

/// Makes a recording of the store one of this machine, without its media: its metadata, what lies beside
/// them, and its thumbnail are copied into a folder of the recording path. Gives its id here, which is
/// another one where its own is taken. Errors: of the store; Refused when it is none that was finished;
/// SourceLost when the disk refuses. Waits for both.
storage::StoreResult<QString> adoptRecording(storage::ObjectStore &store, const QString &folder,
                                             const StoredRecording &stored,
                                             const recording::RecordingStore &recordings,
                                             const storage::Transfer &transfer);

/// Larger ones are not taken over.
inline constexpr int64_t MaxAdopted_bytes = 4 << 20;

} // namespace ovation::upload
