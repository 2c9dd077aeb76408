#include "recording/packing_news.h"

namespace ovation::recording {

PackingNews::PackingNews() : m_relay(std::make_shared<Relay>(this)) {}

PackingNews::~PackingNews() {
    m_relay->detach();
}

void PackingNews::archiveBegun(const RecordingInfo &info, const GrowingArchive &archive) {
    m_relay->post([this, info, archive] { Q_EMIT begun(info, archive); });
}

void PackingNews::archiveFailed(const RecordingInfo &info) {
    m_relay->post([this, id = info.id] { Q_EMIT failed(id); });
}

} // namespace ovation::recording
