#include "app/export_command.h"

#include "app/export_request.h"
#include "app/signal_watch.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "config/load.h"
#include "export/export_run.h"
#include "export/recompositions.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <unistd.h>

namespace ovation {
namespace {

enum ExitCode { Done = 0, Failed = 1, NotUnderstood = 2, Interrupted = 3 };

constexpr int ProgressOnTerminal_ms = 200, ProgressElsewhere_ms = 5000;

void say(const QString &line) {
    QTextStream(stderr) << line << Qt::endl;
}

/// One line that is written again and again on a terminal; elsewhere lines.
class ProgressLine {
  public:
    void show(const exporting::JobProgress &progress) {
        QString line = QStringLiteral("%1 %").arg(int(progress.progress * 100), 3);
        if (progress.left_s)
            line += QStringLiteral(", %1 s left").arg(*progress.left_s);
        if (m_isTerminal)
            QTextStream(stderr) << '\r' << line << "   " << Qt::flush;
        else
            say(line.trimmed());
        m_isOpen = m_isTerminal;
    }
    void end() {
        if (m_isOpen)
            QTextStream(stderr) << "\n";
        m_isOpen = false;
    }
    int interval_ms() const { return m_isTerminal ? ProgressOnTerminal_ms : ProgressElsewhere_ms; }

  private:
    const bool m_isTerminal = ::isatty(STDERR_FILENO) == 1;
    bool m_isOpen = false;
};

/// Exports and recompositions differ in who makes the job.
std::unique_ptr<exporting::JobFactory> jobsFor(const ExportCommand &command,
                                               const config::Settings &settings) {
    const recording::RecordingPaths paths{settings.recordingPath, {}};
    if (command.recomposes)
        return std::make_unique<exporting::RecompositionJobs>(paths, settings.customLayoutPath);
    return std::make_unique<exporting::RecordingJobs>(
        paths, std::make_shared<exporting::Recompositions>(settings.customLayoutPath));
}

int runJob(const ExportCommand &command, const config::Settings &settings) {
    const exporting::Request &request = command.request;
    const auto jobs = jobsFor(command, settings);
    SignalWatch signalWatch;
    const exporting::ExportJournal journal(settings.dataPath + QStringLiteral("/exports"));
    exporting::JobControl control;
    QObject context;
    const auto relay = std::make_shared<Relay>(&context);
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &context,
                     [&control] { control.cancel(); });
    ProgressLine line;
    QTimer progress;
    QObject::connect(&progress, &QTimer::timeout, &context, [&] { line.show(control.progress()); });
    progress.start(line.interval_ms());
    Result<void> outcome;
    const auto finished = Relay::wrap(relay, [&outcome](const Result<void> &result) {
        outcome = result;
        QCoreApplication::quit();
    });
    {
        WorkerPool workers("export", 1);
        workers.post([&] {
            exporting::leaveProcessorToOthers();
            journal.removeLeftovers();
            const auto job = jobs->make(request);
            finished(job ? exporting::runExport(**job, request.target, journal, control,
                                                {settings.recordingPath, settings.diskReserve_bytes})
                         : Result<void>(job.error()));
        });
        QCoreApplication::exec();
    }
    line.end();
    if (outcome) {
        QTextStream(stdout) << request.target << Qt::endl;
        return Done;
    }
    say(control.isCanceled() ? QStringLiteral("It was interrupted; nothing was written.")
                             : outcome.error().message);
    return control.isCanceled() ? Interrupted : Failed;
}

} // namespace

int runExportCommand(int &argc, char **argv, const ExportArguments &asked) {
    const QCoreApplication application(argc, argv);
    if (const auto *help = std::get_if<QString>(&asked)) {
        QTextStream(stdout) << *help;
        return Done;
    }
    if (const auto *error = std::get_if<Error>(&asked)) {
        say(error->message + QStringLiteral("\nTry --help behind the command."));
        return NotUnderstood;
    }
    const auto &command = std::get<ExportCommand>(asked);
    const auto loaded = config::load(config::defaultSources(command.configFile));
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        say(QStringLiteral("These settings can't be used:\n  - ") +
            errors->messages.join(QStringLiteral("\n  - ")));
        return NotUnderstood;
    }
    return runJob(command, std::get<config::Settings>(loaded));
}

} // namespace ovation
