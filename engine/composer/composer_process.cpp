#include "composer/composer_process.h"

#include "base/child_process.h"
#include "base/clock.h"
#include "base/helper_program.h"
#include "base/log.h"
#include "base/time_units.h"
#include "page/helper_surroundings.h"

#include <utility>

namespace ovation::composer {
namespace {

constexpr qint64 MaxWaiting_bytes = 4 << 20;
constexpr int Watch_ms = 1000;
constexpr int MaxSilentLooks = 10; ///< it says something every second; a busy machine may let it wait

} // namespace

ComposerProcess::ComposerProcess(transport::TapSource &source, const ComposerSetup &setup)
    : m_source(source), m_session({[this](const QByteArray &line) { write(line); },
                                   [this] { return m_process->bytesToWrite(); }}) {
    m_process->setProcessEnvironment(page::helperSurroundings());
    const auto heard = [this](const QString &name, const QJsonObject &body) {
        m_silentLooks = 0;
        if (!m_ended)
            take(name, body);
        return !m_ended;
    };
    m_voice.emplace(*m_process, heard, [this](const QString &what) {
        end(QStringLiteral("the process that composes it ") + what);
    });
    connect(m_process.get(), &QProcess::bytesWritten, this, [this] { m_session.sent(); });
    // Queued: no receiver is connected yet during start().
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(QStringLiteral("%1 can't be started: %2")
                        .arg(m_process->program(), m_process->errorString()));
        },
        Qt::QueuedConnection);
    connect(
        m_process.get(), &QProcess::finished, this,
        [this](int code, QProcess::ExitStatus status) {
            if (m_ended) {
                tellEnd();
                return;
            }
            end(status == QProcess::CrashExit
                    ? QStringLiteral("the process that composes it was ended by signal %1").arg(code)
                    : QStringLiteral("the process that composes it ended (exit status %1)").arg(code));
        },
        Qt::QueuedConnection);
    connect(&m_watch, &QTimer::timeout, this, &ComposerProcess::lookWhetherItLives);
    start(setup);
}

ComposerProcess::~ComposerProcess() {
    m_voice.reset();
    dropFeeds();
    // It is not waited for: giving a lot of memory back takes a while.
    QProcess *process = m_process.release();
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        delete process;
        return;
    }
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void ComposerProcess::start(const ComposerSetup &setup) {
    auto shared = SharedRing::create();
    auto frames = FrameSlots::create();
    if (!shared || !frames) {
        QMetaObject::invokeMethod(
            this, [this, why = (shared ? frames.error() : shared.error()).message] { end(why); },
            Qt::QueuedConnection);
        return;
    }
    m_shared = *shared;
    m_intake.emplace(*frames);
    m_ring = std::make_shared<RingWriter>(m_shared);
    m_process->setChildProcessModifier(
        [memory = m_shared->memory(), wakeup = m_shared->readingEnd(), slots = (*frames)->memory()] {
            prepareChild({memory, wakeup, slots});
        });
    m_process->start(
        setup.program.isEmpty() ? helperProgram(QStringLiteral("ovation-composer")) : setup.program,
        {QString::number(m_shared->memory()), QString::number(m_shared->readingEnd()), setup.folder,
         QString::number(setup.limits.frames.width), QString::number(setup.limits.frames.height),
         QString::number(setup.limits.maxDelay_ns), QString::number((*frames)->memory())});
    m_watch.start(Watch_ms);
}

void ComposerProcess::send(const char *name, const QJsonObject &body) {
    write(page::toLine(name, body));
}

void ComposerProcess::write(const QByteArray &line) {
    if (m_ended)
        return;
    if (m_process->bytesToWrite() > MaxWaiting_bytes)
        end(QStringLiteral("the process that composes it takes nothing any more"));
    else
        m_process->write(line);
}

void ComposerProcess::setPublishers(const std::vector<compose::Publisher> &publishers) {
    m_thread.check();
    if (m_ended)
        return;
    m_session.setPublishers(publishers);
    std::map<QString, std::shared_ptr<StreamFeed>> feeds;
    for (const compose::Publisher &one : publishers) {
        const QString &id = one.stream.id;
        auto known = m_feeds.extract(id);
        if (!known.empty()) {
            feeds.insert(std::move(known));
            continue;
        }
        const auto feed = std::make_shared<StreamFeed>(m_ring, m_nextFeed++, id);
        feeds[id] = feed;
        m_source.addTap(id, feed);
        m_source.requestKeyframe(id);
    }
    dropFeeds();
    m_feeds = std::move(feeds);
}

void ComposerProcess::dropFeeds() {
    for (const auto &[id, feed] : std::exchange(m_feeds, {}))
        m_source.removeTap(id, feed);
}

void ComposerProcess::record(const RecordRequest &request) {
    m_thread.check();
    m_recorded = true;
    m_session.sayNow(); // its first frame shows them
    send("logRoom", {{QStringLiteral("bytes"), qint64(request.composition.debugLogLeaves_bytes)}});
    send("record", request.toJson());
}

void ComposerProcess::abandon() {
    m_thread.check();
    end(QStringLiteral("its recording was given up"));
}

void ComposerProcess::preview(PreviewRequest request) {
    m_thread.check();
    if (!m_intake)
        return;
    // One of the same form continues, whatever else changes.
    const auto &before = m_intake->expected();
    request.number = before && before->format == request.format ? before->number : m_nextPreview++;
    m_intake->expect(request);
    m_session.sayNow();
    send("preview", request.toJson());
}

