#include "recording/composed_recorder.h"

#include "base/clock.h"
#include "base/log.h"
#include "media/write/movie_file.h"

#include <algorithm>
#include <utility>

namespace ovation::recording {
namespace {

// What kills a decoder is sent again and again.
constexpr int MaxDeaths = 20;
constexpr int MaxDeathsBeforeStart = 1;

} // namespace

ComposedRecorder::ComposedRecorder(composer::RecordRequest request, composer::ComposerStock &stock,
                                   WorkerPool &workers, std::unique_ptr<ComposedPast> past)
    : m_request(std::move(request)), m_stock(stock), m_workers(workers), m_past(std::move(past)) {}

ComposedRecorder::~ComposedRecorder() {
    relay()->detach();
    dropProcess();
}

/// It writes nothing more into the file.
void ComposedRecorder::dropProcess() {
    const auto process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process.use_count() > 1 && !process->hasFinished())
        process->abandon();
}

void ComposedRecorder::start(const session::Session &session) {
    checkThread();
    m_sessionId = session.id();
    m_publishers = compose::publishersOf(session);
    if (m_past)
        m_past->start(session);
    begin();
}

void ComposedRecorder::begin() {
    m_process = m_stock.take(m_sessionId, m_publishers);
    composer::ComposerProcess *process = m_process.get();
    connect(process, &composer::ComposerProcess::recordingStarted, this, &ComposedRecorder::processStarted);
    connect(process, &composer::ComposerProcess::writingFailed, this,
            [this](const Error &error) { postFailed(error); });
    // Queued: it is replaced then.
    connect(process, &composer::ComposerProcess::failed, this, &ComposedRecorder::processEnded,
            Qt::QueuedConnection);
    process->record(m_request);
    if (m_paused)
        process->setPaused(true);
}

void ComposedRecorder::processStarted() {
    if (std::exchange(m_started, true)) {
        m_outages.continued(past_ms() + m_process->elapsed_ms(), monotonicNow_ns());
        return;
    }
    if (m_past)
        m_past->endAt(m_process->state().begin_ns);
    postStarted();
}

void ComposedRecorder::processEnded(const Error &error) {
    if (m_finishing || !m_process->hasEnded())
        return;
    if (m_started)
        m_outages.begin(error.message, elapsed_ms(), monotonicNow_ns());
    if (++m_deaths > (m_started ? MaxDeaths : MaxDeathsBeforeStart))
        postFailed(error);
    else
        startAgain(error);
}

void ComposedRecorder::startAgain(const Error &error) {
    qCWarning(logRecording).noquote() << "a composer is started again:" << error.message;
    m_earlier = wholeState();
    m_earlierStreams = wholeStreams();
    m_request.continues = m_started;
    begin();
}

void ComposedRecorder::sessionChanged(const session::Session &session) {
    checkThread();
    m_publishers = compose::publishersOf(session);
    if (m_process)
        m_process->setPublishers(m_publishers);
    if (m_past)
        m_past->sessionChanged(session);
}

void ComposedRecorder::setPaused(bool paused) {
    m_paused = paused;
    m_outages.setPaused(paused, monotonicNow_ns());
    m_process->setPaused(paused);
}

void ComposedRecorder::setLayout(session::RecordingLayout layout) {
    m_request.composition.layout = layout;
    m_process->setLayout(layout);
}

void ComposedRecorder::giveUpPast(const QString &why) {
    if (m_past)
        m_past->giveUp(why);
}

int64_t ComposedRecorder::elapsed_ms() const {
    const int64_t now_ms = past_ms() + (m_process ? m_process->elapsed_ms() : 0);
    return m_outages.isOn() ? std::max(m_outages.beganAt_ms(), now_ms) : now_ms;
}

Pace ComposedRecorder::pace() const {
    const compose::CompositionState state = wholeState();
    return {state.repeatedFrames, state.dueFrames};
}

compose::CompositionState ComposedRecorder::wholeState() const {
    compose::CompositionState state = m_process ? m_process->state() : compose::CompositionState();
    state.addEarlier(m_earlier);
    return state;
}

compose::StreamTally ComposedRecorder::wholeStreams() const {
    compose::StreamTally streams = m_earlierStreams;
    if (m_process)
        streams.append(m_process->streams());
    return streams;
}

