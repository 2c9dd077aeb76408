#include "recording/page_recorder.h"

#include "recording/note_seconds.h"

#include <QSet>

#include <utility>

namespace ovation::recording {
namespace {

constexpr double LongStill_s = 10;
// What is mixed waits longer for late packets than a browser does.
constexpr int64_t MixedLater_ns = 120'000'000;

/// The streams with audio that recorders subscribed to; all of them without recorders, as a page of another
/// server may come with a token.
QStringList heardBy(const session::Session &session) {
    QSet<QString> subscribed;
    bool anyRecorder = false;
    for (const session::Connection *one : session.participants()) {
        if (one->kind != session::ParticipantKind::Recorder)
            continue;
        anyRecorder = true;
        for (const session::Subscription &subscription : one->subscriptions)
            subscribed.insert(subscription.streamId);
    }
    QStringList heard;
    for (const session::Connection *one : session.participants()) {
        if (one->publishing && one->publishing->hasAudio &&
            (!anyRecorder || subscribed.contains(one->publishing->id)))
            heard.append(one->publishing->id);
    }
    return heard;
}

} // namespace

PageRecorder::PageRecorder(std::shared_ptr<SessionPage> page, const media::MovieProperties &movie,
                           composer::ComposerStock &composers, WorkerPool &workers)
    : m_page(std::move(page)), m_movie(movie), m_composers(composers), m_workers(workers) {
    connect(m_page.get(), &SessionPage::ready, this, &PageRecorder::record);
    connect(m_page.get(), &SessionPage::failed, this, &PageRecorder::postFailed);
    page::PageProcess &process = m_page->process();
    connect(&process, &page::PageProcess::recordingStarted, this, &PageRecorder::postStarted);
    connect(&process, &page::PageProcess::writingFailed, this, &PageRecorder::postFailed);
    connect(&process, &page::PageProcess::noted, this, [this](const QString &note) { m_said.add(note); });
}

PageRecorder::~PageRecorder() {
    relay()->detach();
}

void PageRecorder::start(const session::Session &session) {
    checkThread();
    sessionChanged(session);
    if (m_page->hasFailed())
        postFailed({Errc::PageFailed, QStringLiteral("The custom layout is not open any more")});
    else if (m_page->isReady())
        record();
}

void PageRecorder::sessionChanged(const session::Session &session) {
    for (const session::Connection *one : session.participants())
        m_hadVideo = m_hadVideo || (one->publishing && one->publishing->hasVideo);
    m_heard = {session.id(), compose::publishersOf(session), heardBy(session)};
    if (m_audio)
        m_audio->listen(m_heard);
    m_page->sessionChanged(session);
    const bool wasInSession = std::exchange(m_inSession, m_page->isInSession());
    if (m_recording && wasInSession != m_inSession)
        notePresence();
}

void PageRecorder::notePresence() {
    if (!m_inSession) {
        m_left_ms = elapsed_ms();
    } else if (m_left_ms) {
        m_notes.add(QStringLiteral("The page left the session at %1 s and was back at %2 s")
                        .arg(noteSeconds(*m_left_ms), noteSeconds(elapsed_ms())));
        m_left_ms.reset();
    }
}

QStringList PageRecorder::notes() const {
    QStringList all = m_said.all() + m_notes.all();
    if (m_left_ms)
        all.append(QStringLiteral("The page left the session at %1 s").arg(noteSeconds(*m_left_ms)));
    if (!m_silentBecause.isEmpty())
        all.append(QStringLiteral("There is no audio from %1 s on: %2")
                       .arg(noteSeconds(m_heardUntil_ms), m_silentBecause));
    if (m_page->wasNeverInSession())
        all.append(QStringLiteral("The page did not join the session as a recorder"));
    return all + m_page->process().complaints().notes();
}

void PageRecorder::record() {
    if (std::exchange(m_recording, true))
        return;
    m_page->process().record(m_movie);
    if (m_movie.audio && !m_page->process().audioless().isEmpty())
        mixAudio();
}

void PageRecorder::mixAudio() {
    m_notes.add(QStringLiteral(
                    "The audio is that of the streams the page subscribed to, and not what it made of it: %1")
                    .arg(m_page->process().audioless()));
    m_audio = std::make_unique<SessionAudio>(m_composers);
    connect(m_audio.get(), &SessionAudio::mixed, this, &PageRecorder::giveAudio);
    connect(m_audio.get(), &SessionAudio::lost, this, &PageRecorder::loseAudio);
    m_audio->listen(m_heard);
}

void PageRecorder::giveAudio(const page::AudioPiece &piece) {
    m_page->process().giveAudio({piece.at_ns - MixedLater_ns, piece.samples});
    const int64_t now_ms = elapsed_ms(), before_ms = std::exchange(m_heardUntil_ms, now_ms);
    if (!m_silentBecause.isEmpty())
        noteSilence(before_ms, now_ms, std::exchange(m_silentBecause, {}));
}

void PageRecorder::noteSilence(int64_t from_ms, int64_t until_ms, const QString &why) {
    const QString from = noteSeconds(from_ms), until = noteSeconds(until_ms);
    if (from != until) // nothing is missing of a pause
        m_notes.add(QStringLiteral("There is no audio from %1 s to %2 s: %3").arg(from, until, why));
}

void PageRecorder::loseAudio(const QString &why) {
    if (m_silentBecause.isEmpty())
        m_silentBecause = why;
}

void PageRecorder::setPaused(bool paused) {
    m_page->process().setPaused(paused);
}

int64_t PageRecorder::elapsed_ms() const {
    return m_page->process().elapsed_ms();
}

Pace PageRecorder::pace() const {
    const page::Progress &progress = m_page->process().progress();
    return {progress.missed, progress.frames};
}

RecorderReport PageRecorder::reportFor(const media::MovieReport &movie) const {
    RecorderReport report = RecorderReport::of(movie);
    report.health.notes = notes() + report.health.notes;
    return report;
}

void PageRecorder::finish(const std::vector<Marker> &markers) {
    checkThread();
    const auto chapters = chaptersOf(markers);
    m_audio.reset();
    if (m_page->hasFailed()) {
        finishWithoutPage(chapters, QStringLiteral("The process of the layout ended"));
        return;
    }
    const auto answer = Relay::wrap(relay(), [this, chapters](const Result<page::FinishedPage> &page) {
        if (page)
            pageFinished(*page);
        else
            finishWithoutPage(chapters, page.error().message);
    });
    m_page->process().finish(chapters, answer);
}

void PageRecorder::pageFinished(const page::FinishedPage &page) {
    RecorderReport report = reportFor(page.movie);
    report.health.missedFrames = page.movie.missingFrames;
    report.health.repeatedFrames = page.progress.missed;
    report.health.dueFrames = page.progress.frames;
    report.health.black_s = page.progress.black_s;
    report.health.silent_s = page.progress.silent_s;
    if (m_hadVideo && page.progress.still_s >= LongStill_s)
        report.health.notes.append(
            QStringLiteral("The page showed nothing new for %1 s").arg(page.progress.still_s, 0, 'f', 1));
    report.health.conclude(page.movie.duration_s, page.movie.hasAudio, page.movie.hasVideo);
    Q_EMIT finished(report);
}

/// What it had written is made into a movie here.
void PageRecorder::finishWithoutPage(const std::vector<media::Chapter> &chapters, const QString &why) {
    const auto answer = Relay::wrap(relay(), [this, why](const Result<media::MovieReport> &movie) {
        if (!movie) {
            Q_EMIT finished(Error{movie.error().code, why + QStringLiteral("; ") + movie.error().message});
            return;
        }
        RecorderReport report = reportFor(*movie);
        report.health.notes.prepend(why);
        report.health.conclude(movie->duration_s, movie->hasAudio, movie->hasVideo);
        Q_EMIT finished(report);
    });
    m_workers.post([path = m_movie.path, chapters, answer] { answer(media::finalizeMovie(path, chapters)); });
}

} // namespace ovation::recording
