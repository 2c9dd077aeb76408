#include "recording/recording_start.h"

#include "base/excerpt.h"
#include "base/log.h"
#include "recording/composed_past.h"
#include "recording/start_checks.h"
#include "session/failures.h"
#include "session/identifiers.h"

#include <QDir>

#include <algorithm>

namespace ovation::recording {
namespace {

bool isComposed(const session::RecordingProperties &wanted) {
    return wanted.outputMode != session::OutputMode::Individual;
}

/// Why a recording can't begin before its start.
std::optional<Error> refusalOfPast(const config::Settings &settings,
                                   const session::RecordingProperties &wanted) {
    const auto refused = [](const QString &why) { return Error{Errc::UnprocessableParameter, why}; };
    if (settings.keepPast_s == 0)
        return refused(QStringLiteral("'fromPast' needs what was sent before the start, and nothing of it is "
                                      "kept: set OVATION_KEEP_PAST"));
    if (wanted.fromPast_s > settings.keepPast_s)
        return refused(QStringLiteral("'fromPast' is %1 seconds, and OVATION_KEEP_PAST keeps %2")
                           .arg(wanted.fromPast_s)
                           .arg(settings.keepPast_s));
    if (isComposed(wanted) && !wanted.hasVideo)
        return refused(QStringLiteral("'fromPast' is not for a COMPOSED recording of audio alone: record "
                                      "INDIVIDUAL, or with video"));
    if (isComposed(wanted) && wanted.layout == session::RecordingLayout::Custom)
        return refused(QStringLiteral("'fromPast' is not for a custom layout, which is a page that sees the "
                                      "session live: choose a built-in layout, or record INDIVIDUAL and "
                                      "compose that recording afterwards"));
    return std::nullopt;
}

} // namespace

/// What comes back from the disk.
struct RecordingStart::Prepared {
    QString id; ///< another than asked for when there was a folder of that name
    std::optional<Error> error;
    bool isOnDisk = false; ///< folder and metadata are there, error or not
    std::optional<page::PageRequest> page;
};

/// What is done on the disk's threads.
struct RecordingStart::Job {
    const config::Settings &settings;
    const RecordingStore &store;
    page::LayoutSecrets layouts;
    RecordingInfo info;
    StartConditions conditions;
    QSet<QString> taken;

    Prepared run() {
        Prepared prepared;
        const auto made = prepare(prepared);
        if (!made)
            prepared.error = made.error();
        prepared.id = info.id;
        return prepared;
    }

  private:
    Result<void> prepare(Prepared &prepared) {
        auto page = pageOf(settings, layouts, info.sessionId, info.properties);
        if (!page)
            return page.error();
        prepared.page = *page;
        conditions.diskFree_bytes = store.freeSpace_bytes();
        if (auto may = mayStart(conditions); !may)
            return may;
        if (auto made = makeFolder(); !made)
            return made;
        // From here on a crash leaves something that the next start finds.
        if (const auto written = store.writeMetadata(info); !written) {
            QDir(store.paths().folderOf(info.id)).removeRecursively();
            const Errc code = written.error().code;
            return Error{code == Errc::Failed ? Errc::InvalidPath : code, written.error().message};
        }
        prepared.isOnDisk = true;
        if (isComposed(info.properties) && info.properties.fromPast_s > 0)
            return ComposedPast::makeFolder(store.paths().folderOf(info.id));
        return {};
    }

