// ovation-window: the window, and the server that it shows in the same process. ovation becomes it where
// there is a display, so that a server needs nothing that draws.
#include "app/command_line.h"
#include "app/first_window.h"
#include "app/signal_watch.h"
#include "app/start.h"
#include "config/load.h"
#include "config/settings_form.h"
#include "engine.h"
#include "machine_test_host.h"
#include "settings_setup_host.h"
#include "storage_setup_host.h"
#include "support_host.h"
#include "ui/shell/first_start.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session_end.h"
#include "ui/shell/tools.h"

#include <QAction>
#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>

namespace {

using namespace ovation;

/// The first run, where it is one. False when the program was asked to end meanwhile.
bool isSetUp(const config::Sources &sources, const SignalWatch &signalWatch, bool *demo) {
    SettingsSetupHost setup(sources);
    bool ended = false;
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &setup, [&ended] {
        ended = true;
        QApplication::closeAllWindows();
    });
    MachineTestHost machine;
    const auto choice = ui::askFirst(setup, machine);
    *demo = choice && choice->demo;
    return !ended;
}

void showDemo(Engine &engine, ui::MainWindow &window) {
    // The first snapshot is that of a server that runs.
    QObject::connect(
        &engine, &Studio::snapshotChanged, &window,
        [&window] { window.findChild<QAction *>(QStringLiteral("demo"))->trigger(); },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

int runWindow(int &argc, char **argv, std::optional<config::Settings> settings, const CommandLine &asked,
              const std::shared_ptr<LogLines> &log) {
    SignalWatch::block();
    const QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral(OVATION_APP_ID));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/ovation-studio.svg")));
    SignalWatch signalWatch;
    const config::Sources sources = config::defaultSources(asked.configFile);
    bool demo = false;
    if (!settings) {
        if (!isSetUp(sources, signalWatch, &demo))
            return 0;
        settings = loadSettings(asked.configFile);
        if (!settings)
            return 2;
    }
    FirstWindow first(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
                      settings->localPort());
    if (first.begin(asked.files) == FirstWindow::Role::Second)
        return 0;
    Engine engine(*settings);
    StorageSetupHost storage(sources);
    SettingsSetupHost setup(sources, settings->certificatePath());
    SupportHost support(sources);
    MachineTestHost machine(settings->composedEncoder);
    ui::MainWindow window(engine, engine.review(), engine.uploads());
    window.setStorage(storage);
    const ui::Tools tools(window, {setup, support, engine.review(), engine, machine, log});
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &window, &ui::MainWindow::quit);
    const ui::SessionEnd sessionEnd(*QCoreApplication::instance(), window);
    QObject::connect(&first, &FirstWindow::startedAgain, &window, [&window](const QStringList &files) {
        window.comeForward();
        window.open(files);
    });
    QObject::connect(&window, &ui::MainWindow::stopping, &first, &FirstWindow::end);
    if (demo)
        showDemo(engine, window);
    window.show();
    window.start();
    window.open(asked.files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    const auto log = std::make_shared<LogLines>();
    prepareProcess(log);
    int exitCode = 0;
    const auto asked = readCommandLine(argumentsOf(argc, argv), &exitCode);
    if (!asked)
        return exitCode;
    if (asked->headless || asked->demo || !asked->newLayout.isEmpty()) {
        QTextStream(stderr) << "ovation-window is only the window: start ovation instead." << Qt::endl;
        return 2;
    }
    std::optional<config::Settings> settings;
    if (!config::isFirstStart(config::defaultSources(asked->configFile))) {
        settings = loadSettings(asked->configFile);
        if (!settings)
            return 2;
    }
    return runWindow(argc, argv, std::move(settings), *asked, log);
}
