#include "studio/recording_list.h"

#include <algorithm>
#include <utility>

namespace ovation {
namespace {

using recording::RecordingInfo;
using recording::RecordingService;

bool isNewer(const RecordingSnapshot &one, int64_t createdAt) {
    return one.info.createdAt > createdAt;
}

} // namespace

RecordingList::RecordingList(const RecordingService *service) : m_service(service) {
    if (!m_service)
        return;
    const auto changedInfo = [this](const RecordingInfo &info) { changedOne(info.id); };
    connect(m_service, &RecordingService::statusChanged, this, changedInfo);
    connect(m_service, &RecordingService::changed, this, changedInfo);
    connect(m_service, &RecordingService::removed, this, &RecordingList::changedOne);
    connect(m_service, &RecordingService::listChanged, this, &RecordingList::runningChanged);
}

void RecordingList::changedOne(const QString &id) {
    m_thread.check();
    if (!m_stale)
        m_changed.insert(id);
    Q_EMIT changed();
}

/// One is starting, or did not start.
void RecordingList::runningChanged() {
    m_thread.check();
    if (!m_stale)
        m_changed += m_running + m_service->running();
    Q_EMIT changed();
}

QList<RecordingSnapshot> RecordingList::all() {
    refresh();
    return m_all;
}

std::vector<RecordingProgress> RecordingList::progress() {
    m_thread.check();
    std::vector<RecordingProgress> progress;
    if (!m_service)
        return progress;
    for (const QString &id : m_service->running()) {
        if (m_service->isRunning(id))
            progress.push_back({id, m_service->currentSize(id), m_service->elapsed_ms(id)});
    }
    return progress;
}

void RecordingList::refresh() {
    m_thread.check();
    if (!m_service)
        return;
    // Each exchange moves what is behind it; of many, all are read at once.
    const QSet<QString> changed = std::exchange(m_changed, {});
    if (std::exchange(m_stale, false) || changed.size() > 100 + m_all.size() / 100) {
        readAll();
    } else {
        for (const QString &id : changed)
            exchange(id);
    }
    m_running = m_service->running();
}

RecordingSnapshot RecordingList::snapshotOf(const RecordingInfo &info) const {
    return {info, m_service->folderOf(info.id), m_service->fileOf(info.id)};
}

void RecordingList::readAll() {
    const recording::RecordingValues values = m_service->list();
    QList<RecordingSnapshot> all;
    all.reserve(qsizetype(values.size()));
    m_createdAt.clear();
    for (const auto &info : values) {
        all.append(snapshotOf(*info));
        m_createdAt[info->id] = info->createdAt;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return isNewer(a, b.info.createdAt); });
    m_all = std::move(all);
}

void RecordingList::exchange(const QString &id) {
    remove(id);
    if (const auto info = m_service->find(id))
        insert(*info);
}

void RecordingList::insert(const RecordingInfo &info) {
    const auto place = std::lower_bound(m_all.cbegin(), m_all.cend(), info.createdAt, isNewer);
    m_all.insert(place - m_all.cbegin(), snapshotOf(info));
    m_createdAt[info.id] = info.createdAt;
}

void RecordingList::remove(const QString &id) {
    const auto known = m_createdAt.constFind(id);
    if (known == m_createdAt.cend())
        return;
    auto place = std::lower_bound(m_all.cbegin(), m_all.cend(), *known, isNewer);
    place = std::find_if(place, m_all.cend(), [&id](const auto &one) { return one.info.id == id; });
    m_all.removeAt(place - m_all.cbegin());
    m_createdAt.erase(known);
}

} // namespace ovation
