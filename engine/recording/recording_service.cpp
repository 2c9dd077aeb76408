#include "recording/recording_service.h"
#include "media/write/movie_file.h"

#include "base/log.h"
#include "base/relay.h"
#include "recording/interrupted_recordings.h"
#include "recording/metadata_cache.h"
#include "recording/packing_retry_queue.h"
#include "recording/recorder_factory.h"
#include "recording/recording_store.h"
#include "recording/running_changes.h"
#include "recording/running_recordings.h"
#include "recording/start_checks.h"
#include "session/identifiers.h"

#include <QDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <malloc.h>

namespace ovation::recording {
namespace {

constexpr int ShutdownWait_ms = 8000;
constexpr int Watch_ms = 1000;
constexpr qsizetype MaxName = 200; // file systems take 255 bytes, and endings are added
const QString StoppedByServer = QStringLiteral("recordingStoppedByServer");

} // namespace

struct RecordingService::Private {
    Private(RecordingService &owner, const config::Settings &theSettings, const Clock &theClock,
            transport::MediaPlane &thePlane, media::DecoderPool &thePool)
        : q(owner), settings(theSettings), clock(theClock),
          recorders(theSettings, theClock, thePlane, thePool),
          store(theSettings.recordingPath, theSettings.publicUrl()), relay(std::make_shared<Relay>(&owner)) {}

    RecordingService &q;
    const config::Settings &settings;
    const Clock &clock;
    RecorderFactory recorders;
    RecordingStore store;
    MetadataCache metadata{store};
    PackingRetryQueue unpacked{store};
    RunningRecordings running;
    std::shared_ptr<Relay> relay;
    QThreadPool workers;
    QTimer watch;

    std::optional<Error> refusal(const session::Session &session,
                                 const session::RecordingProperties &properties) const;
    void started(const QString &id);
    void startFailed(const QString &id, const Error &error);
    void startCancelled(const QString &id);
    void writingFailed(const QString &id, const Error &error);
    void finished(const QString &id, const QString &reason, const Result<RecorderReport> &report);
    /// It is ready or failed, and so it is told.
    void conclude(const RecordingInfo &info, const QString &reason);
    void recovered(const RecordingInfo &info);
    void packLater(const QString &id);
    void packNow(const QString &id);
    void packed(const RecordingInfo &info);
    bool isIdle() const { return running.empty() && metadata.allWritten() && unpacked.empty(); }
    void save(const RecordingInfo &info, const QString &reason);
    /// Does it to a recording that has started, and keeps what it changed.
    Result<RecordingInfo> change(const QString &id, const std::function<Result<bool>(Running &)> &doIt);
    void enforceLimits();
};

RecordingService::RecordingService(const config::Settings &settings, const Clock &clock,
                                   transport::MediaPlane &plane, media::DecoderPool &decoders,
                                   QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, settings, clock, plane, decoders)) {
    connect(&d->watch, &QTimer::timeout, this, [this] { d->enforceLimits(); });
}

RecordingService::~RecordingService() {
    d->relay->detach();
    d->running.clear(); // part files stay and are playable
    d->workers.waitForDone(ShutdownWait_ms);
}

void RecordingService::recover() {
    d->store.removeUnbegun();
    for (RecordingInfo &info : findInterrupted(d->store)) {
        qCInfo(logRecording) << "recording" << info.id << "was interrupted and is being finished";
        info.status = Status::Stopped;
        d->running.add(info);
        Q_EMIT statusChanged(info, QStringLiteral("openviduServerStopped"));
        d->workers.start([relay = d->relay, this, store = d->store, info] {
            const RecordingInfo made = finishInterrupted(store, info);
            relay->post([this, made] { d->recovered(made); });
        });
    }
}

void RecordingService::Private::recovered(const RecordingInfo &info) {
    if (info.status == Status::Failed && info.properties.outputMode == session::OutputMode::Individual)
        packLater(info.id);
    conclude(info, QStringLiteral("openviduServerStopped"));
}

void RecordingService::Private::packLater(const QString &id) {
    unpacked.add(id, clock.monotonic_ns());
    watch.start(Watch_ms);
}

void RecordingService::Private::packNow(const QString &id) {
    auto info = metadata.find(id);
    if (!info) { // somebody removed its folder
        unpacked.forget(id);
        return;
    }
    info->status = Status::Stopped;
    running.add(*info);
    workers.start([relay = this->relay, this, store = store, info = *info] {
        const RecordingInfo made = packAgain(store, info);
        relay->post([this, made] { packed(made); });
    });
}

