#include "recording/recording_service.h"
#include "base/log.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "media/write/movie_file.h"
#include "page/layout_secrets.h"
#include "recording/finished_markers.h"
#include "recording/packing_news.h"
#include "recording/recorder_factory.h"
#include "recording/recording_end.h"
#include "recording/recording_library.h"
#include "recording/recording_limits.h"
#include "recording/recording_recovery.h"
#include "recording/recording_start.h"
#include "recording/running_changes.h"
#include "recording/running_recordings.h"
#include "session/failures.h"

#include <QTimer>

namespace ovation::recording {
namespace {

constexpr int DiskThreads = 4; // removing a large folder blocks no other recording
constexpr int PackingThreads = 4;
constexpr int Rescan_ms = 5000;

} // namespace

/// The parts, in the order in which they need each other. Pools are joined before what their jobs use goes.
struct RecordingService::Private {
    Private(RecordingService &owner, const config::Settings &settings, const Clock &clock,
            transport::MediaPlane &plane, composer::ComposerStock &composers,
            const page::LayoutSecrets &layouts, Conversions conversions)
        : how{settings.individualH264, stopping.get_token(), &packingNews, std::move(conversions)},
          library({settings.recordingPath, settings.publicUrl(), settings.recordingGroup,
                   settings.storage.kind != config::RecordingStorage::Local},
                  disk),
          recorders(settings, clock, plane, composers, layouts, {finishing, packing, how}),
          announce([&owner, this](const RecordingInfo &info, const QString &reason) {
              limits.wake(); // it may have to be written again
              if (info.status == Status::Started)
                  limits.poll();
              Q_EMIT owner.statusChanged(info, reason);
          }),
          starts({settings, clock, library, running, recorders, disk, layouts, announce}),
          ends({clock, library, running, workers, announce, how.conversions.drawThumbnail,
                library.paths().areDelivered}),
          recovery({clock, library, running, ends, workers, packing, announce, how}),
          limits({library, running, ends, recovery, disk, settings.diskReserve_bytes}) {}

    std::stop_source stopping;
    PackingNews packingNews;
    const Packing how;
    RecordingLibrary library;
    WorkerPool workers{"recording", 4};
    WorkerPool finishing{"finish movie", 16}; ///< a stop does not wait for the repair of other recordings
    WorkerPool packing{"pack streams", PackingThreads}; ///< may take hours, if H.264 is encoded again
    WorkerPool disk{"recording disk", DiskThreads};
    RecorderFactory recorders;
    RunningRecordings running;
    const Announce announce;
    RecordingStart starts;
    RecordingEnd ends;
    RecordingRecovery recovery;
    RecordingLimits limits;
    QTimer rescan;            ///< for what others do to the folder
    Copies *copies = nullptr; ///< may be null
    ThreadCheck thread;

    /// Does it to a recording that has started, and keeps what it changed.
    void change(RecordingService &q, const QString &id, const Change &doIt, RecordingDone done);
};

RecordingService::RecordingService(const config::Settings &settings, const Clock &clock,
                                   transport::MediaPlane &plane, composer::ComposerStock &composers,
                                   page::LayoutSecrets layouts, Conversions conversions, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, settings, clock, plane, composers,
                                                   std::move(layouts), std::move(conversions))) {
    connect(&d->starts, &RecordingStart::recorderMade, this, [this](const QString &id) {
        d->ends.watch(id);
        d->limits.wake();
    });
    connect(&d->ends, &RecordingEnd::failedToStart, &d->starts, &RecordingStart::fail);
    connect(&d->ends, &RecordingEnd::packingPostponed, &d->recovery, &RecordingRecovery::packLater);
    connect(&d->ends, &RecordingEnd::packingPostponed, &d->limits, &RecordingLimits::wake);
    connect(&d->ends, &RecordingEnd::indexPostponed, &d->recovery, &RecordingRecovery::indexLater);
    connect(&d->ends, &RecordingEnd::indexPostponed, &d->limits, &RecordingLimits::wake);
    connect(&d->recovery, &RecordingRecovery::changed, this, &RecordingService::changed);
    connect(&d->packingNews, &PackingNews::begun, this, &RecordingService::archiveBegun);
    connect(&d->packingNews, &PackingNews::failed, this, &RecordingService::archiveFailed);
    connect(&d->library, &RecordingLibrary::appeared, this, [this](const RecordingInfo &info) {
        if (!d->running.find(info.id))
            Q_EMIT changed(info);
    });
    connect(&d->library, &RecordingLibrary::vanished, this, [this](const QString &id) {
        if (!d->running.find(id))
            Q_EMIT removed(id);
    });
    connect(&d->starts, &RecordingStart::listChanged, this, &RecordingService::listChanged);
    d->library.load();
    connect(&d->rescan, &QTimer::timeout, &d->library, &RecordingLibrary::refresh);
    d->rescan.start(Rescan_ms);
}

