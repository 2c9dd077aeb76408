#include "recording/recording_service.h"

#include "base/log.h"
#include "recording/composed_recorder.h"
#include "recording/recording_store.h"
#include "recording/relay.h"
#include "session/identifiers.h"

#include <QFileInfo>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <map>

namespace ovation::recording {
namespace {

constexpr int StartTimeout_ms = 10'000;
constexpr int64_t DiskReserve_bytes = 200'000'000;
constexpr int ShutdownWait_ms = 8000;
constexpr qsizetype LongestName = 200; // file systems take 255 bytes, and endings are added

} // namespace

/// A recording that runs in this process.
struct Running {
    RecordingInfo info;
    std::unique_ptr<ComposedRecorder> recorder;
    RecordingService::Done whenStarted;
    std::vector<RecordingService::Done> whenStopped;
    std::unique_ptr<QTimer> startTimeout;
};

struct RecordingService::Private {
    Private(RecordingService &owner, const config::Settings &theSettings, const Clock &theClock,
            media::DecoderPool &thePool)
        : q(owner), clock(theClock), decoders(thePool),
          store(theSettings.recordingPath, theSettings.publicUrl()), relay(std::make_shared<Relay>(&owner)) {}

    RecordingService &q;
    const Clock &clock;
    media::DecoderPool &decoders;
    RecordingStore store;
    std::map<QString, Running> running;
    std::shared_ptr<Relay> relay;
    QThreadPool workers;

    static std::optional<Error> notBuilt(const session::RecordingProperties &properties);
    void started(const QString &id);
    void startFailed(const QString &id, const Error &error);
    void startCancelled(const QString &id);
    void writingFailed(const QString &id, const Error &error);
    void finished(const QString &id, const QString &reason, const Result<media::MovieReport> &report);
    void conclude(const QString &id, const QString &reason);
    void save(const RecordingInfo &info, const QString &reason);
};

RecordingService::RecordingService(const config::Settings &settings, const Clock &clock,
                                   media::DecoderPool &decoders, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, settings, clock, decoders)) {}

RecordingService::~RecordingService() {
    d->relay->detach();
    d->running.clear(); // part files stay and are playable
    d->workers.waitForDone(ShutdownWait_ms);
}

std::optional<Error> RecordingService::Private::notBuilt(const session::RecordingProperties &properties) {
    const auto missing = [](const char *what) {
        return Error{703, QStringLiteral("%1 is not available in this version").arg(QLatin1String(what))};
    };
    if (properties.outputMode == session::OutputMode::Individual)
        return missing("outputMode INDIVIDUAL");
    if (!properties.hasVideo)
        return missing("a recording without video");
    if (properties.layout == session::RecordingLayout::Custom)
        return missing("recordingLayout CUSTOM");
    if (properties.layout == session::RecordingLayout::PictureInPicture)
        return missing("recordingLayout PICTURE_IN_PICTURE");
    // VERTICAL_ and HORIZONTAL_PRESENTATION look like BEST_FIT in the reference too (protocol 6.1).
    return std::nullopt;
}

