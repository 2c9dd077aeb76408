#include "studio/running_replay.h"

#include "base/log.h"
#include "base/time_units.h"

#include <QMetaObject>

#include <algorithm>
#include <utility>

namespace ovation {
namespace {

using StepKind = ReplayStep::Kind;

// Who comes so soon is there when the recording begins.
constexpr int64_t Beginning_ms = 500;
constexpr int Look_ms = 50, Again_ms = 200;
// What a layout does not show within this time it does not show.
constexpr int MaxLooks = 5000 / Look_ms;
// From the frame that was sent to the one that is painted, on a busy machine, too.
constexpr int Painting_ms = 1000;
// What a file's length has beyond what was given to its encoder.
constexpr double EncoderEdge_s = 0.1;

} // namespace

RunningReplay::RunningReplay(const Parts &parts, exporting::LayoutReplay replay,
                             const page::PageRequest &page, const QString &sessionId)
    : m_parts(parts), m_replay(std::move(replay)), m_steps(replaySteps(m_replay)),
      m_connections(m_replay.participants.size()) {
    m_look.setInterval(Look_ms);
    connect(&m_look, &QTimer::timeout, this, &RunningReplay::lookIfSeen);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RunningReplay::follow);
    open(page, sessionId);
}

RunningReplay::~RunningReplay() {
    m_over = true; // what the session says while it ends is not heard
    m_recorder.reset();
    m_page.reset();
    m_session.reset();
}

void RunningReplay::open(const page::PageRequest &page, const QString &sessionId) {
    auto session = m_parts.commands.openPrivate(sessionId, [this] { sessionChanged(); });
    if (!session)
        return end(session.error());
    m_session = std::move(*session);
    session::RecordingProperties properties;
    properties.layout = session::RecordingLayout::Custom;
    properties.customLayout = m_replay.customLayout;
    properties.width = m_replay.movie.width;
    properties.height = m_replay.movie.height;
    properties.frameRate = m_replay.movie.frameRate;
    properties.hasAudio = m_replay.movie.audio;
    const QString folder = m_replay.movie.path.section(QLatin1Char('/'), 0, -2);
    m_page = recording::SessionPage::open(m_parts.settings, m_parts.clock, page, properties, {}, folder);
    connect(m_page.get(), &recording::SessionPage::ready, this, &RunningReplay::show, Qt::QueuedConnection);
    connect(m_page.get(), &recording::SessionPage::failed, this, &RunningReplay::end);
}

/// Something in the private session is other than before.
void RunningReplay::sessionChanged() {
    m_thread.check();
    if (m_over || !m_session)
        return;
    if (m_session->model().isClosing())
        return end(Error{Errc::Postponed, QStringLiteral("The server was stopped before the export was done. "
                                                         "Start it again then.")});
    if (m_recorder)
        m_recorder->sessionChanged(m_session->model());
    else if (m_page)
        m_page->sessionChanged(m_session->model());
}

/// The page has come: it is shown how the recording begins.
void RunningReplay::show() {
    while (!m_over && m_next < m_steps.size() && m_steps[m_next].time_ms <= Beginning_ms)
        take(m_steps[m_next++]);
    if (!m_over)
        m_look.start();
}

void RunningReplay::lookIfSeen() {
    if (m_shown) // a browser does not paint a stream that has sent one frame alone
        return m_session->sendAgain();
    if (!m_session->isSeen() && ++m_looks < MaxLooks)
        return;
    m_shown = true;
    m_look.setInterval(Again_ms);
    QTimer::singleShot(Painting_ms, this, &RunningReplay::record);
}

void RunningReplay::record() {
    if (m_over)
        return;
    m_recorder = std::make_unique<recording::PageRecorder>(m_page, m_replay.movie, m_parts.composers,
                                                           m_parts.finishing);
    connect(m_recorder.get(), &recording::Recorder::failed, this, &RunningReplay::end);
    connect(m_recorder.get(), &recording::Recorder::finished, this, &RunningReplay::recorded);
    // What happens before the first frame is in the file would be missing there.
    connect(m_recorder.get(), &recording::Recorder::started, this, [this] {
        m_look.stop();
        m_started = true;
        runOrStand();
    });
    m_recorder->start(m_session->model());
    if (m_paused)
        m_recorder->setPaused(true);
}

void RunningReplay::setPaused(bool paused) {
    m_thread.check();
    if (m_over || std::exchange(m_paused, paused) == paused || !m_recorder || m_finishing)
        return; // one that does not record yet begins to stand
    m_recorder->setPaused(paused);
    runOrStand();
}

void RunningReplay::runOrStand() {
    if (m_paused || !m_started)
        m_time->stand();
    else
        m_time->run();
    follow();
}

/// Does what is due, and comes back when the next thing is.
void RunningReplay::follow() {
    if (m_over || m_paused || m_finishing || !m_started)
        return;
    const int64_t now_ms = m_time->now_ns() / Millisecond_ns;
    while (!m_over && m_next < m_steps.size() && m_steps[m_next].time_ms <= now_ms)
        take(m_steps[m_next++]);
    if (m_over)
        return;
    // The movie is as long as the recording, and has its end.
    const int64_t left_ms = m_next < m_steps.size()
                                ? m_steps[m_next].time_ms - now_ms
                                : m_replay.length_ms - std::min(now_ms, m_recorder->elapsed_ms());
    if (left_ms <= 0)
        finish();
    else
        m_timer.start(int(std::min<int64_t>(left_ms, 1000))); // what is elapsed is told again and again
}

void RunningReplay::take(const ReplayStep &step) {
    const exporting::ReplayedParticipant &who = m_replay.participants[step.participant];
    QString &connection = m_connections[step.participant];
    switch (step.kind) {
    case StepKind::Join:
        if (const auto joined = m_session->join({who.connectionId, who.clientData, who.serverData}))
            connection = *joined;
        break;
    case StepKind::Publish: {
        const exporting::ReplayedPart &part = who.parts[step.part];
        const auto published =
            m_session->publish(connection, {part.streamId, part.typeOfVideo, part.media}, m_time);
        if (!published)
            qCWarning(logControl) << "A recorded stream is not shown again:" << published.error().message;
        break;
    }
    case StepKind::Unpublish:
        m_session->unpublish(connection);
        break;
    case StepKind::Leave:
        m_session->leave(connection);
        break;
    }
}

void RunningReplay::finish() {
    m_finishing = true;
    m_recorder->finish(m_replay.markers);
}

void RunningReplay::recorded(const Result<recording::RecorderReport> &report) {
    if (!report)
        return end(report.error());
    for (const QString &note : report->health.notes)
        qCInfo(logRecording).noquote() << "Of a composition in a custom layout:" << note;
    const double silent_s = report->health.silent_s; // 0 where it was not measured
    end(exporting::ReplayMovie{report->file.hasAudio && silent_s > 0 &&
                               silent_s >= report->file.duration_s - EncoderEdge_s});
}

void RunningReplay::end(const Result<exporting::ReplayMovie> &result) {
    if (std::exchange(m_over, true))
        return;
    m_look.stop();
    m_timer.stop();
    QMetaObject::invokeMethod(
        this, [this, result] { Q_EMIT over(result); }, Qt::QueuedConnection);
}

} // namespace ovation
