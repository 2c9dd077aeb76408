#include "ui/shell/docks.h"

#include "ui/shell/perspectives.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace ovation::ui {

namespace {

struct Docks {
    Q_DECLARE_TR_FUNCTIONS(Docks)
};

QDockWidget *addDock(QMainWindow &window, const char *name, const QString &title, QWidget *panel,
                     Qt::DockWidgetArea area) {
    auto *dock = new QDockWidget(title, &window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(panel);
    window.addDockWidget(area, dock);
    return dock;
}

void addAdminister(QMainWindow &window, Perspectives &perspectives, const DockedPanels &panels) {
    QDockWidget *sessions =
        addDock(window, "sessionDock", Docks::tr("Sessions"), panels.sessions, Qt::LeftDockWidgetArea);
    QDockWidget *preview =
        addDock(window, "previewDock", Docks::tr("Preview"), panels.preview, Qt::RightDockWidgetArea);
    QDockWidget *recordings = addDock(window, "recordingDock", Docks::tr("Recordings"), panels.recordings,
                                      Qt::BottomDockWidgetArea);
    QDockWidget *uploads =
        addDock(window, "uploadDock", Docks::tr("Uploads"), panels.uploads, Qt::BottomDockWidgetArea);
    perspectives.add({QStringLiteral("administer"),
                      Docks::tr("Administer"),
                      Docks::tr("Sessions, preview and recordings"),
                      {sessions, preview, recordings, uploads},
                      [=, &window] {
                          window.addDockWidget(Qt::LeftDockWidgetArea, sessions);
                          window.addDockWidget(Qt::RightDockWidgetArea, preview);
                          window.addDockWidget(Qt::BottomDockWidgetArea, recordings);
                          window.tabifyDockWidget(recordings, uploads);
                          recordings->raise();
                          window.resizeDocks({sessions, preview}, {500, 780}, Qt::Horizontal);
                          window.resizeDocks({preview, recordings}, {500, 220}, Qt::Vertical);
                      }});
}

void addDesign(QMainWindow &window, Perspectives &perspectives, const DockedPanels &panels) {
    QDockWidget *layouts =
        addDock(window, "layoutDock", Docks::tr("Layouts"), panels.layouts, Qt::TopDockWidgetArea);
    perspectives.add({QStringLiteral("design"),
                      Docks::tr("Design"),
                      Docks::tr("Write custom layouts with a live preview"),
                      {layouts},
                      [=, &window] { window.addDockWidget(Qt::TopDockWidgetArea, layouts); }});
}

void addReview(QMainWindow &window, Perspectives &perspectives, const DockedPanels &panels) {
    QDockWidget *library =
        addDock(window, "libraryDock", Docks::tr("Library"), panels.library, Qt::LeftDockWidgetArea);
    QDockWidget *player =
        addDock(window, "playerDock", Docks::tr("Player"), panels.player, Qt::RightDockWidgetArea);
    QDockWidget *details =
        addDock(window, "detailsDock", Docks::tr("Details"), panels.details, Qt::RightDockWidgetArea);
    QDockWidget *exports =
        addDock(window, "exportDock", Docks::tr("Exports"), panels.exports, Qt::RightDockWidgetArea);
    perspectives.add({QStringLiteral("review"),
                      Docks::tr("Review"),
                      Docks::tr("Find, watch and export recordings"),
                      {library, player, details, exports},
                      [=, &window] {
                          window.addDockWidget(Qt::LeftDockWidgetArea, library);
                          window.addDockWidget(Qt::RightDockWidgetArea, player);
                          window.splitDockWidget(player, details, Qt::Horizontal);
                          window.splitDockWidget(details, exports, Qt::Vertical);
                          window.resizeDocks({library, player, details}, {360, 600, 320}, Qt::Horizontal);
                          window.resizeDocks({details, exports}, {480, 200}, Qt::Vertical);
                      }});
}

} // namespace

void addDocks(QMainWindow &window, Perspectives &perspectives, const DockedPanels &panels) {
    addAdminister(window, perspectives, panels);
    addDesign(window, perspectives, panels);
    addReview(window, perspectives, panels);
}

} // namespace ovation::ui
