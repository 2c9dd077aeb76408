#include "ui/shell/session_end.h"

#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QEvent>

namespace ovation::ui {

SessionEnd::SessionEnd(QCoreApplication &application, MainWindow &window) : m_window(window) {
    application.installEventFilter(this);
}

bool SessionEnd::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::Quit || watched != QCoreApplication::instance() || m_window.hasStopped())
        return false;
    m_window.quit(); // which ends the program when the engine has stopped
    return true;
}

} // namespace ovation::ui
