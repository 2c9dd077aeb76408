#include "recording/recording_recovery.h"

#include "base/log.h"
#include "recording/finished_movie.h"
#include "recording/individual_files.h"
#include "recording/interrupted_recordings.h"
#include "session/failures.h"
#include "session/protocol.h"

namespace ovation::recording {

RecordingRecovery::RecordingRecovery(Parts parts)
    : d(std::move(parts)), m_relay(std::make_shared<Relay>(this)) {}

RecordingRecovery::~RecordingRecovery() {
    m_relay->detach();
}

void RecordingRecovery::recover() {
    m_thread.check();
    const auto recovered = Relay::wrap(m_relay, [this](const RecordingInfo &info) {
        if (info.failureKind == FailureKind::PackingPostponed)
            packLater(info.id);
        if (info.status == Status::Stopped)
            d.end.leave(info.id);
        else
            d.end.conclude(info, session::reason::ServerStopped);
    });
    d.library.store().removeUnbegun();
    d.library.load();
    for (const auto &one : d.library.list())
        if (one->status == Status::Ready && one->health && !one->health->inPieces.isEmpty())
            indexLater(one->id);
    for (RecordingInfo &info : findInterrupted(d.library.paths(), d.library.list())) {
        qCInfo(logRecording) << "recording" << info.id << "was interrupted and is being finished";
        const RecordingInfo found = info;
        info.status = Status::Stopped;
        d.running.add(info);
        d.announce(info, session::reason::ServerStopped);
        auto &pool = info.properties.outputMode == session::OutputMode::Individual ? d.packing : d.workers;
        pool.post([&store = d.library.store(), found, recovered, how = d.how] {
            recovered(finishInterrupted(store, found, how));
        });
    }
}

void RecordingRecovery::packLater(const QString &id) {
    m_thread.check();
    m_unpacked.add(id, d.clock.monotonic_ns());
    const auto measured =
        Relay::wrap(m_relay, [this, id](int64_t room_bytes) { m_unpacked.noteRoom(id, room_bytes); });
    d.workers.post([folder = d.library.paths().folderOf(id), measured, h264 = d.how.h264] {
        measured(roomToPack_bytes(folder, h264));
    });
}

void RecordingRecovery::packDue(int64_t free_bytes, int64_t reserve_bytes) {
    m_thread.check();
    for (const QString &id : m_unpacked.due(d.clock.monotonic_ns(), free_bytes, reserve_bytes))
        packNow(id);
    for (const QString &id : m_unindexed.due(d.clock.monotonic_ns(), free_bytes, reserve_bytes))
        indexNow(id);
}

void RecordingRecovery::indexLater(const QString &id) {
    m_thread.check();
    const auto info = d.library.find(id);
    if (!info)
        return;
    m_unindexed.add(id, d.clock.monotonic_ns());
    m_unindexed.noteRoom(id, info->size); // of a copy with the index in front
}

void RecordingRecovery::indexNow(const QString &id) {
    const auto info = d.library.find(id);
    if (!info || d.running.find(id)) {
        m_unindexed.forget(id);
        return;
    }
    const auto done = Relay::wrap(m_relay, [this, id](const Result<RecordingInfo> &made) {
        if (!made && made.error().code != Errc::RecordingNotFound) {
            qCWarning(logRecording) << "recording" << id << "has no index yet:" << made.error().message;
            indexLater(id);
            return;
        }
        m_unindexed.forget(id);
        if (made)
            Q_EMIT changed(*made);
    });
    d.library.change(
        *info, [&store = d.library.store()](const RecordingInfo &one) { return finishMovie(store, one); },
        done);
}

void RecordingRecovery::removed(const QString &id) {
    for (PackingRetryQueue *queue : {&m_unpacked, &m_unindexed}) {
        queue->forget(id);
        queue->lookSoon();
    }
}

void RecordingRecovery::packNow(const QString &id) {
    auto info = d.library.find(id);
    if (!info) {
        m_unpacked.forget(id);
        return;
    }
    info->status = Status::Stopped;
    d.running.add(*info);
    const auto answer =
        Relay::wrap(m_relay, [this, id](const std::optional<RecordingInfo> &made) { packed(id, made); });
    d.packing.post([&store = d.library.store(), info = *info, answer, how = d.how] {
        const bool isThere = store.find(info.id).has_value();
        answer(isThere ? std::optional(packAgain(store, info, how)) : std::nullopt);
    });
}

void RecordingRecovery::packed(const QString &id, const std::optional<RecordingInfo> &info) {
    if (!d.running.find(id))
        return;
    if (info && info->status == Status::Ready) {
        m_unpacked.forget(id);
        d.end.conclude(*info, session::reason::RecordingStoppedByServer);
        return;
    }
    const auto taken = d.running.take(id);
    if (!info) { // its folder was removed
        m_unpacked.forget(id);
        d.library.forget(id);
    } else {
        packLater(id); // that it failed is known already
    }
    taken->answerAll(info ? Result<RecordingInfo>(*info) : session::recordingNotFound(id));
}

} // namespace ovation::recording