RecordingService::~RecordingService() {
    postponeEncoding(); // the pools wait for what they do
    d->running.clear(); // what was written stays and is playable
}

void RecordingService::recover() {
    d->thread.check();
    d->recovery.recover();
    d->limits.wake();
}

void RecordingService::start(const session::Session &session, const session::RecordingProperties &properties,
                             Done done) {
    d->starts.start(session, properties, std::move(done));
}

void RecordingService::stop(const QString &recordingId, const QString &reason, Done done) {
    d->thread.check();
    const Running *one = d->running.find(recordingId);
    if (!one) {
        done(session::recordingNotRunning(recordingId));
        return;
    }
    if (one->info.status != Status::Starting) {
        d->ends.stop(recordingId, reason, std::move(done));
        return;
    }
    d->starts.cancel(recordingId, [recordingId, done = std::move(done)] {
        done(session::recordingStarting(recordingId));
    });
}

void RecordingService::Private::change(RecordingService &q, const QString &id, const Change &doIt,
                                       RecordingDone done) {
    thread.check();
    if (const auto info = changeStarted(running.find(id), id, doIt, library, std::move(done)))
        Q_EMIT q.changed(*info);
}

void RecordingService::setPaused(const QString &recordingId, bool paused, Done done) {
    d->change(
        *this, recordingId, [paused](Running &one) { return changePaused(one, paused); }, std::move(done));
}

void RecordingService::addMarker(const QString &recordingId, const QString &name,
                                 std::optional<int64_t> at_ms, Done done) {
    d->change(
        *this, recordingId, [&](Running &one) { return placeMarker(one, name, at_ms); }, std::move(done));
}

void RecordingService::setLayout(const QString &recordingId, session::RecordingLayout layout, Done done) {
    d->change(
        *this, recordingId, [layout](Running &one) { return changeLayout(one, layout); }, std::move(done));
}

void RecordingService::setMarkers(const QString &recordingId, std::vector<Marker> markers, Done done) {
    d->thread.check();
    if (d->running.find(recordingId))
        return done(session::recordingRunning(recordingId));
    auto info = d->library.find(recordingId);
    if (!info)
        return done(session::recordingNotFound(recordingId));
    auto tidied = tidiedMarkers(std::move(markers), info->duration);
    if (!tidied)
        return done(tidied.error());
    info->markers = *std::move(tidied);
    changeMarkers(d->library, *info, [this, done = std::move(done)](const Result<MarkersWritten> &made) {
        if (!made)
            return done(made.error());
        Q_EMIT changed(made->info);
        if (made->note.isEmpty())
            return done(made->info);
        done(Error{Errc::MediaFailed,
                   QStringLiteral("The markers are kept, but they are no chapters of the movie. %1")
                       .arg(made->note)});
    });
}

RecordingValues RecordingService::list() const {
    d->thread.check();
    d->library.refresh();
    RecordingValues all = d->library.list();
    std::erase_if(all, [&running = d->running](const auto &info) { return running.find(info->id); });
    for (const auto &[id, one] : d->running)
        all.push_back(std::make_shared<const RecordingInfo>(one->info));
    return all;
}

