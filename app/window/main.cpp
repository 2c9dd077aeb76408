// ovation-window: the window, and the server that it shows in the same process. ovation becomes it where
// there is a display, so that a server needs nothing that draws.
#include "app/command_line.h"
#include "app/first_window.h"
#include "app/signal_watch.h"
#include "app/start.h"
#include "config/load.h"
#include "engine.h"
#include "storage_setup_host.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>
#include <QTextStream>

#include <cstdio>

namespace {

using namespace ovation;

int runWindow(int &argc, char **argv, const config::Settings &settings, const CommandLine &asked) {
    SignalWatch::block();
    const QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("studio.ovation.OvationStudio"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/desktop/ovation-studio.svg")));
    SignalWatch signalWatch;
    FirstWindow first(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation),
                      settings.localPort());
    if (first.begin(asked.files) == FirstWindow::Role::Second)
        return 0;
    Engine engine(settings);
    StorageSetupHost storage(config::defaultSources(asked.configFile));
    ui::MainWindow window(engine, engine.review(), engine.uploads());
    window.setStorage(storage);
    QObject::connect(&signalWatch, &SignalWatch::terminationRequested, &window, &ui::MainWindow::quit);
    QObject::connect(&first, &FirstWindow::startedAgain, &window, [&window](const QStringList &files) {
        window.comeForward();
        window.open(files);
    });
    QObject::connect(&window, &ui::MainWindow::stopping, &first, &FirstWindow::end);
    window.show();
    window.start();
    window.open(asked.files);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv) {
    prepareProcess();
    int exitCode = 0;
    const auto asked = readCommandLine(argumentsOf(argc, argv), &exitCode);
    if (!asked)
        return exitCode;
    if (asked->headless || asked->demo || !asked->newLayout.isEmpty()) {
        QTextStream(stderr) << "ovation-window is only the window: start ovation instead." << Qt::endl;
        return 2;
    }
    const auto settings = loadSettings(asked->configFile);
    return settings ? runWindow(argc, argv, *settings, *asked) : 2;
}
