#include "app/show_window.h"

#include "base/helper_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace ovation {
namespace {

enum ExitCode { Failed = 1, NotPossible = 2 };

bool hasDisplay() {
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return false;
}

int refuse(const QString &why) {
    QTextStream(stderr) << why << "\nTo run the server without a window: ovation --headless\n";
    return NotPossible;
}

} // namespace

int showWindow(int &argc, char **argv) {
    const QCoreApplication application(argc, argv); // says where this program is
    const QString window = helperProgram(QStringLiteral("ovation-window"));
    if (!QFileInfo(window).isExecutable())
        return refuse(QStringLiteral("The window is not installed: it is in the package ovation-studio."));
    if (!hasDisplay())
        return refuse(QStringLiteral("There is no display to show the window on."));
    execv(QFile::encodeName(window).constData(), argv);
    QTextStream(stderr) << window << " can't be started: " << std::strerror(errno) << Qt::endl;
    return Failed;
}

} // namespace ovation
