#include "recording/metadata_cache.h"

namespace ovation::recording {

Result<void> MetadataCache::write(const RecordingInfo &info) {
    auto written = m_store.writeMetadata(info);
    if (written)
        m_unwritten.erase(info.id);
    else
        m_unwritten[info.id] = info;
    return written;
}

void MetadataCache::tryAgain() {
    std::erase_if(m_unwritten, [this](const auto &one) {
        // One whose folder somebody removed is not waited for.
        return !m_store.find(one.first) || m_store.writeMetadata(one.second).ok();
    });
}

std::vector<RecordingInfo> MetadataCache::list() const {
    std::vector<RecordingInfo> all = m_store.list();
    for (RecordingInfo &info : all) {
        if (const auto newer = m_unwritten.find(info.id); newer != m_unwritten.end())
            info = newer->second;
    }
    return all;
}

std::optional<RecordingInfo> MetadataCache::find(const QString &id) const {
    auto found = m_store.find(id);
    if (const auto newer = m_unwritten.find(id); found && newer != m_unwritten.end())
        found = newer->second;
    return found;
}

Result<void> MetadataCache::remove(const QString &id) {
    auto removed = m_store.remove(id);
    if (removed)
        m_unwritten.erase(id);
    return removed;
}

} // namespace ovation::recording
