#include "studio/recording_list.h"

#include <algorithm>
#include <utility>

namespace ovation {

using recording::RecordingService;

RecordingList::RecordingList(const RecordingService *service) : m_service(service) {
    if (!m_service)
        return;
    connect(m_service, &RecordingService::statusChanged, this, &RecordingList::invalidate);
    connect(m_service, &RecordingService::changed, this, &RecordingList::invalidate);
    connect(m_service, &RecordingService::removed, this, &RecordingList::invalidate);
    connect(m_service, &RecordingService::listChanged, this, &RecordingList::invalidate);
}

void RecordingList::invalidate() {
    m_thread.check();
    m_stale = true;
    Q_EMIT changed();
}

QList<RecordingSnapshot> RecordingList::all() {
    refresh();
    return m_all;
}

std::vector<RecordingProgress> RecordingList::progress() {
    refresh();
    std::vector<RecordingProgress> progress;
    for (const RecordingSnapshot &one : std::as_const(m_all))
        if (isRunning(one))
            progress.push_back(
                {one.info.id, m_service->currentSize(one.info.id), m_service->elapsed_ms(one.info.id)});
    return progress;
}

void RecordingList::refresh() {
    m_thread.check();
    if (!m_service || !std::exchange(m_stale, false))
        return;
    QList<RecordingSnapshot> all;
    for (recording::RecordingInfo &info : m_service->list()) {
        RecordingSnapshot one;
        one.folder = m_service->folderOf(info.id);
        one.path = m_service->fileOf(info.id);
        one.info = std::move(info);
        all.append(one);
    }
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return a.info.createdAt > b.info.createdAt; });
    m_all = std::move(all);
}

} // namespace ovation