void RecordingService::Private::packed(const RecordingInfo &info) {
    if (!running.find(info.id))
        return;
    if (info.status == Status::Ready) {
        unpacked.forget(info.id);
        conclude(info, StoppedByServer);
        return;
    }
    // As it was; that it failed is known already.
    const auto taken = running.take(info.id);
    packLater(info.id);
    for (const Done &done : taken->whenStopped)
        done(RecordingInfo(info));
}

std::optional<Error> RecordingService::Private::refusal(const session::Session &session,
                                                        const session::RecordingProperties &wanted) const {
    const bool composed = wanted.outputMode != session::OutputMode::Individual;
    // One that is being finished does not count: its files are its own.
    for (const RecordingInfo &other : running.of(session.id())) {
        const bool sameKind = (other.properties.outputMode != session::OutputMode::Individual) == composed;
        if (other.status != Status::Stopped && (sameKind || !wanted.concurrent))
            return Error{Errc::AlreadyRecorded,
                         QStringLiteral("session '%1' is already being recorded").arg(session.id())};
    }
    if (!wanted.name.isEmpty() && !session::isValidRecordingName(wanted.name))
        return Error{Errc::InvalidName,
                     QStringLiteral("the name '%1' can't be a file name").arg(wanted.name)};
    if (auto refused = recorders.refusal(session.id(), wanted))
        return refused;
    StartConditions now;
    now.diskFree_bytes = store.freeSpace_bytes();
    now.diskReserve_bytes = settings.diskReserve_bytes;
    now.composed = composed && wanted.hasVideo; // mixing audio costs next to nothing
    const auto pace = running.recentPace();
    now.composedRunning = pace.recordings;
    now.framesMissed = pace.missed;
    now.framesDue = pace.due;
    if (const auto may = mayStart(now); !may)
        return may.error();
    return std::nullopt;
}

void RecordingService::start(const session::Session &session, const session::RecordingProperties &wanted,
                             Done done) {
    session::RecordingProperties properties = wanted;
    // What the session keeps ready is arranged by its own layout (protocol 6.4).
    if (wanted.outputMode == session::OutputMode::ComposedQuickStart) {
        properties.layout = session.properties().defaultRecording.layout;
        properties.customLayout = session.properties().defaultRecording.customLayout;
    }
    if (auto refused = d->refusal(session, properties)) {
        done(*refused);
        return;
    }
    RecordingInfo info;
    info.id = d->store.freeId(session.id(), d->running.ids());
    info.name = properties.name.isEmpty() ? info.id : properties.name;
    if (std::max(info.id.size(), info.name.size()) > MaxName) {
        done(Error{Errc::InvalidName, QStringLiteral("the name has more than %1 characters").arg(MaxName)});
        return;
    }
    info.sessionId = session.id();
    info.uniqueSessionId = session.uniqueId();
    info.properties = properties;
    info.createdAt = d->clock.wall_ms();
    info.hasAudio = properties.hasAudio;
    info.hasVideo = properties.hasVideo;
    if (const auto made = d->store.makeFolder(info.id); !made) {
        done(made.error());
        return;
    }
    // From here on a crash leaves something that the next start finds.
    if (const auto written = d->store.writeMetadata(info); !written) {
        QDir(d->store.folderOf(info.id)).removeRecursively();
        done(Error{Errc::InvalidPath, written.error().message});
        return;
    }
    Running &one = d->running.add(info);
    one.whenStarted = std::move(done);
    auto recorder = d->recorders.make(info, d->store);
    if (!recorder) {
        d->startFailed(info.id, recorder.error());
        return;
    }
    one.recorder = std::move(*recorder);
    one.recorder->whenStarted(
        [relay = d->relay, this, id = info.id] { relay->post([this, id] { d->started(id); }); });
    one.recorder->whenFailed([relay = d->relay, this, id = info.id](const Error &error) {
        relay->post([this, id, error] { d->writingFailed(id, error); });
    });
    one.startTimeout = std::make_unique<QTimer>();
    one.startTimeout->setSingleShot(true);
    const int limit_ms = one.recorder->startLimit_ms();
    connect(one.startTimeout.get(), &QTimer::timeout, this, [this, id = info.id, limit_ms] {
        d->startFailed(
            id, {704, QStringLiteral("the file did not begin to grow within %1 s").arg(limit_ms / 1000)});
    });
    one.startTimeout->start(limit_ms);
    one.recorder->start(session);
    if (!d->watch.isActive())
        d->watch.start(Watch_ms);
}

void RecordingService::Private::started(const QString &id) {
    Running *one = running.find(id);
    if (!one || one->info.status != Status::Starting)
        return;
    one->startTimeout.reset();
    one->info.status = Status::Started;
    const RecordingInfo info = one->info;
    const Done done = std::exchange(one->whenStarted, {});
    save(info, {});
    qCInfo(logRecording) << "recording" << id << "started";
    if (done)
        done(info);
}

