#include "page/page_process.h"

#include "base/clock.h"
#include "base/helper_program.h"
#include "base/log.h"
#include "page/helper_surroundings.h"

#include <QFileInfo>

#include <csignal>
#include <sys/prctl.h>
#include <utility>

namespace ovation::page {
namespace {

constexpr int OpenLimit_ms = 30'000; ///< for a page that never loads; recordings give up earlier
// Audio leaves room for what has to be told.
constexpr qint64 MaxAudioToPage_bytes = 4 << 20, MaxToPage_bytes = 2 * MaxAudioToPage_bytes;

} // namespace

QString defaultPageProgram() {
    return helperProgram(QStringLiteral("ovation-page"));
}

Result<void> pagesCanBeShown(const QString &program) {
    if (QFileInfo(program).isExecutable())
        return {};
    return Error{Errc::PageFailed,
                 QStringLiteral("%1 is not there, which shows custom layouts: install the package "
                                "ovation-studio-layouts")
                     .arg(program)};
}

PageProcess::PageProcess(OpenRequest request, const QString &program, QObject *parent)
    : QObject(parent), m_request(std::move(request)),
      m_voice(
          m_process,
          [this](const QString &name, const QJsonObject &body) {
              if (!m_ended)
                  take(name, body);
              return !m_ended;
          },
          [this](const QString &what) {
              end({Errc::MediaFailed, QStringLiteral("the process of the page ") + what});
          }) {
    m_process.setProcessEnvironment(helperSurroundings());
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    connect(
        &m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return;
            const auto there = pagesCanBeShown(m_process.program());
            end(there ? Error{Errc::MediaFailed, QStringLiteral("%1 can't be started: %2")
                                                     .arg(m_process.program(), m_process.errorString())}
                      : there.error());
        },
        Qt::QueuedConnection); // no receiver is connected yet during start()
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        end({Errc::MediaFailed,
             status == QProcess::CrashExit
                 ? QStringLiteral("the process of the page was ended by signal %1").arg(code)
                 : QStringLiteral("the process of the page ended (exit status %1)").arg(code)});
    });
    m_starting.setSingleShot(true);
    connect(&m_starting, &QTimer::timeout, this, [this] {
        end({Errc::MediaFailed, QStringLiteral("the page was not loaded within 30 s")});
    });
    m_starting.start(OpenLimit_ms);
    m_process.setProgram(program.isEmpty() ? defaultPageProgram() : program);
    m_process.start();
    m_process.write(toLine("open", m_request.toJson()));
}

PageProcess::~PageProcess() {
    m_process.disconnect(this);
    m_process.kill();
}

void PageProcess::send(const char *name, const QJsonObject &body) {
    if (m_ended)
        return;
    if (m_process.bytesToWrite() > MaxToPage_bytes)
        end({Errc::MediaFailed, QStringLiteral("the process of the page takes nothing any more")});
    else
        m_process.write(toLine(name, body));
}

void PageProcess::setLogRoom(int64_t bytes) {
    send("logRoom", {{QStringLiteral("bytes"), qint64(bytes)}});
}

void PageProcess::record(const media::MovieProperties &movie) {
    m_progress = {};
    m_progressAt_ns = 0;
    m_paused = false;
    m_beginIsDue = m_failureIsDue = true;
    send("record", toJson(movie));
}

void PageProcess::setPaused(bool paused) {
    m_progress.elapsed_ms = elapsed_ms();
    m_progressAt_ns = monotonicNow_ns();
    m_paused = paused;
    send("pause", {{QStringLiteral("on"), paused}});
}

void PageProcess::giveAudio(const AudioPiece &piece) {
    if (m_process.bytesToWrite() < MaxAudioToPage_bytes) // else it does not read, and is about to be given up
        send("audio", piece.toJson());
}

void PageProcess::finish(const std::vector<media::Chapter> &chapters, Finished done) {
    if (m_ended) {
        done(Error{Errc::MediaFailed, QStringLiteral("the process of the page has ended")});
        return;
    }
    m_finished = std::move(done);
    send("finish", toJson(chapters));
}

int64_t PageProcess::elapsed_ms() const {
    if (m_paused || !m_recording || m_progressAt_ns == 0)
        return m_progress.elapsed_ms;
    return m_progress.elapsed_ms + (monotonicNow_ns() - m_progressAt_ns) / 1'000'000;
}

void PageProcess::take(const QString &name, const QJsonObject &body) {
    const QString text = textFrom(body, "text");
    if (name == QLatin1String("painted")) {
        m_starting.stop();
        if (!std::exchange(m_painted, true))
            Q_EMIT painted();
    } else if (name == QLatin1String("complaint")) {
        m_complaints.add(complaintKindFrom(body), text);
    } else if (name == QLatin1String("noAudio")) {
        m_audioless = text;
    } else if (name == QLatin1String("note")) {
        Q_EMIT noted(text);
    } else if (name == QLatin1String("failed")) {
        end({Errc::MediaFailed, text});
    } else if (name == QLatin1String("recording")) {
        if (!std::exchange(m_beginIsDue, false))
            return;
        m_recording = true;
        Q_EMIT recordingStarted();
    } else if (name == QLatin1String("progress")) {
        m_progress = Progress::fromJson(body);
        m_progressAt_ns = monotonicNow_ns();
    } else if (name == QLatin1String("writingFailed")) {
        if (std::exchange(m_failureIsDue, false))
            Q_EMIT writingFailed(errorFrom(body));
    } else if (name == QLatin1String("finished") || name == QLatin1String("finishFailed")) {
        m_recording = false;
        const Finished done = std::exchange(m_finished, {});
        if (!done)
            return;
        if (name == QLatin1String("finished"))
            done(FinishedPage::fromJson(body));
        else
            done(errorFrom(body));
    }
}

void PageProcess::end(const Error &error) {
    if (m_ended)
        return;
    m_ended = true;
    m_recording = false;
    m_starting.stop();
    m_process.kill();
    if (const Finished done = std::exchange(m_finished, {}))
        done(error);
    else
        Q_EMIT failed(error);
}

} // namespace ovation::page