std::optional<RecordingInfo> RecordingService::find(const QString &id) const {
    d->thread.check();
    d->library.refresh();
    const Running *one = d->running.find(id);
    return one ? std::optional(one->info) : d->library.find(id);
}

QString RecordingService::folderOf(const QString &id) const {
    const auto info = d->library.find(id);
    return info ? d->library.paths().folderOf(*info) : d->library.paths().folderOf(id);
}

QString RecordingService::fileOf(const QString &id) const {
    // Of one that runs it is there already, and grows.
    return d->running.find(id) ? QString() : d->library.fileOf(id);
}

bool RecordingService::isRunning(const QString &id) const {
    const Running *one = d->running.find(id);
    return one && one->info.status != Status::Stopped;
}

QSet<QString> RecordingService::running() const {
    d->thread.check();
    return d->running.ids();
}

std::vector<RecordingInfo> RecordingService::runningIn(const QString &sessionId) const {
    d->thread.check();
    return d->running.of(sessionId);
}

void RecordingService::remove(const QString &id, std::function<void(Result<void>)> done) {
    const auto removeHere = [this, id](std::function<void(Result<void>)> then) {
        removeBy(
            id, [&store = d->library.store(), id] { return store.remove(id); }, std::move(then));
    };
    const auto info = d->running.find(id) ? std::nullopt : d->library.find(id);
    if (!info || !info->delivery || !d->copies)
        return removeHere(std::move(done));
    d->copies->remove(*info, [removeHere, done = std::move(done)](const Result<void> &noted) {
        noted ? removeHere(done) : done(noted);
    });
}

void RecordingService::delivered(const QString &id, int64_t createdAt, const QString &folder,
                                 const QString &url) {
    d->thread.check();
    auto info = d->running.find(id) ? std::nullopt : d->library.find(id);
    if (!info || !info->isPending() || info->createdAt != createdAt)
        return;
    info->delivery->isDone = true;
    info->delivery->folder = folder;
    info->delivery->url = url;
    d->library.saveOwnData(*info, [this, info = *info] { d->announce(info, info.delivery->endReason); });
}

void RecordingService::setCopies(Copies *copies) {
    d->copies = copies;
}

void RecordingService::removeBy(const QString &id, std::function<Result<void>()> takeAway,
                                std::function<void(Result<void>)> done) {
    d->thread.check();
    if (isRunning(id))
        return done(session::recordingRunning(id));
    if (d->running.find(id)) {
        d->ends.hurry(id, [=, this](const Result<RecordingInfo> &) { removeBy(id, takeAway, done); });
        return;
    }
    const auto removedBy = [this, id, done = std::move(done)](const Result<void> &gone) {
        if (gone) {
            d->recovery.removed(id);
            Q_EMIT removed(id);
        }
        done(gone);
    };
    d->library.removeBy(id, std::move(takeAway), removedBy);
}

int64_t RecordingService::currentSize(const QString &id) const {
    const Running *one = d->running.find(id);
    return one ? one->size_bytes() : 0;
}

int64_t RecordingService::elapsed_ms(const QString &id) const {
    const Running *one = d->running.find(id);
    return one && one->recorder ? one->recorder->elapsed_ms() : 0;
}

void RecordingService::postponeEncoding() {
    d->thread.check();
    d->stopping.request_stop();
    d->running.giveUpPasts(QStringLiteral("the program ended before"));
}

void RecordingService::sessionGone(const QString &sessionId) {
    d->thread.check();
    for (const auto &[id, one] : d->running) {
        if (one->info.sessionId == sessionId)
            one->session = nullptr;
    }
    d->recorders.sessionGone(sessionId);
}

void RecordingService::sessionChanged(const session::Session &session) {
    d->thread.check();
    d->recorders.sessionChanged(session, !d->running.of(session.id()).empty());
    for (const auto &[id, one] : d->running) {
        if (one->info.sessionId == session.id() && one->recorder && one->info.status != Status::Stopped)
            one->recorder->sessionChanged(session);
    }
}

} // namespace ovation::recording
