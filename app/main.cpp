#include "app/command_line.h"
#include "app/demo.h"
#include "app/export_command.h"
#include "app/headless.h"
#include "app/import_command.h"
#include "app/recompose_request.h"
#include "app/signal_watch.h"
#include "base/core_files.h"
#include "base/heaps.h"
#include "base/log.h"
#include "config/load.h"
#include "engine.h"
#include "layout/layout_library.h"
#include "storage_setup_host.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

using namespace ovation;

constexpr rlim_t MaxOpenFiles = 65'536;

/// Recordings, settings and keys are their user's, whatever the umask of the shell is.
void keepFilesPrivate() {
    umask(S_IRWXG | S_IRWXO);
}

/// Each connection and each media port is one: what a shell gives by default is soon used up.
void allowManyFiles() {
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < MaxOpenFiles) {
        files.rlim_cur = std::min(files.rlim_max, MaxOpenFiles);
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

int runWindow(int &argc, char **argv, const config::Settings &settings, const config::Sources &sources) {
    const QApplication application(argc, argv);
    SignalWatch signalWatch;
    Engine engine(settings);
    StorageSetupHost storage(sources);
    ui::MainWindow window(engine, engine.review(), engine.uploads());
    window.setStorage(storage);
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &window, &ui::MainWindow::quit);
    window.show();
    window.start();
    return QApplication::exec();
}

int runWithoutWindow(int &argc, char **argv, const config::Settings &settings, bool demo) {
    const QCoreApplication application(argc, argv);
    SignalWatch signalWatch;
    Engine engine(settings);
    return demo ? runDemo(engine, signalWatch) : runHeadless(engine, signalWatch);
}

int makeLayout(const QString &folder, const CommandLine &asked) {
    const Result<void> made = layout::LayoutLibrary(folder).create(asked.newLayoutPath, asked.newLayout);
    const QString place =
        asked.newLayoutPath.isEmpty() ? folder : folder + QLatin1Char('/') + asked.newLayoutPath;
    if (made)
        QTextStream(stdout) << place << "/index.html" << Qt::endl;
    else
        QTextStream(stderr) << made.error().message << Qt::endl;
    return made ? 0 : 1;
}

QStringList argumentsOf(int argc, char **argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv) {
    QCoreApplication::setOrganizationName(QStringLiteral("Ovation Studio"));
    QCoreApplication::setApplicationName(QStringLiteral("ovation-studio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OVATION_VERSION));
    limitHeaps();
    keepFilesPrivate();
    forbidCoreFiles();
    allowManyFiles();
    installLogging();

    const QStringList arguments = argumentsOf(argc, argv);
    if (arguments.value(1) == QStringLiteral("import"))
        return runImportCommand(argc, argv, arguments.mid(2));
    if (arguments.value(1) == QStringLiteral("export"))
        return runExportCommand(argc, argv, readExportArguments(arguments.mid(2)));
    if (arguments.value(1) == QStringLiteral("recompose"))
        return runExportCommand(argc, argv, readRecomposeArguments(arguments.mid(2)));
    int exitCode = 0;
    const auto asked = readCommandLine(arguments, &exitCode);
    if (!asked)
        return exitCode;
    const config::Sources sources = config::defaultSources(asked->configFile);
    const auto loaded = config::load(sources);
    if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded)) {
        QTextStream err(stderr);
        err << "Ovation Studio cannot start with these settings:\n";
        for (const QString &message : errors->messages)
            err << "  - " << message << '\n';
        for (const QString &note : errors->notes)
            err << "  Note: " << note << '\n';
        return 2;
    }
    const auto &settings = std::get<config::Settings>(loaded);
    for (const QString &note : settings.notes)
        qCInfo(logConfig).noquote() << note;
    if (!asked->newLayout.isEmpty())
        return makeLayout(settings.customLayoutPath, *asked);
    const bool headless = asked->headless || asked->demo;
    return headless ? runWithoutWindow(argc, argv, settings, asked->demo)
                    : runWindow(argc, argv, settings, sources);
}