void ComposerProcess::endPreview() {
    m_thread.check();
    if (!m_intake || !m_intake->expected())
        return;
    m_intake->expect(std::nullopt);
    send("previewEnd", {});
}

void ComposerProcess::listen(const QObject *listener, const QStringList &streamIds) {
    m_thread.check();
    m_listeners.insert(listener);
    m_audioIntake.expect(true);
    m_session.listen(streamIds);
}

void ComposerProcess::endListening(const QObject *listener) {
    m_thread.check();
    if (!m_listeners.remove(listener) || !m_listeners.isEmpty())
        return;
    m_audioIntake.expect(false);
    m_session.endListening();
}

void ComposerProcess::setPaused(bool paused) {
    m_state.elapsed_ms = elapsed_ms();
    m_stateAt_ns = monotonicNow_ns();
    m_paused = paused;
    send("pause", {{QStringLiteral("on"), paused}});
}

void ComposerProcess::setLayout(session::RecordingLayout layout) {
    send("layout", toJson(layout));
}

void ComposerProcess::finish(const std::vector<media::Chapter> &chapters, Finished done) {
    m_thread.check();
    m_finished = std::move(done);
    if (m_ended && m_process->state() == QProcess::NotRunning)
        tellEnd();
    send("finish", page::toJson(chapters));
}

void ComposerProcess::compose(const PastRequest &request, Composed done) {
    m_thread.check();
    m_composed = std::move(done);
    if (m_ended && m_process->state() == QProcess::NotRunning)
        tellEnd();
    send("compose", request.toJson());
}

int64_t ComposerProcess::elapsed_ms() const {
    if (m_paused || !m_recording || m_stateAt_ns == 0)
        return m_state.elapsed_ms;
    return m_state.elapsed_ms + (monotonicNow_ns() - m_stateAt_ns) / Millisecond_ns;
}

/// Whether it was for a preview.
bool ComposerProcess::takePreview(const QString &name, const QJsonObject &body) {
    if (name == QLatin1String("frame")) {
        const auto frame = PreviewedFrame::fromJson(body);
        const auto image = m_intake->take(frame, monotonicNow_ns());
        if (frame.slot >= 0)
            send("frameTaken", slotJson(frame.slot));
        if (image)
            Q_EMIT previewed(*image, frame.seen);
        return true;
    }
    if (name != QLatin1String("audio"))
        return false;
    if (m_intake->expected() && m_intake->expected()->audio)
        Q_EMIT heard(page::AudioPiece::fromJson(body).samples);
    return true;
}

void ComposerProcess::take(const QString &name, const QJsonObject &body) {
    if (takePreview(name, body))
        return;
    if (name == QLatin1String("mixed")) {
        const auto piece = page::AudioPiece::fromJson(body);
        if (m_audioIntake.takes(piece, monotonicNow_ns()))
            Q_EMIT mixed(piece);
    } else if (name == QLatin1String("progress")) {
        m_state = stateFrom(body);
        m_streams.report(std::exchange(m_state.streams, {}));
        m_stateAt_ns = monotonicNow_ns();
    } else if (name == QLatin1String("keyframe")) {
        const QString stream = page::textFrom(body, "stream");
        if (m_feeds.contains(stream))
            m_source.requestKeyframe(stream);
    } else if (name == QLatin1String("recording")) {
        if (!m_recorded || std::exchange(m_began, true))
            return; // who asked for it is told once
        m_recording = true;
        Q_EMIT recordingStarted();
    } else if (name == QLatin1String("writingFailed")) {
        if (m_recorded && !std::exchange(m_failedOnce, true))
            Q_EMIT writingFailed(page::errorFrom(body));
    } else if (name == QLatin1String("finished")) {
        FinishedMovie movie = FinishedMovie::fromJson(body);
        m_streams.report(std::exchange(movie.state.streams, {}));
        takeFinished(movie);
    } else if (name == QLatin1String("finishFailed")) {
        takeFinished(page::errorFrom(body));
    } else if (name == QLatin1String("composed")) {
        takeComposed(problemsFrom(body));
    } else if (name == QLatin1String("composeFailed")) {
        takeComposed(page::errorFrom(body));
    }
}

void ComposerProcess::takeFinished(const Result<FinishedMovie> &movie) {
    m_recording = false;
    m_finishedOnce = true;
    if (const Finished done = std::exchange(m_finished, {}))
        done(movie);
}

void ComposerProcess::takeComposed(const Result<QStringList> &problems) {
    if (const Composed done = std::exchange(m_composed, {}))
        done(problems);
}

void ComposerProcess::lookWhetherItLives() {
    if (++m_silentLooks > MaxSilentLooks)
        end(QStringLiteral("the process that composes it did not answer for 10 s"));
}

void ComposerProcess::end(const QString &why) {
    if (std::exchange(m_ended, true))
        return;
    m_state.elapsed_ms = elapsed_ms();
    m_recording = false;
    m_watch.stop();
    dropFeeds();
    m_why = why;
    qCWarning(logMedia) << "Composing:" << why;
    if (m_process->state() == QProcess::NotRunning)
        tellEnd();
    else
        m_process->kill(); // it may be writing until it is gone
}

void ComposerProcess::tellEnd() {
    const Error error{Errc::MediaFailed, m_why};
    const bool told = std::exchange(m_told, true);
    if (const Finished done = std::exchange(m_finished, {}))
        done(error);
    else if (m_composed)
        takeComposed(error);
    else if (!told)
        Q_EMIT failed(error);
}

} // namespace ovation::composer
