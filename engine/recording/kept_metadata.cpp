#include "recording/kept_metadata.h"

namespace ovation::recording {

Result<void> KeptMetadata::write(const RecordingInfo &info) {
    auto written = m_store.writeMetadata(info);
    if (written)
        m_unwritten.erase(info.id);
    else
        m_unwritten[info.id] = info;
    return written;
}

void KeptMetadata::tryAgain() {
    std::erase_if(m_unwritten, [this](const auto &one) {
        // One whose folder somebody removed is not waited for.
        return !m_store.find(one.first) || m_store.writeMetadata(one.second).ok();
    });
}

std::vector<RecordingInfo> KeptMetadata::list() const {
    std::vector<RecordingInfo> all = m_store.list();
    for (RecordingInfo &info : all) {
        if (const auto newer = m_unwritten.find(info.id); newer != m_unwritten.end())
            info = newer->second;
    }
    return all;
}

std::optional<RecordingInfo> KeptMetadata::find(const QString &id) const {
    auto found = m_store.find(id);
    if (const auto newer = m_unwritten.find(id); found && newer != m_unwritten.end())
        found = newer->second;
    return found;
}

Result<void> KeptMetadata::remove(const QString &id) {
    auto removed = m_store.remove(id);
    if (removed)
        m_unwritten.erase(id);
    return removed;
}

} // namespace ovation::recording
