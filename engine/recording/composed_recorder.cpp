#include "recording/composed_recorder.h"

#include "base/clock.h"
#include "compose/layout_look.h"

#include <utility>

namespace ovation::recording {
namespace {

constexpr int FramePoll_ms = 100;
constexpr int FirstPoll_ms = 40, MaxLooks = 25; // a second

bool allCamerasAreOff(const session::Session &session) {
    bool anyOff = false;
    for (const session::Connection *one : session.participants()) {
        if (!one->publishing || !one->publishing->hasVideo)
            continue;
        if (one->publishing->videoActive)
            return false;
        anyOff = true;
    }
    return anyOff;
}

} // namespace

ComposedRecorder::ComposedRecorder(const Composition &composition, std::shared_ptr<media::MovieWriter> writer,
                                   media::DecoderPool &decoders, WorkerPool &workers)
    : m_composition(composition), m_decoders(decoders), m_writer(std::move(writer)),
      m_meter(std::make_shared<compose::CompositionMeter>(m_writer, composition.movie.frameRate)),
      m_grid(media::mixerFormatOf(composition.movie).width, media::mixerFormatOf(composition.movie).height,
             decoders, composition.layout, {},
             composition.movie.audio ? compose::GridAudio::Mixed : compose::GridAudio::None),
      m_mixer(media::mixerFormatOf(composition.movie), m_meter), m_watch(composition.movie.video),
      m_workers(workers), m_log(composition.debugLog, workers) {
    m_writer->whenStarted([relay = relay(), this] { relay->post([this] { Q_EMIT started(); }); });
    m_writer->whenFailed(Relay::wrap(relay(), [this](const Error &error) { Q_EMIT failed(error); }));
    connect(&m_poll, &QTimer::timeout, this, &ComposedRecorder::lookForFrames);
}

void ComposedRecorder::showInputs() {
    const auto inputs = m_grid.inputs();
    m_mixer.setInputs(inputs);
    if (m_log.isOpen())
        m_log.write(elapsed_ms(), m_grid.describe(inputs));
}

void ComposedRecorder::lookForFrames() {
    if (m_grid.lookForFrames())
        showInputs();
    if (!m_mixing) {
        mixOnceComplete();
        return;
    }
    if (m_paused)
        return;
    m_grid.forEach([this, now_ns = monotonicNow_ns()](const session::Stream &stream) {
        m_watch.look(stream, *m_decoders.acquire(stream.id), now_ns); // the grid has it: it is no new one
    });
}

/// Once more after it is complete, because the mixer shows what was due a moment ago.
void ComposedRecorder::mixOnceComplete() {
    const bool wasComplete = std::exchange(m_complete, m_grid.isComplete());
    const bool awaits = m_composition.movie.video && !(wasComplete && m_complete);
    if (awaits && ++m_looks < MaxLooks)
        return;
    m_mixing = true;
    m_mixer.start();
    m_poll.start(FramePoll_ms);
}

ComposedRecorder::~ComposedRecorder() {
    relay()->detach(); // the writer's threads
    m_mixer.stop();
}

void ComposedRecorder::start(const session::Session &session) {
    checkThread();
    sessionChanged(session);
    const auto &look = m_composition.look;
    const bool fromDisk =
        look && !look->background.isEmpty() && !look->background.startsWith(QLatin1Char('#'));
    if (!fromDisk) {
        begin(look ? compose::lookFor(*look, {}) : Result<media::GridLook>(media::GridLook()));
        return;
    }
    // A large frame takes a while.
    const auto found = Relay::wrap(relay(), [this](const Result<media::GridLook> &result) { begin(result); });
    m_workers.post([found, options = *look, folder = m_composition.layoutsFolder] {
        found(compose::lookFor(options, folder));
    });
}

void ComposedRecorder::begin(const Result<media::GridLook> &look) {
    if (!look) {
        postFailed(look.error());
        return;
    }
    m_mixer.setBackground(look->background, look->backdrop);
    m_grid.setLook(*look);
    showInputs();
    m_poll.start(FirstPoll_ms);
    lookForFrames();
}

void ComposedRecorder::sessionChanged(const session::Session &session) {
    checkThread();
    m_meter->setBlackExpected(allCamerasAreOff(session));
    if (m_grid.update(session))
        showInputs();
}

void ComposedRecorder::setLayout(session::RecordingLayout layout) {
    if (m_grid.setLayout(layout))
        showInputs();
}

void ComposedRecorder::setPaused(bool paused) {
    m_paused = paused;
    m_meter->setPaused(paused);
}

void ComposedRecorder::finish(const std::vector<Marker> &markers) {
    checkThread();
    m_poll.stop();
    m_mixer.stop();
    HealthReport health;
    health.streams = m_watch.report();
    health.repeatedFrames = m_mixer.missedFrames();
    health.dueFrames = m_meter->framesSeen();
    health.black_s = m_composition.movie.video ? m_meter->black_s() : 0;
    health.silent_s = m_composition.movie.audio ? m_meter->silent_s() : 0;
    if (const QString &missing = m_grid.missingCharacters(); !missing.isEmpty())
        health.notes.append(
            QStringLiteral("No installed font has these characters of names, so boxes are shown "
                           "for them: %1. Debian has fonts for them in fonts-noto-core, "
                           "fonts-noto-color-emoji and fonts-wqy-zenhei")
                .arg(missing));
    const auto answer =
        Relay::wrap(relay(), [this](const Result<RecorderReport> &report) { Q_EMIT finished(report); });
    m_writer->finish(chaptersOf(markers), m_workers,
                     [answer, health](const Result<media::MovieReport> &movie) {
                         if (!movie) {
                             answer(Result<RecorderReport>(movie.error()));
                             return;
                         }
                         RecorderReport report = RecorderReport::of(*movie);
                         const QStringList notes = report.health.notes;
                         report.health = health;
                         report.health.missedFrames = movie->missingFrames;
                         report.health.notes += notes;
                         report.health.conclude(movie->duration_s, movie->hasAudio, movie->hasVideo);
                         answer(Result<RecorderReport>(report));
                     });
}

} // namespace ovation::recording
