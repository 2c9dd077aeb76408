#include "export/worker/worker_job.h"

#include "base/child_process.h"
#include "base/helper_program.h"
#include "page/helper_surroundings.h"
#include "page/page_messages.h"

#include <QDeadlineTimer>
#include <QFileInfo>

#include <csignal>

namespace ovation::exporting {
namespace {

constexpr qint64 MaxLine = 1 << 20;
constexpr int Look_ms = 100;
constexpr int StartPatience_ms = 30'000;
constexpr int LookPatience_ms = 120'000; // a file far away, on a busy machine

Error failed(const QString &sentence) {
    return {Errc::MediaFailed, sentence};
}

} // namespace

Result<std::unique_ptr<ExportJob>> WorkerJob::start(const Request &request, const WorkerSetup &setup,
                                                    const std::optional<library::RemoteFile> &remote) {
    std::unique_ptr<WorkerJob> job(new WorkerJob);
    if (remote) {
        auto reads = RemoteReads::serve(*remote);
        if (!reads)
            return reads.error();
        job->m_remote = std::move(*reads);
    }
    if (auto begun = job->begin(request, setup); !begun)
        return begun.error();
    if (auto looked = job->lookAtRecording(); !looked)
        return looked.error();
    return std::unique_ptr<ExportJob>(std::move(job));
}

WorkerJob::~WorkerJob() {
    end();
}

Result<void> WorkerJob::begin(const Request &request, const WorkerSetup &setup) {
    const int remote = m_remote ? m_remote->otherEnd() : -1;
    m_process.setProcessEnvironment(page::helperSurroundings());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([remote] {
        if (remote >= 0)
            prepareChild({remote});
        else
            prepareChild({});
    });
    m_process.start(setup.program.isEmpty() ? helperProgram(QStringLiteral("ovation-exporter"))
                                            : setup.program,
                    {QFileInfo(request.target).absolutePath(), QString::number(remote),
                     QString::number(m_remote ? m_remote->size_bytes() : 0)});
    if (!m_process.waitForStarted(StartPatience_ms))
        return failed(QStringLiteral("%1 can't be started: %2")
                          .arg(QFileInfo(m_process.program()).fileName(), m_process.errorString()));
    if (m_remote)
        m_remote->closeOtherEnd();
    const WorkerRequest asked{request, setup.recordingsFolder, setup.layoutsFolder};
    m_process.write(page::toLine("export", asked.toJson()));
    return {};
}

Result<void> WorkerJob::lookAtRecording() {
    const QDeadlineTimer patience(LookPatience_ms);
    while (!patience.hasExpired()) {
        const auto message = next();
        if (!message)
            return message.error();
        if (!*message)
            continue;
        const auto &[name, body] = **message;
        if (name == QLatin1String("failed"))
            return page::errorFrom(body);
        if (name == QLatin1String("made")) {
            m_estimate_bytes = estimateFrom(body);
            return {};
        }
    }
    return Error{Errc::MediaUnreadable,
                 QStringLiteral("The recording did not say in two minutes what is in it.")};
}

Result<void> WorkerJob::run(const QString &path, JobControl &control) {
    m_process.write(page::toLine("run", runJson(path)));
    for (;;) {
        switch (control.wish()) {
        case JobControl::Wish::End:
            end(); // it writes nothing any more
            return media::canceled();
        case JobControl::Wish::Pause:
            pause(control);
            continue;
        case JobControl::Wish::Continue:
            break;
        }
        const auto message = next();
        if (!message)
            return message.error();
        if (!*message)
            continue;
        const auto &[name, body] = **message;
        if (name == QLatin1String("progress"))
            takeProgress(body, control);
        else if (name == QLatin1String("failed"))
            return page::errorFrom(body);
        else if (name == QLatin1String("done"))
            return {};
    }
}

void WorkerJob::pause(JobControl &control) {
    const auto process = pid_t(m_process.processId());
    if (process > 0)
        ::kill(process, SIGSTOP);
    control.mayContinue(); // waits
    if (process > 0)
        ::kill(process, SIGCONT);
}

Result<std::optional<WorkerJob::Message>> WorkerJob::next() {
    if (!m_process.canReadLine() && !m_process.waitForReadyRead(Look_ms) &&
        m_process.state() == QProcess::NotRunning && !m_process.canReadLine())
        return whyItEnded();
    if (m_process.canReadLine())
        return page::fromLine(m_process.readLine());
    if (m_process.bytesAvailable() > MaxLine)
        return failed(QStringLiteral("The process that exports can't be understood."));
    return std::optional<Message>();
}

Error WorkerJob::whyItEnded() const {
    const QString why = m_process.exitStatus() == QProcess::CrashExit
                            ? QStringLiteral("was ended by signal %1")
                            : QStringLiteral("ended with status %1");
    return failed(QStringLiteral("The process that exports it %1: the recording may be damaged, or the "
                                 "machine short of memory. The recording is as it was. Try again, or choose "
                                 "another format.")
                      .arg(why.arg(m_process.exitCode())));
}

void WorkerJob::end() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
}

} // namespace ovation::exporting
