#include "export/worker/worker_job.h"

#include <QDeadlineTimer>
#include <QFileInfo>

namespace ovation::exporting {
namespace {

constexpr int LookPatience_ms = 120'000; // a file far away, on a busy machine

/// Bytes that the export will need.
Result<int64_t> lookAtRecording(WorkerProcess &process, const std::stop_token &stop) {
    const QDeadlineTimer patience(LookPatience_ms);
    while (!patience.hasExpired()) {
        if (stop.stop_requested())
            return media::canceled();
        const auto message = process.next();
        if (!message)
            return message.error();
        if (!*message)
            continue;
        const auto &[name, body] = **message;
        if (name == QLatin1String("made"))
            return estimateFrom(body);
    }
    return Error{Errc::MediaUnreadable,
                 QStringLiteral("The recording did not say in two minutes what is in it.")};
}

Result<std::unique_ptr<WorkerLink>> linkTo(const std::optional<library::RemoteFile> &remote) {
    if (!remote)
        return std::unique_ptr<WorkerLink>();
    return WorkerLink::open({[open = remote->open] {
        return Result<std::shared_ptr<ByteSource>>(open(library::RemoteFile::Most_bytes));
    }});
}

} // namespace

Result<std::unique_ptr<ExportJob>> WorkerJob::start(const Request &request, const WorkerSetup &setup,
                                                    const std::optional<library::RemoteFile> &remote,
                                                    const std::stop_token &stop) {
    auto link = linkTo(remote);
    if (!link)
        return link.error();
    auto process =
        WorkerProcess::start(setup.program, QFileInfo(request.target).absolutePath(), std::move(*link));
    if (!process)
        return process.error();
    (*process)->say("export", WorkerRequest{request, setup.recordingsFolder, setup.layoutsFolder}.toJson());
    const auto estimate_bytes = lookAtRecording(**process, stop);
    if (!estimate_bytes)
        return estimate_bytes.error();
    return std::unique_ptr<ExportJob>(new WorkerJob(std::move(*process), *estimate_bytes));
}

Result<void> WorkerJob::run(const QString &path, JobControl &control) {
    m_process->say("run", runJson(path));
    for (;;) {
        switch (control.wish()) {
        case JobControl::Wish::End:
            m_process->end();
            return media::canceled();
        case JobControl::Wish::Pause:
            m_process->setPaused(true);
            control.mayContinue(); // waits
            m_process->setPaused(false);
            continue;
        case JobControl::Wish::Continue:
            break;
        }
        const auto message = m_process->next();
        if (!message)
            return message.error();
        if (!*message)
            continue;
        const auto &[name, body] = **message;
        if (name == QLatin1String("progress"))
            takeProgress(body, control);
        else if (name == QLatin1String("done"))
            return {};
    }
}

} // namespace ovation::exporting
