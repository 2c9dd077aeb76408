#include "export/worker/worker_process.h"

#include "base/child_process.h"
#include "base/clock.h"
#include "base/helper_program.h"
#include "page/helper_surroundings.h"
#include "page/page_messages.h"

#include <QFileInfo>

#include <csignal>

namespace ovation::exporting {
namespace {

constexpr qint64 MaxLine = 1 << 20;
const QString SaysTooMuch = QStringLiteral("The process that decodes it says too much.");
constexpr int Look_ms = 100, StartPatience_ms = 30'000;

Error failed(const QString &sentence) {
    return {Errc::MediaFailed, sentence};
}

} // namespace

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const QString &program, const QString &writable,
                                                            std::unique_ptr<WorkerLink> link) {
    std::unique_ptr<WorkerProcess> worker(new WorkerProcess);
    const int socket = link ? link->otherEnd() : -1;
    worker->m_link = std::move(link);
    QProcess &process = worker->m_process;
    process.setProcessEnvironment(page::helperSurroundings());
    process.setChildProcessModifier([socket] { prepareChild({socket}); });
    process.start(program.isEmpty() ? helperProgram(QStringLiteral("ovation-converter")) : program,
                  {writable, QString::number(socket)});
    if (!process.waitForStarted(StartPatience_ms))
        return failed(QStringLiteral("%1 can't be started: %2")
                          .arg(QFileInfo(process.program()).fileName(), process.errorString()));
    if (worker->m_link)
        worker->m_link->closeOtherEnd();
    return worker;
}

WorkerProcess::~WorkerProcess() {
    end();
}

void WorkerProcess::say(const char *name, const QJsonObject &body) {
    m_process.write(page::toLine(name, body));
}

Result<std::optional<WorkerProcess::Message>> WorkerProcess::next() {
    const bool hasEnded = !m_process.canReadLine() && !m_process.waitForReadyRead(Look_ms) &&
                          m_process.state() == QProcess::NotRunning && !m_process.canReadLine();
    if (!m_errors.take(m_process.readAllStandardError(), monotonicNow_ns()))
        return failed(SaysTooMuch);
    if (hasEnded)
        return whyItEnded();
    if (m_process.canReadLine()) {
        const QByteArray line = m_process.readLine();
        if (!m_said.take(line.size(), monotonicNow_ns()))
            return failed(SaysTooMuch);
        const auto message = page::fromLine(line);
        if (message && message->first == QLatin1String("failed"))
            return page::errorFrom(message->second);
        return message;
    }
    if (m_process.bytesAvailable() > MaxLine)
        return failed(QStringLiteral("The process that decodes it can't be understood."));
    return std::optional<Message>();
}

Result<bool> WorkerProcess::waitUntilDone(const std::stop_token &stop, const QDeadlineTimer &patience) {
    while (!stop.stop_requested() && !patience.hasExpired()) {
        const auto message = next();
        if (!message)
            return message.error();
        if (*message && (*message)->first == QLatin1String("done"))
            return true;
    }
    return false;
}

void WorkerProcess::setPaused(bool paused) {
    if (const auto process = pid_t(m_process.processId()); process > 0)
        ::kill(process, paused ? SIGSTOP : SIGCONT);
}

Error WorkerProcess::whyItEnded() const {
    const QString why = m_process.exitStatus() == QProcess::CrashExit
                            ? QStringLiteral("was ended by signal %1")
                            : QStringLiteral("ended with status %1");
    return failed(QStringLiteral("The process that decodes it %1: the recording may be damaged, or the "
                                 "machine short of memory. The recording is as it was.")
                      .arg(why.arg(m_process.exitCode())));
}

void WorkerProcess::end() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
    m_errors.take(m_process.readAllStandardError(), monotonicNow_ns()); // what it printed last
}

QByteArray WorkerProcess::result() {
    end();
    return m_link ? m_link->result() : QByteArray();
}

} // namespace ovation::exporting
