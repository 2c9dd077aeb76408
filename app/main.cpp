#include "app/command_line.h"
#include "app/demo.h"
#include "app/export_command.h"
#include "app/headless.h"
#include "app/import_command.h"
#include "app/recompose_request.h"
#include "app/show_window.h"
#include "app/signal_watch.h"
#include "app/start.h"
#include "engine.h"
#include "layout/layout_library.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

namespace {

using namespace ovation;

int serve(int &argc, char **argv, const config::Settings &settings, bool demo) {
    SignalWatch::block();
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

} // namespace

int main(int argc, char **argv) {
    prepareProcess();
    const QStringList arguments = argumentsOf(argc, argv);
    const QString command = arguments.value(0);
    if (command == QStringLiteral("import"))
        return runImportCommand(argc, argv, arguments.mid(1));
    if (command == QStringLiteral("export"))
        return runExportCommand(argc, argv, readExportArguments(arguments.mid(1)));
    if (command == QStringLiteral("recompose"))
        return runExportCommand(argc, argv, readRecomposeArguments(arguments.mid(1)));
    int exitCode = 0;
    const auto asked = readCommandLine(arguments, &exitCode);
    if (!asked)
        return exitCode;
    const bool wantsWindow = !asked->headless && !asked->demo && asked->newLayout.isEmpty();
    if (wantsWindow)
        return showWindow(argc, argv);
    const auto settings = loadSettings(asked->configFile);
    if (!settings)
        return 2;
    if (!asked->newLayout.isEmpty())
        return makeLayout(settings->customLayoutPath, *asked);
    return serve(argc, argv, *settings, asked->demo);
}