void RecordingService::Private::startFailed(const QString &id, const Error &error) {
    auto one = running.take(id);
    if (!one)
        return;
    if (one->startTimeout)
        one->startTimeout.release()->deleteLater(); // may be the caller
    one->recorder.reset();
    one->info.status = Status::Failed;
    one->info.failure = error.message;
    one->info.url = store.urlOf(one->info);
    qCWarning(logRecording) << "recording" << id << "could not be started:" << error.message;
    save(one->info, {});
    if (one->whenStarted)
        one->whenStarted(error);
}

// The session closed before its recording began: nothing of it stays (protocol 6.4).
void RecordingService::Private::startCancelled(const QString &id) {
    startFailed(id, {704, QStringLiteral("the session was closed while its recording started")});
    if (const auto removed = metadata.remove(id); !removed)
        qCWarning(logRecording) << removed.error().message;
}

void RecordingService::Private::writingFailed(const QString &id, const Error &error) {
    Running *one = running.find(id);
    if (!one)
        return;
    qCWarning(logRecording) << "recording" << id << "can't go on:" << error.message;
    if (one->info.status == Status::Starting) {
        startFailed(id, error);
        return;
    }
    one->info.failure = error.message;
    // What is written so far is kept and closed like any other.
    if (one->info.status == Status::Started)
        q.stop(id, StoppedByServer, [](const Result<RecordingInfo> &) {});
}

void RecordingService::stop(const QString &recordingId, const QString &reason, Done done) {
    Running *one = d->running.find(recordingId);
    if (!one) {
        done(Error{Errc::RecordingNotRunning,
                   QStringLiteral("Recording '%1' is not running").arg(recordingId)});
        return;
    }
    if (one->info.status == Status::Starting) {
        d->startCancelled(recordingId);
        done(Error{Errc::RecordingStarting,
                   QStringLiteral("Recording '%1' had not begun yet").arg(recordingId)});
        return;
    }
    one->whenStopped.push_back(std::move(done));
    if (one->info.status != Status::Started)
        return; // the first stop serves this one too
    one->info.status = Status::Stopped;
    one->info.paused = false;
    d->save(one->info, reason);
    one->recorder->finish(one->info.markers, [relay = d->relay, this, recordingId,
                                              reason](const Result<RecorderReport> &report) {
        relay->post([this, recordingId, reason, report] { d->finished(recordingId, reason, report); });
    });
}

void RecordingService::Private::finished(const QString &id, const QString &reason,
                                         const Result<RecorderReport> &report) {
    Running *one = running.find(id);
    if (!one)
        return;
    one->recorder.reset();
    RecordingInfo info = one->info; // stays "stopped" for everybody until all of it is done
    const bool individual = info.properties.outputMode == session::OutputMode::Individual;
    info.url = store.urlOf(info);
    if (report)
        info.health = report->health;
    if (info.health && !info.failure.isEmpty())
        info.health->notes.prepend(QStringLiteral("It ended early: %1").arg(info.failure));
    const bool nothing =
        report && !individual && (info.properties.hasVideo ? !report->hasVideo : !report->hasAudio);
    if (!report || nothing) {
        info.status = Status::Failed;
        QStringList why;
        if (!info.failure.isEmpty())
            why << info.failure; // what ended it
        why << (report ? QStringLiteral("the file holds nothing") : report.error().message);
        if (!report && individual) {
            why << QStringLiteral("the streams are in the folder of the recording and are packed as soon as "
                                  "there is room");
            packLater(id);
        }
        info.failure = why.join(QStringLiteral("; "));
        qCWarning(logRecording) << "recording" << id << "failed:" << info.failure;
        conclude(info, reason);
        return;
    }
    markReady(info, *report);
    if (individual || !report->hasVideo) {
        conclude(info, reason);
        return;
    }
    workers.start([relay = this->relay, this, info, reason, movie = store.movieOf(info),
                   thumbnail = store.thumbnailOf(info.id)] {
        if (const auto written = media::writeThumbnail(movie, thumbnail); !written)
            qCWarning(logRecording) << "recording" << info.id
                                    << "has no thumbnail:" << written.error().message;
        relay->post([this, info, reason] { conclude(info, reason); });
    });
}

void RecordingService::Private::conclude(const RecordingInfo &info, const QString &reason) {
    const auto one = running.take(info.id);
    if (!one)
        return;
    save(info, reason);
    qCInfo(logRecording) << "recording" << info.id << toText(info.status) << info.duration << "s";
    for (const Done &done : one->whenStopped)
        done(RecordingInfo(info));
    // What the encoder freed goes back: many threads allocate it, and each of their heaps would keep its
    // largest.
    workers.start([] { ::malloc_trim(0); });
    if (isIdle())
        watch.stop();
}