void RecordingService::start(const session::Session &session, const session::RecordingProperties &properties,
                             Done done) {
    if (auto missing = Private::notBuilt(properties)) {
        done(*missing);
        return;
    }
    // One that is being finished does not count: its files are its own.
    if (const auto other = runningIn(session.id()); other && isRunning(other->id)) {
        done(Error{704, QStringLiteral("session '%1' is already being recorded").arg(session.id())});
        return;
    }
    if (!properties.name.isEmpty() && !session::isValidRecordingName(properties.name)) {
        done(Error{704, QStringLiteral("the name '%1' can't be a file name").arg(properties.name)});
        return;
    }
    if (const int64_t space = d->store.freeSpace_bytes(); space >= 0 && space < DiskReserve_bytes) {
        done(Error{704, QStringLiteral("only %1 MB are left on the disk of the recordings: free some space")
                            .arg(space / 1'000'000)});
        return;
    }
    QSet<QString> taken;
    for (const auto &[id, one] : d->running)
        taken.insert(id);
    RecordingInfo info;
    info.id = d->store.freeId(session.id(), taken);
    info.name = properties.name.isEmpty() ? info.id : properties.name;
    if (std::max(info.id.size(), info.name.size()) > LongestName) {
        done(Error{704, QStringLiteral("the name has more than %1 characters").arg(LongestName)});
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
    media::MovieProperties movie;
    movie.path = d->store.movieOf(info);
    movie.width = properties.width;
    movie.height = properties.height;
    movie.frameRate = properties.frameRate;
    movie.audio = properties.hasAudio;
    auto recorder = ComposedRecorder::create(movie, d->decoders);
    Running &one = d->running[info.id];
    one.info = info;
    one.whenStarted = std::move(done);
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
    connect(one.startTimeout.get(), &QTimer::timeout, this, [this, id = info.id] {
        d->startFailed(id, {704, QStringLiteral("the file did not begin to grow within 10 s")});
    });
    one.startTimeout->start(StartTimeout_ms);
    one.recorder->start(session);
}

void RecordingService::Private::started(const QString &id) {
    const auto found = running.find(id);
    if (found == running.end() || found->second.info.status != Status::Starting)
        return;
    Running &one = found->second;
    one.startTimeout.reset();
    one.info.status = Status::Started;
    save(one.info, {});
    qCInfo(logRecording) << "recording" << id << "started";
    if (const Done done = std::exchange(one.whenStarted, {}))
        done(RecordingInfo(one.info));
}

void RecordingService::Private::startFailed(const QString &id, const Error &error) {
    const auto found = running.find(id);
    if (found == running.end())
        return;
    Running one = std::move(found->second);
    running.erase(found);
    if (one.startTimeout)
        one.startTimeout.release()->deleteLater(); // may be the caller
    one.info.status = Status::Failed;
    one.info.failure = error.message;
    one.info.url = store.urlOf(one.info);
    qCWarning(logRecording) << "recording" << id << "could not be started:" << error.message;
    save(one.info, {});
    if (one.whenStarted)
        one.whenStarted(error);
}

// The session closed before its recording began: nothing of it stays (protocol 6.4).
void RecordingService::Private::startCancelled(const QString &id) {
    startFailed(id, {704, QStringLiteral("the session was closed while its recording started")});
    if (const auto removed = store.remove(id); !removed)
        qCWarning(logRecording) << removed.error().message;
}

void RecordingService::Private::writingFailed(const QString &id, const Error &error) {
    const auto found = running.find(id);
    if (found == running.end())
        return;
    qCWarning(logRecording) << "recording" << id << "can't go on:" << error.message;
    if (found->second.info.status == Status::Starting) {
        startFailed(id, error);
        return;
    }
    found->second.info.failure = error.message;
    // What is written so far is kept and closed like any other.
    if (found->second.info.status == Status::Started)
        q.stop(id, QStringLiteral("mediaServerDisconnect"), [](const Result<RecordingInfo> &) {});
}

void RecordingService::stop(const QString &recordingId, const QString &reason, Done done) {
    const auto found = d->running.find(recordingId);
    if (found == d->running.end()) {
        done(Error{0, QStringLiteral("Recording '%1' is not running").arg(recordingId)});
        return;
    }
    Running &one = found->second;
    if (one.info.status == Status::Starting) {
        d->startCancelled(recordingId);
        done(Error{704, QStringLiteral("Recording '%1' had not begun yet").arg(recordingId)});
        return;
    }
    one.whenStopped.push_back(std::move(done));
    if (one.info.status == Status::Stopped)
        return; // the first stop serves this one too
    one.info.status = Status::Stopped;
    d->save(one.info, reason);
    one.recorder->finish(
        [relay = d->relay, this, recordingId, reason](const Result<media::MovieReport> &report) {
            relay->post([this, recordingId, reason, report] { d->finished(recordingId, reason, report); });
        });
}

void RecordingService::Private::finished(const QString &id, const QString &reason,
                                         const Result<media::MovieReport> &report) {
    const auto found = running.find(id);
    if (found == running.end())
        return;
    Running &one = found->second;
    one.recorder.reset();
    RecordingInfo &info = one.info;
    info.url = store.urlOf(info);
    if (!report || !report->hasVideo) {
        info.status = Status::Failed;
        info.failure = report ? QStringLiteral("the file holds no picture") : report.error().message;
        qCWarning(logRecording) << "recording" << id << "failed:" << info.failure;
        conclude(id, reason);
        return;
    }
    info.status = Status::Ready;
    info.size = report->size_bytes;
    info.duration = report->duration_s;
    info.hasAudio = report->hasAudio;
    info.hasVideo = report->hasVideo;
    info.properties.width = report->width;
    info.properties.height = report->height;
    if (report->frameRate >= 1)
        info.properties.frameRate = int(std::lround(report->frameRate));
    workers.start([relay = this->relay, this, id, reason, movie = store.movieOf(info),
                   thumbnail = store.thumbnailOf(id)] {
        if (const auto written = media::writeThumbnail(movie, thumbnail); !written)
            qCWarning(logRecording) << "recording" << id << "has no thumbnail:" << written.error().message;
        relay->post([this, id, reason] { conclude(id, reason); });
    });
}

void RecordingService::Private::conclude(const QString &id, const QString &reason) {
    const auto found = running.find(id);
    if (found == running.end())
        return;
    Running one = std::move(found->second);
    running.erase(found);
    save(one.info, reason);
    qCInfo(logRecording) << "recording" << id << toText(one.info.status) << one.info.duration << "s";
    for (const Done &done : one.whenStopped)
        done(RecordingInfo(one.info));
}

void RecordingService::Private::save(const RecordingInfo &info, const QString &reason) {
    if (const auto written = store.writeMetadata(info); !written)
        qCWarning(logRecording) << written.error().message;
    Q_EMIT q.statusChanged(info, reason);
}

std::vector<RecordingInfo> RecordingService::list() const {
    std::vector<RecordingInfo> all = d->store.list();
    std::erase_if(all, [this](const RecordingInfo &info) { return d->running.contains(info.id); });
    for (const auto &[id, one] : d->running)
        all.push_back(one.info);
    return all;
}

std::optional<RecordingInfo> RecordingService::find(const QString &id) const {
    const auto found = d->running.find(id);
    return found != d->running.end() ? std::optional(found->second.info) : d->store.find(id);
}

bool RecordingService::isRunning(const QString &id) const {
    const auto found = d->running.find(id);
    return found != d->running.end() && found->second.info.status != Status::Stopped;
}

std::optional<RecordingInfo> RecordingService::runningIn(const QString &sessionId) const {
    for (const auto &[id, one] : d->running) {
        if (one.info.sessionId == sessionId)
            return one.info;
    }
    return std::nullopt;
}

Result<void> RecordingService::remove(const QString &id) {
    if (d->running.contains(id))
        return Error{0, QStringLiteral("Recording '%1' is still running: stop it first").arg(id)};
    return d->store.remove(id);
}

int64_t RecordingService::currentSize(const QString &id) const {
    const auto found = d->running.find(id);
    if (found == d->running.end())
        return 0;
    return QFileInfo(d->store.movieOf(found->second.info) + QStringLiteral(".part")).size();
}

void RecordingService::sessionChanged(const session::Session &session) {
    for (auto &[id, one] : d->running) {
        if (one.info.sessionId == session.id() && one.recorder && one.info.status != Status::Stopped)
            one.recorder->sessionChanged(session);
    }
}

} // namespace ovation::recording
