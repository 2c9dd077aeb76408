#include "app/import_command.h"

#include "app/arguments.h"
#include "app/signal_watch.h"
#include "base/relay.h"
#include "base/worker_pool.h"
#include "config/load.h"
#include "export/worker/conversion_worker.h"
#include "library/archive_import.h"
#include "media/gst_runtime.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <memory>
#include <optional>
#include <stop_token>
#include <unistd.h>

namespace ovation {
namespace {

enum ExitCode { Done = 0, Failed = 1, NotUnderstood = 2, Interrupted = 3 };

void say(const QString &line) {
    QTextStream(stderr) << line << Qt::endl;
}

/// What was asked for; nothing when the program is to exit with `exitCode`.
struct Asked {
    QStringList files;
    QString configFile;
};

std::optional<Asked> readArguments(const QStringList &arguments, int *exitCode) {
    const usage::Command &command = usage::commandOf(usage::ovationProgram(), "import");
    QCommandLineParser parser;
    describe(parser, command);
    const bool understood = parser.parse(QStringList(QStringLiteral("ovation import")) + arguments);
    *exitCode = Done;
    if (understood && isSet(parser, "help")) {
        QTextStream(stdout) << helpOf(command);
        return std::nullopt;
    }
    if (!understood || parser.positionalArguments().isEmpty()) {
        say((understood ? QStringLiteral("A file is missing.") : parser.errorText()) +
            QStringLiteral("\nTry ovation import --help."));
        *exitCode = NotUnderstood;
        return std::nullopt;
    }
    return Asked{parser.positionalArguments(), valueOf(parser, "config")};
}

/// A line that is written again and again, on a terminal only: elsewhere the ids are what is wanted.
class ProgressLine {
  public:
    void show(int64_t done_bytes, int64_t total_bytes) {
        const int percent = total_bytes > 0 ? int(double(done_bytes) / double(total_bytes) * 100) : 100;
        if (!m_isTerminal || percent == m_percent)
            return;
        m_percent = percent;
        QTextStream(stderr) << QStringLiteral("\r%1 % ").arg(percent, 3) << Qt::flush;
    }
    void end() {
        if (m_percent >= 0)
            QTextStream(stderr) << '\r' << Qt::flush;
        m_percent = -1;
    }

  private:
    const bool m_isTerminal = ::isatty(STDERR_FILENO) == 1;
    int m_percent = -1;
};

/// On a worker's thread. The exit code.
int importAll(const QStringList &files, const config::Settings &settings, const std::stop_token &stop) {
    const library::ArchiveImport importer(
        {settings.recordingPath, settings.publicUrl(), settings.recordingGroup}, settings.diskReserve_bytes,
        exporting::convertApart());
    int exitCode = Done;
    for (const QString &file : files) {
        ProgressLine line;
        const auto id = importer.import(file, stop, [&line](int64_t done_bytes, int64_t total_bytes) {
            line.show(done_bytes, total_bytes);
        });
        line.end();
        if (stop.stop_requested() && !id) {
            say(QStringLiteral("It was interrupted; nothing of %1 was kept.").arg(file));
            return Interrupted;
        }
        if (id) {
            QTextStream(stdout) << *id << Qt::endl;
        } else {
            say(id.error().message);
            exitCode = Failed;
        }
    }
    return exitCode;
}

} // namespace

int runImportCommand(int &argc, char **argv, const QStringList &arguments) {
    const QCoreApplication application(argc, argv);
    int exitCode = Done;
    const auto asked = readArguments(arguments, &exitCode);
    if (!asked)
        return exitCode;
    const auto loaded = config::load(config::defaultSources(asked->configFile));
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        say(QStringLiteral("These settings can't be used:\n  - ") +
            errors->messages.join(QStringLiteral("\n  - ")));
        return NotUnderstood;
    }
    const auto &settings = std::get<config::Settings>(loaded);
    SignalWatch signalWatch; // before there are threads
    media::startGStreamer();
    std::stop_source stop;
    QObject context;
    const auto relay = std::make_shared<Relay>(&context);
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &context,
                     [&stop] { stop.request_stop(); });
    const auto finished = Relay::wrap(relay, [](int code) { QCoreApplication::exit(code); });
    WorkerPool worker("import", 1);
    worker.post([&] { finished(importAll(asked->files, settings, stop.get_token())); });
    return QCoreApplication::exec();
}

} // namespace ovation