    /// Others may have created a folder of that name meanwhile: the next free one is taken then.
    Result<void> makeFolder() {
        while (true) {
            const auto made = store.makeFolder(info.id);
            if (!made)
                return made.error();
            if (*made)
                return {};
            const QString next = store.freeId(info.sessionId, taken);
            if (info.name == info.id)
                info.name = next;
            info.id = next;
        }
    }
};

RecordingStart::RecordingStart(Parts parts) : d(std::move(parts)), m_relay(std::make_shared<Relay>(this)) {}

RecordingStart::~RecordingStart() {
    m_relay->detach();
}

std::optional<Error> RecordingStart::refusal(const session::Session &session,
                                             const session::RecordingProperties &wanted) const {
    // One that is being finished does not count: its files are its own.
    for (const RecordingInfo &other : d.running.of(session.id())) {
        const bool sameKind = isComposed(other.properties) == isComposed(wanted);
        if (other.status != Status::Stopped && (sameKind || !wanted.concurrent))
            return session::alreadyRecorded(session.id());
    }
    if (!wanted.name.isEmpty() && !session::isValidRecordingName(wanted.name))
        return Error{Errc::InvalidName,
                     QStringLiteral("the name '%1' can't be a file name").arg(excerpt(wanted.name))};
    if (wanted.fromPast_s > 0)
        return refusalOfPast(d.settings, wanted);
    return std::nullopt;
}

void RecordingStart::start(const session::Session &session, const session::RecordingProperties &wanted,
                           RecordingDone done) {
    m_thread.check();
    session::RecordingProperties properties = wanted;
    // What the session keeps ready is arranged by its own layout (protocol 6.4).
    if (wanted.outputMode == session::OutputMode::ComposedQuickStart) {
        properties.layout = session.properties().defaultRecording.layout;
        properties.customLayout = session.properties().defaultRecording.customLayout;
    }
    if (const auto refused = refusal(session, properties)) {
        done(*refused);
        return;
    }
    RecordingInfo info;
    info.id = firstFreeId(session.id(), [this](const QString &id) {
        return d.library.isTaken(id) || d.running.find(id) != nullptr;
    });
    info.name = properties.name.isEmpty() ? info.id : properties.name;
    if (std::max(info.id.size(), info.name.size()) > session::MaxRecordingName) {
        done(Error{Errc::InvalidName,
                   QStringLiteral("the name has more than %1 characters").arg(session::MaxRecordingName)});
        return;
    }
    info.sessionId = session.id();
    info.uniqueSessionId = session.uniqueId();
    info.properties = properties;
    info.createdAt = d.recorders.beginOf(session, properties);
    info.hasAudio = properties.hasAudio;
    info.hasVideo = properties.hasVideo;
    Running &one = d.running.add(info);
    one.session = &session;
    one.whenStarted = std::move(done);
    prepare(info);
    Q_EMIT listChanged();
}

void RecordingStart::prepare(const RecordingInfo &info) {
    Job job{d.settings, d.library.store(), d.layouts, info, {}, d.running.ids()};
    job.conditions.diskReserve_bytes = d.settings.diskReserve_bytes;
    // Mixing audio costs next to nothing.
    job.conditions.composed = isComposed(info.properties) && info.properties.hasVideo;
    const auto pace = d.running.recentPace();
    job.conditions.composedRunning = pace.recordings;
    job.conditions.framesMissed = pace.frames.missed;
    job.conditions.framesDue = pace.frames.due;
    const auto answer = Relay::wrap(
        m_relay, [this, id = info.id](const std::shared_ptr<Prepared> &prepared) { begin(id, *prepared); });
    d.disk.postInOrder(
        info.id, [job = std::move(job), answer]() mutable { answer(std::make_shared<Prepared>(job.run())); });
}

void RecordingStart::begin(const QString &askedId, const Prepared &prepared) {
    m_thread.check();
    if (!d.running.find(askedId)) { // canceled meanwhile, which removes what has the id that was asked for
        if (prepared.isOnDisk && prepared.id != askedId)
            d.library.remove(prepared.id, [](const Result<void> &) {});
        return;
    }
    if (prepared.id != askedId) {
        d.library.noteTaken(askedId);
        if (!d.running.rename(askedId, prepared.id)) { // a start that came meanwhile has chosen it
            if (prepared.isOnDisk)
                d.library.remove(prepared.id, [](const Result<void> &) {});
            prepare(d.running.find(askedId)->info);
            return;
        }
        Q_EMIT listChanged();
    }
    const QString &id = prepared.id;
    Running &one = *d.running.find(id);
    if (one.info.name == askedId)
        one.info.name = id;
    one.isOnDisk = prepared.isOnDisk;
    if (prepared.isOnDisk)
        d.library.noteTaken(id);
    if (prepared.error) {
        fail(id, *prepared.error);
        return;
    }
    if (!one.session) {
        cancel(id, [] {});
        return;
    }
    one.recorder = d.recorders.make(one.info, d.library.paths(), prepared.page);
    connect(one.recorder.get(), &Recorder::started, this, [this, id] { started(id); });
    one.startTimeout = std::make_unique<QTimer>();
    one.startTimeout->setSingleShot(true);
    connect(one.startTimeout.get(), &QTimer::timeout, this, [this, id] {
        if (const Running *late = d.running.find(id); late && late->recorder)
            fail(id, {Errc::StartTimedOut, late->recorder->whyNotStarted()});
    });
    one.startTimeout->start(one.recorder->startLimit_ms());
    Q_EMIT recorderMade(id);
    one.recorder->start(*std::exchange(one.session, nullptr));
}

void RecordingStart::started(const QString &id) {
    m_thread.check();
    Running *one = d.running.find(id);
    if (!one || one->info.status != Status::Starting)
        return;
    one->startTimeout.reset();
    one->info.status = Status::Started;
    one->info.past_ms = one->recorder->past_ms();
    qCInfo(logRecording) << "recording" << id << "started";
    // A start is answered when it is on the disk.
    d.library.save(one->info, [this, info = one->info, done = std::exchange(one->whenStarted, {})] {
        d.announce(info, {});
        if (done)
            done(info);
    });
}

void RecordingStart::fail(const QString &id, const Error &error) {
    m_thread.check();
    const std::shared_ptr<Running> one = d.running.take(id);
    if (!one)
        return;
    if (one->startTimeout)
        one->startTimeout.release()->deleteLater(); // may be the caller
    one->recorder.reset();
    qCWarning(logRecording) << "recording" << one->info.id << "could not be started:" << error.message;
    const auto answer = [one, error] {
        if (one->whenStarted)
            one->whenStarted(error);
    };
    if (!one->isOnDisk) { // it has left nothing, and was never announced
        Q_EMIT listChanged();
        answer();
        return;
    }
    one->info.status = Status::Failed;
    one->info.fail(failureKindOf(error), error.message);
    one->info.url = d.library.paths().urlOf(one->info);
    d.library.save(one->info, [this, one, answer] {
        d.announce(one->info, {});
        answer();
    });
}

void RecordingStart::cancel(const QString &id, std::function<void()> done) {
    m_thread.check();
    const std::shared_ptr<Running> one = d.running.take(id);
    if (!one)
        return;
    one->startTimeout.reset();
    one->recorder.reset();
    const Error why{Errc::RecordingStarting,
                    QStringLiteral("the session was closed while its recording started")};
    one->info.status = Status::Failed;
    one->info.fail(FailureKind::Interrupted, why.message);
    qCInfo(logRecording) << "recording" << one->info.id << "was canceled:" << why.message;
    d.announce(one->info, {});
    // Behind what is being prepared.
    d.library.removeIfOf(one->info, [one, why, done = std::move(done)](const Result<void> &removed) {
        if (!removed && removed.error().code != Errc::RecordingNotFound)
            qCWarning(logRecording) << removed.error().message;
        if (one->whenStarted)
            one->whenStarted(why);
        done();
    });
}

} // namespace ovation::recording
