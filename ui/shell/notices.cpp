#include "ui/shell/notices.h"

#include "ui/common/format.h"
#include "ui/common/health_text.h"
#include "ui/uploads/upload_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ovation::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

QString nameOf(const QString &name, const QString &id) {
    return name.isEmpty() ? id : name;
}

Notice noticeOf(const recording::RecordingInfo &info) {
    const QString name = nameOf(info.name, info.id);
    const QString cause = causeText(info);
    if (info.status == recording::Status::Failed)
        return {Notice::Kind::RecordingFailed, Texts::tr("Recording failed"),
                cause.isEmpty() ? Texts::tr("“%1”").arg(name) : Texts::tr("“%1”: %2").arg(name, cause)};
    if (info.failureKind != recording::FailureKind::None)
        return {Notice::Kind::RecordingFailed, Texts::tr("Recording ended early"),
                cause.isEmpty() ? Texts::tr("“%1”").arg(name) : Texts::tr("“%1”: %2").arg(name, cause)};
    return {
        Notice::Kind::RecordingFinished, Texts::tr("Recording finished"),
        Texts::tr("“%1”, %2, %3").arg(name, clockText(qint64(info.duration * 1000)), bytesText(info.size))};
}

} // namespace

std::vector<Notice> Notices::look(const EngineSnapshot &snapshot, int64_t now_ms) {
    std::vector<Notice> notices;
    lookAtRecordings(snapshot.recordings, notices);
    lookAtSessions(snapshot.sessions, now_ms, notices);
    if (const auto notice = lookAtDisk(snapshot, now_ms))
        notices.push_back(*notice);
    return notices;
}

/// A finished one that was never seen running was there before, was imported, or came out of the trash.
void Notices::lookAtRecordings(const QList<RecordingSnapshot> &recordings, std::vector<Notice> &notices) {
    if (recordings.isSharedWith(m_recordings))
        return; // as nearly always
    m_recordings = recordings;
    QSet<QString> running;
    for (const RecordingSnapshot &one : recordings) {
        if (isFinished(one) && m_running.contains(one.info.id))
            notices.push_back(noticeOf(one.info));
        else if (!isFinished(one))
            running.insert(one.info.id);
    }
    m_running = running;
}

void Notices::lookAtSessions(const std::vector<SessionSnapshot> &sessions, int64_t now_ms,
                             std::vector<Notice> &notices) {
    QHash<QString, Alone> alone;
    for (const SessionSnapshot &session : sessions) {
        const auto isPerson = [](const ConnectionSnapshot &one) {
            return !one.pending && !one.synthetic && !one.camera;
        };
        const auto first = std::find_if(session.connections.begin(), session.connections.end(), isPerson);
        if (first == session.connections.end())
            continue;
        Alone now = m_alone.value(session.id, {now_ms, false});
        const bool hasCompany = std::any_of(first + 1, session.connections.end(), isPerson);
        if (!hasCompany && !now.isOver && now_ms - now.since_ms >= PatientFor_ms)
            notices.push_back({Notice::Kind::ParticipantWaits, Texts::tr("A participant is waiting"),
                               Texts::tr("“%1” has been alone in “%2” for a minute.")
                                   .arg(nameOf(first->name, first->id), session.id)});
        now.isOver = now.isOver || hasCompany || now_ms - now.since_ms >= PatientFor_ms;
        alone.insert(session.id, now);
    }
    m_alone = alone;
}

std::optional<Notice> Notices::lookAtDisk(const EngineSnapshot &snapshot, int64_t now_ms) {
    const int64_t free_bytes = snapshot.diskFree_bytes;
    if (free_bytes <= 0) // not measured yet
        return std::nullopt;
    int64_t written_bytes = 0;
    for (const RecordingProgress &one : snapshot.progress)
        written_bytes += one.size_bytes;
    m_forecast.add(now_ms, free_bytes, written_bytes);
    const auto left_s = m_forecast.fullIn_s();
    const bool wasLow = m_isDiskLow.value_or(false);
    const int factor = wasLow ? 2 : 1; // so that it is not told each time it comes and goes
    const bool isLow =
        free_bytes < factor * MinDiskFree_bytes || (left_s && *left_s < factor * MinDiskLeft_s);
    const bool isFirst = !m_isDiskLow.has_value();
    m_isDiskLow = isLow;
    if (!isLow || wasLow || isFirst)
        return std::nullopt;
    const QString free = bytesText(free_bytes);
    return Notice{Notice::Kind::DiskLow, Texts::tr("Disk space is low"),
                  left_s ? Texts::tr("%1 free, full in %2. Free up space in the recordings folder.")
                               .arg(free, roughDurationText(*left_s))
                         : Texts::tr("%1 free. Free up space in the recordings folder.").arg(free)};
}

void Notices::look(const upload::QueueState &state) {
    QSet<int64_t> failed;
    for (const upload::Item &one : state.queue)
        if (one.state == upload::State::Failed)
            failed.insert(one.number);
    // One that is tried again may fail again, and is told again.
    m_failedUploads = m_queueSeen ? m_failedUploads & failed : failed;
    m_queueSeen = true;
}

std::optional<Notice> Notices::gaveUp(const upload::Item &item) {
    if (m_failedUploads.contains(item.number))
        return std::nullopt;
    m_failedUploads.insert(item.number);
    return Notice{Notice::Kind::UploadGaveUp, Texts::tr("Upload failed"),
                  Texts::tr("“%1”: %2").arg(nameOf(item.name, item.recordingId), reasonText(item))};
}

} // namespace ovation::ui