void RecordingService::Private::save(const RecordingInfo &info, const QString &reason) {
    if (const auto written = metadata.write(info); !written) {
        qCWarning(logRecording) << written.error().message;
        watch.start(Watch_ms); // tries again
    }
    Q_EMIT q.statusChanged(info, reason);
}

/// Once a second: limits that were asked for, and room on the disk.
void RecordingService::Private::enforceLimits() {
    metadata.tryAgain();
    if (isIdle())
        watch.stop();
    running.notePace();
    const int64_t free_bytes = store.freeSpace_bytes();
    for (const QString &id : unpacked.due(clock.monotonic_ns(), free_bytes, settings.diskReserve_bytes))
        packNow(id);
    std::vector<std::pair<QString, QString>> ending; // with what is noted, or nothing
    for (const auto &[id, one] : running) {
        if (one->info.status != Status::Started || !one->recorder)
            continue;
        if (const auto end = mustEnd(*one, free_bytes, settings.diskReserve_bytes))
            ending.emplace_back(id, end->note);
    }
    for (const auto &[id, note] : ending) {
        if (Running *one = running.find(id)) {
            one->info.failure = note;
            if (!note.isEmpty())
                qCWarning(logRecording) << "recording" << id << "ends:" << note;
        }
        q.stop(id, StoppedByServer, [](const Result<RecordingInfo> &) {});
    }
}

Result<RecordingInfo> RecordingService::Private::change(const QString &id,
                                                        const std::function<Result<bool>(Running &)> &doIt) {
    Running *one = running.find(id);
    if (!one || one->info.status != Status::Started)
        return Error{Errc::RecordingNotRunning, QStringLiteral("Recording '%1' is not running").arg(id)};
    const auto changed = doIt(*one);
    if (!changed)
        return changed.error();
    if (*changed) {
        if (const auto written = metadata.write(one->info); !written)
            qCWarning(logRecording) << written.error().message;
    }
    return RecordingInfo(one->info);
}

Result<RecordingInfo> RecordingService::setPaused(const QString &recordingId, bool paused) {
    return d->change(recordingId, [paused](Running &one) { return changePaused(one, paused); });
}

Result<RecordingInfo> RecordingService::addMarker(const QString &recordingId, const QString &name,
                                                  std::optional<int64_t> at_ms) {
    return d->change(recordingId, [&](Running &one) { return placeMarker(one, name, at_ms); });
}

Result<RecordingInfo> RecordingService::setLayout(const QString &recordingId,
                                                  session::RecordingLayout layout) {
    return d->change(recordingId, [layout](Running &one) { return changeLayout(one, layout); });
}

std::vector<RecordingInfo> RecordingService::list() const {
    std::vector<RecordingInfo> all = d->metadata.list();
    std::erase_if(all, [this](const RecordingInfo &info) { return d->running.find(info.id) != nullptr; });
    for (const auto &[id, one] : d->running)
        all.push_back(one->info);
    return all;
}

std::optional<RecordingInfo> RecordingService::find(const QString &id) const {
    const Running *one = d->running.find(id);
    return one ? std::optional(one->info) : d->metadata.find(id);
}

bool RecordingService::isRunning(const QString &id) const {
    const Running *one = d->running.find(id);
    return one && one->info.status != Status::Stopped;
}

std::vector<RecordingInfo> RecordingService::runningIn(const QString &sessionId) const {
    return d->running.of(sessionId);
}

Result<void> RecordingService::remove(const QString &id) {
    if (d->running.find(id))
        return Error{Errc::RecordingRunning,
                     QStringLiteral("Recording '%1' is still running: stop it first").arg(id)};
    auto removed = d->metadata.remove(id);
    if (removed) {
        d->unpacked.forget(id);
        d->unpacked.lookSoon();
    }
    return removed;
}

int64_t RecordingService::currentSize(const QString &id) const {
    const Running *one = d->running.find(id);
    return one && one->recorder ? one->recorder->size() : 0;
}

int64_t RecordingService::elapsed_ms(const QString &id) const {
    const Running *one = d->running.find(id);
    return one && one->recorder ? one->recorder->elapsed_ms() : 0;
}

void RecordingService::sessionGone(const QString &sessionId) {
    d->recorders.sessionGone(sessionId);
}

void RecordingService::sessionChanged(const session::Session &session) {
    d->recorders.sessionChanged(session, !d->running.of(session.id()).empty());
    for (const auto &[id, one] : d->running) {
        if (one->info.sessionId == session.id() && one->recorder && one->info.status != Status::Stopped)
            one->recorder->sessionChanged(session);
    }
}

} // namespace ovation::recording
