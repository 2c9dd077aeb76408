#include "recording/composed_recorder.h"

#include "base/log.h"
#include "media/write/movie_file.h"

#include <algorithm>
#include <utility>

namespace ovation::recording {
namespace {

// What kills a decoder is sent again and again.
constexpr int MaxDeaths = 20;
constexpr qsizetype MaxNotes = 20;

QString seconds(int64_t ms) {
    return QString::number(double(ms) / 1000, 'f', 1);
}

} // namespace

ComposedRecorder::ComposedRecorder(const compose::CompositionRequest &composition,
                                   composer::ComposerStock &stock, WorkerPool &workers)
    : m_request{composition, false}, m_stock(stock), m_workers(workers) {}

ComposedRecorder::~ComposedRecorder() {
    relay()->detach();
}

void ComposedRecorder::start(const session::Session &session) {
    checkThread();
    m_sessionId = session.id();
    m_publishers = compose::publishersOf(session);
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
    if (!std::exchange(m_started, true))
        postStarted();
    else if (!m_lostBy.isEmpty())
        noteRestart();
}

void ComposedRecorder::noteRestart() {
    if (m_notes.size() < MaxNotes)
        m_notes.append(QStringLiteral("At %1 s %2; another one continued the file. What was sent in between, "
                                      "and up to a second before, is missing")
                           .arg(seconds(m_lostAt_ms), m_lostBy));
    m_lostBy.clear();
}

void ComposedRecorder::processEnded(const Error &error) {
    if (m_finishing || !m_process->hasEnded())
        return;
    if (!m_started || ++m_deaths > MaxDeaths) {
        postFailed(error);
        return;
    }
    qCWarning(logRecording).noquote() << "a composer is started again:" << error.message;
    if (m_lostBy.isEmpty())
        m_lostAt_ms = elapsed_ms();
    m_lostBy = error.message;
    m_earlier = wholeState();
    m_request.continues = true;
    begin();
}

void ComposedRecorder::sessionChanged(const session::Session &session) {
    checkThread();
    m_publishers = compose::publishersOf(session);
    if (m_process)
        m_process->setPublishers(m_publishers);
}

void ComposedRecorder::setPaused(bool paused) {
    m_paused = paused;
    m_process->setPaused(paused);
}

void ComposedRecorder::setLayout(session::RecordingLayout layout) {
    m_request.composition.layout = layout;
    m_process->setLayout(layout);
}

int64_t ComposedRecorder::elapsed_ms() const {
    const int64_t now_ms = m_process ? m_process->elapsed_ms() : 0;
    return m_lostBy.isEmpty() ? now_ms : std::max(m_lostAt_ms, now_ms);
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

void ComposedRecorder::finish(const std::vector<Marker> &markers) {
    checkThread();
    m_finishing = true;
    const auto chapters = chaptersOf(markers);
    const auto answer = Relay::wrap(relay(), [this, chapters](const Result<composer::FinishedMovie> &made) {
        if (made) {
            compose::CompositionState state = made->state;
            state.addEarlier(m_earlier);
            HealthReport health = healthOf(state);
            health.missedFrames = made->movie.missingFrames;
            conclude(made->movie, std::move(health));
        } else if (m_process->hasEnded()) {
            finishWithoutProcess(chapters, made.error().message);
        } else {
            Q_EMIT finished(made.error());
        }
    });
    if (!m_lostBy.isEmpty()) { // none records: what there is, is finished here
        const QString why = std::exchange(m_lostBy, {});
        m_process.reset();
        finishWithoutProcess(chapters, why);
        return;
    }
    m_process->finish(chapters, answer);
}

/// What it had written is made into a movie here.
void ComposedRecorder::finishWithoutProcess(const std::vector<media::Chapter> &chapters, const QString &why) {
    HealthReport health = healthOf(wholeState());
    health.notes.append(QStringLiteral("At the end %1; the last second may be missing").arg(why));
    const auto answer = Relay::wrap(relay(), [this, why, health](const Result<media::MovieReport> &movie) {
        if (movie)
            conclude(*movie, health);
        else
            Q_EMIT finished(Error{movie.error().code, why + QStringLiteral("; ") + movie.error().message});
    });
    m_workers.post([path = m_request.composition.movie.path, chapters, answer] {
        answer(media::finalizeMovie(path, chapters));
    });
}

HealthReport ComposedRecorder::healthOf(const compose::CompositionState &state) const {
    HealthReport health;
    health.streams = state.streams;
    health.repeatedFrames = state.repeatedFrames;
    health.dueFrames = state.dueFrames;
    health.black_s = state.black_s;
    health.silent_s = state.silent_s;
    health.notes = m_notes;
    if (!state.missingCharacters.isEmpty())
        health.notes.append(
            QStringLiteral("No installed font has these characters of names, so boxes are shown "
                           "for them: %1. Debian has fonts for them in fonts-noto-core, "
                           "fonts-noto-color-emoji and fonts-wqy-zenhei")
                .arg(state.missingCharacters));
    return health;
}

void ComposedRecorder::conclude(const media::MovieReport &movie, HealthReport health) {
    RecorderReport report = RecorderReport::of(movie);
    const QStringList notes = report.health.notes;
    report.health = std::move(health);
    report.health.notes += notes;
    report.health.conclude(movie.duration_s, movie.hasAudio, movie.hasVideo);
    Q_EMIT finished(report);
}

} // namespace ovation::recording
