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
constexpr qint64 MaxPageLine = 1 << 20, MaxToPage_bytes = 4 << 20;

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
    : QObject(parent), m_request(std::move(request)) {
    m_process.setProcessEnvironment(helperSurroundings());
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] { read(); });
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

void PageProcess::setLogRoom(int64_t bytes) {
    m_process.write(toLine("logRoom", {{QStringLiteral("bytes"), qint64(bytes)}}));
}

void PageProcess::record(const media::MovieProperties &movie) {
    m_progress = {};
    m_progressAt_ns = 0;
    m_paused = false;
    m_process.write(toLine("record", toJson(movie)));
}

void PageProcess::setPaused(bool paused) {
    m_progress.elapsed_ms = elapsed_ms();
    m_progressAt_ns = monotonicNow_ns();
    m_paused = paused;
    m_process.write(toLine("pause", {{QStringLiteral("on"), paused}}));
}

void PageProcess::giveAudio(const AudioPiece &piece) {
    if (m_process.bytesToWrite() < MaxToPage_bytes) // else it does not read, and is about to be given up
        m_process.write(toLine("audio", piece.toJson()));
}

void PageProcess::finish(const std::vector<media::Chapter> &chapters, Finished done) {
    if (m_ended) {
        done(Error{Errc::MediaFailed, QStringLiteral("the process of the page has ended")});
        return;
    }
    m_finished = std::move(done);
    m_process.write(toLine("finish", toJson(chapters)));
}

int64_t PageProcess::elapsed_ms() const {
    if (m_paused || !m_recording || m_progressAt_ns == 0)
        return m_progress.elapsed_ms;
    return m_progress.elapsed_ms + (monotonicNow_ns() - m_progressAt_ns) / 1'000'000;
}

void PageProcess::read() {
    while (m_process.canReadLine()) {
        if (const auto message = fromLine(m_process.readLine()))
            take(message->first, message->second);
    }
    // A page can make its process say anything, but not endlessly.
    if (m_process.bytesAvailable() > MaxPageLine)
        end({Errc::MediaFailed, QStringLiteral("the process of the page can't be understood")});
}

void PageProcess::take(const QString &name, const QJsonObject &body) {
    const QString text = body[QStringLiteral("text")].toString();
    if (name == QLatin1String("painted")) {
        m_starting.stop();
        m_painted = true;
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
        m_recording = true;
        Q_EMIT recordingStarted();
    } else if (name == QLatin1String("progress")) {
        m_progress = Progress::fromJson(body);
        m_progressAt_ns = monotonicNow_ns();
    } else if (name == QLatin1String("writingFailed")) {
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
