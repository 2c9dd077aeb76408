#include "recording/recording_end.h"

#include "base/log.h"
#include "media/write/movie_file.h"
#include "session/protocol.h"

#include <malloc.h>

namespace ovation::recording {

RecordingEnd::RecordingEnd(Parts parts) : d(std::move(parts)), m_relay(std::make_shared<Relay>(this)) {}

RecordingEnd::~RecordingEnd() {
    m_relay->detach();
}

void RecordingEnd::watch(const QString &id) {
    const Recorder *recorder = d.running.find(id)->recorder.get();
    connect(recorder, &Recorder::failed, this, [this, id](const Error &error) { writingFailed(id, error); });
    connect(recorder, &Recorder::finished, this,
            [this, id](const Result<RecorderReport> &report) { finished(id, report); });
}

void RecordingEnd::writingFailed(const QString &id, const Error &error) {
    Running *one = d.running.find(id);
    if (!one)
        return;
    qCWarning(logRecording) << "recording" << id << "can't go on:" << error.message;
    if (one->info.status == Status::Starting) {
        Q_EMIT failedToStart(id, error);
        return;
    }
    one->info.fail(failureKindOf(error), error.message);
    // What is written so far is kept and closed like any other.
    if (one->info.status == Status::Started)
        stop(id, session::reason::RecordingStoppedByServer, [](const Result<RecordingInfo> &) {});
}

void RecordingEnd::stop(const QString &id, const QString &reason, RecordingDone done) {
    m_thread.check();
    Running *one = d.running.find(id);
    if (one->stopsAreAnswered)
        return done(one->info);
    one->whenStopped.push_back(std::move(done));
    if (one->info.status != Status::Started)
        return; // the first stop serves this one too
    one->info.status = Status::Stopped;
    one->info.paused = false;
    one->endReason = reason;
    d.library.save(one->info, [this, info = one->info, reason] {
        d.announce(info, reason);
        if (info.past_ms > 0)
            waitForPast(info);
    });
    one->recorder->finish(one->info.markers);
}

void RecordingEnd::hurry(const QString &id, RecordingDone then) {
    m_thread.check();
    Running *one = d.running.find(id);
    one->whenOver.push_back(std::move(then));
    if (one->recorder)
        one->recorder->giveUpPast(QStringLiteral("it was removed"));
}

void RecordingEnd::waitForPast(const RecordingInfo &info) {
    Running *stopped = d.running.find(info.id);
    if (!stopped || stopped->info.createdAt != info.createdAt)
        return;
    stopped->patience = d.clock.alarm(MaxWaitForPast_ms, [this, id = info.id] {
        Running *one = d.running.find(id);
        qCInfo(logRecording) << "recording" << id << "is stopped; its past is still being composed";
        one->stopsAreAnswered = true;
        one->answerStops();
    });
}

void RecordingEnd::finished(const QString &id, const Result<RecorderReport> &report) {
    m_thread.check();
    Running *one = d.running.find(id);
    if (!one)
        return;
    if (!report && report.error().code == Errc::Postponed) {
        leave(id);
        return;
    }
    one->recorder.reset();
    RecordingInfo info = one->info; // stays "stopped" until all of it is done
    const QString reason = one->endReason;
    const bool individual = info.properties.outputMode == session::OutputMode::Individual;
    info.url = d.library.paths().urlOf(info);
    if (report)
        info.health = report->health;
    if (info.health && !info.failure.isEmpty())
        info.health->notes.prepend(QStringLiteral("It ended early: %1").arg(info.failure));
    const bool nothing =
        report && !individual && (info.properties.hasVideo ? !report->file.hasVideo : !report->file.hasAudio);
    if (!report || nothing) {
        fail(info, reason, report);
        return;
    }
    markReady(info, *report);
    if (individual || !report->file.hasVideo || report->hasThumbnail) {
        conclude(info, reason);
        return;
    }
    const auto drawn = Relay::wrap(m_relay, [this, info, reason] { conclude(info, reason); });
    d.workers.post([info, drawn, draw = d.drawThumbnail, movie = d.library.paths().fileOf(info),
                    thumbnail = d.library.paths().thumbnailOf(info.id)] {
        if (const auto written = draw(movie, thumbnail); !written)
            qCWarning(logRecording) << "recording" << info.id
                                    << "has no thumbnail:" << written.error().message;
        drawn();
    });
}

void RecordingEnd::fail(RecordingInfo info, const QString &reason, const Result<RecorderReport> &report) {
    info.status = Status::Failed;
    FailureKind kind = info.failureKind; // what ended it
    QStringList why;
    if (!info.failure.isEmpty())
        why << info.failure;
    why << (report ? QStringLiteral("the file holds nothing") : report.error().message);
    if (report)
        kind = report->file.hasAudio ? FailureKind::NoVideo : FailureKind::NothingReceived;
    else if (kind == FailureKind::None)
        kind = failureKindOf(report.error());
    const bool isGone = !report && report.error().code == Errc::RecordingNotFound;
    if (!report && !isGone && info.properties.outputMode == session::OutputMode::Individual) {
        why << QStringLiteral("the streams are in the folder of the recording and are packed as soon as "
                              "there is room");
        kind = FailureKind::PackingPostponed;
        Q_EMIT packingPostponed(info.id);
    }
    info.fail(kind, why.join(QStringLiteral("; ")));
    qCWarning(logRecording) << "recording" << info.id << "failed:" << info.failure;
    conclude(info, reason);
}

void RecordingEnd::leave(const QString &id) {
    m_thread.check();
    const auto one = d.running.take(id);
    qCInfo(logRecording) << "recording" << id << "is packed at the next start";
    one->answerAll(one->info);
}

void RecordingEnd::conclude(RecordingInfo info, const QString &reason) {
    m_thread.check();
    if (d.areDelivered && info.status == Status::Ready)
        info.delivery = Delivery{.endReason = reason};
    d.library.save(info, [this, info, reason] {
        const auto one = d.running.take(info.id);
        qCInfo(logRecording) << "recording" << info.id << toText(info.status) << info.duration << "s";
        d.announce(info, reason);
        if (info.health && !info.health->inPieces.isEmpty())
            Q_EMIT indexPostponed(info.id);
        if (one)
            one->answerAll(info);
    });
    // What the encoder freed goes back: many threads allocate it, and each of their heaps would keep its
    // largest.
    d.workers.post([] { ::malloc_trim(0); });
}

} // namespace ovation::recording
