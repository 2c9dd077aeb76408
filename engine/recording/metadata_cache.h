#pragma once

#include "recording/recording_store.h"

#include <map>

namespace ovation::recording {

/// Finished recordings as the disk knows them, and those whose last word it had no room for: they are
/// remembered and written as soon as it has. Engine thread.
class MetadataCache {
  public:
    explicit MetadataCache(const RecordingStore &store) : m_store(store) {}

    /// What can't be written is remembered, and the error told.
    Result<void> write(const RecordingInfo &info);
    /// Tries again what could not be written.
    void tryAgain();
    bool allWritten() const { return m_unwritten.empty(); }

    std::vector<RecordingInfo> list() const;
    std::optional<RecordingInfo> find(const QString &id) const;
    Result<void> remove(const QString &id);

  private:
    const RecordingStore &m_store;
    std::map<QString, RecordingInfo> m_unwritten;
};

} // namespace ovation::recording
