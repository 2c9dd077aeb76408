#include "studio/recording_list.h"

#include <QFileInfo>

#include <algorithm>

namespace ovation {

using recording::Status;

RecordingList::RecordingList(const recording::RecordingService *service, QString recordingPath)
    : m_service(service), m_recordingPath(std::move(recordingPath)) {
    if (m_service)
        connect(m_service, &recording::RecordingService::statusChanged, this, [this] {
            invalidate();
            Q_EMIT changed();
        });
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
    if (!m_service || !std::exchange(m_stale, false))
        return;
    QList<RecordingSnapshot> all;
    for (recording::RecordingInfo &info : m_service->list())
        all.append(snapshotOf(std::move(info)));
    std::sort(all.begin(), all.end(),
              [](const auto &a, const auto &b) { return a.info.createdAt > b.info.createdAt; });
    m_all = std::move(all);
}

RecordingSnapshot RecordingList::snapshotOf(recording::RecordingInfo info) const {
    const QString folder = QStringLiteral("%1/%2").arg(m_recordingPath, info.id);
    const QString path = QStringLiteral("%1/%2.%3").arg(folder, info.name, info.fileExtension());
    RecordingSnapshot one;
    switch (info.status) {
    case Status::Starting:
        break;
    case Status::Started:
    case Status::Stopped:
        one.folder = folder;
        break;
    case Status::Ready:
        one.folder = folder;
        one.path = path;
        break;
    case Status::Failed: // what it left, only the disk knows
        if (const auto before = std::find_if(
                m_all.begin(), m_all.end(),
                [&](const auto &r) { return r.info.id == info.id && r.info.status == info.status; });
            before != m_all.end()) {
            one.folder = before->folder;
            one.path = before->path;
        } else {
            if (QFileInfo(folder).isDir())
                one.folder = folder;
            if (QFileInfo::exists(path))
                one.path = path;
        }
        break;
    }
    one.info = std::move(info);
    return one;
}

} // namespace ovation