void ComposedRecorder::finish(const std::vector<Marker> &markers) {
    checkThread();
    m_finishing = true;
    const Until until{elapsed_ms(), monotonicNow_ns()};
    m_outages.setPaused(true, until.now_ns);
    if (!m_past || m_past->isDone()) {
        finishLive(markers, until);
        return;
    }
    if (m_process)
        m_process->setPaused(true); // this is its end, whatever is waited for; also of one that just begins
    m_past->whenDone([this, markers, until] { finishLive(markers, until); });
}

/// The past could not be composed: the file begins with its start.
bool ComposedRecorder::lacksPast() const {
    return m_past && m_past->hasFailed();
}

void ComposedRecorder::finishLive(const std::vector<Marker> &markers, const Until &until) {
    auto chapters = chaptersOf(markers);
    for (media::Chapter &chapter : chapters)
        chapter.time_ms = std::max<int64_t>(chapter.time_ms - (lacksPast() ? past_ms() : 0), 0);
    if (m_outages.isOn()) { // none records: what there is, is finished here
        m_earlier = wholeState();
        m_earlierStreams = wholeStreams();
        dropProcess();
        finishWithoutProcess(chapters);
        return;
    }
    const auto answer = Relay::wrap(relay(), [=, this](const Result<composer::FinishedMovie> &made) {
        if (made) {
            compose::CompositionState state = made->state;
            state.addEarlier(m_earlier);
            HealthReport health = healthOf(state);
            health.missedFrames = made->movie.missingFrames;
            conclude(*made, std::move(health));
        } else if (m_process->hasEnded()) {
            m_outages.begin(made.error().message, until.recorded_ms, until.now_ns);
            finishWithoutProcess(chapters);
        } else {
            Q_EMIT finished(made.error());
        }
    });
    m_process->finish(chapters, answer);
}

/// What it had written is made into a movie here.
void ComposedRecorder::finishWithoutProcess(const std::vector<media::Chapter> &chapters) {
    const auto answer = Relay::wrap(relay(), [this](const Result<media::MovieReport> &movie) {
        if (!movie) {
            Q_EMIT finished(
                Error{movie.error().code, m_outages.why() + QStringLiteral("; ") + movie.error().message});
            return;
        }
        const int64_t missing_ms = movie->hasPast ? 0 : past_ms();
        m_outages.endedWith(missing_ms + int64_t(movie->duration_s * 1000), monotonicNow_ns());
        conclude({*movie, {}, false}, healthOf(wholeState()));
    });
    m_workers.post([path = m_request.composition.movie.path, chapters, answer] {
        answer(media::finalizeMovie(path, chapters));
    });
}

HealthReport ComposedRecorder::healthOf(const compose::CompositionState &state) const {
    compose::StreamTally streams;
    if (m_past)
        streams.report(m_past->streams());
    streams.append(wholeStreams());
    HealthReport health;
    health.streams = streams.streams();
    health.unlisted = streams.unlisted();
    health.repeatedFrames = state.repeatedFrames;
    health.dueFrames = state.dueFrames;
    health.black_s = state.black_s;
    health.silent_s = state.silent_s;
    health.lost_s = double(m_outages.lost_ms()) / 1000;
    health.notes = m_outages.notes();
    if (m_past)
        health.notes += m_past->notes();
    if (!state.missingCharacters.isEmpty())
        health.notes.append(
            QStringLiteral("No installed font has these characters of names, so boxes are shown "
                           "for them: %1. Debian has fonts for them in fonts-noto-core, "
                           "fonts-noto-color-emoji and fonts-wqy-zenhei")
                .arg(state.missingCharacters));
    return health;
}

void ComposedRecorder::conclude(const composer::FinishedMovie &made, HealthReport health) {
    const media::MovieReport &movie = made.movie;
    RecorderReport report = RecorderReport::of(movie);
    report.hasThumbnail = made.hasThumbnail;
    report.lacks_ms = movie.hasPast ? 0 : past_ms();
    health.inPieces = report.health.inPieces;
    health.notes += report.health.notes;
    report.health = std::move(health);
    report.health.conclude(movie.duration_s, movie.hasAudio, movie.hasVideo);
    Q_EMIT finished(report);
}

} // namespace ovation::recording
