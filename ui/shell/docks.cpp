#include "ui/shell/docks.h"

#include "review.h"
#include "studio.h"
#include "ui/common/message_bar.h"
#include "ui/details/details_panel.h"
#include "ui/exports/export_panel.h"
#include "ui/layouts/layouts_panel.h"
#include "ui/library/library_panel.h"
#include "ui/player/player_panel.h"
#include "ui/preview/preview_panel.h"
#include "ui/recordings/recording_panel.h"
#include "ui/sessions/session_panel.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/perspectives.h"
#include "ui/shell/review_perspective.h"
#include "ui/uploads/upload_panel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>
#include <QVBoxLayout>

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

void addAdminister(QMainWindow &window, const Panels &panels) {
    QDockWidget *sessions =
        addDock(window, "sessionDock", Docks::tr("Sessions"), panels.sessions, Qt::LeftDockWidgetArea);
    QDockWidget *preview =
        addDock(window, "previewDock", Docks::tr("Preview"), panels.preview, Qt::RightDockWidgetArea);
    QDockWidget *recordings = addDock(window, "recordingDock", Docks::tr("Recordings"), panels.recordings,
                                      Qt::BottomDockWidgetArea);
    QDockWidget *uploads =
        addDock(window, "uploadDock", Docks::tr("Uploads"), panels.uploads, Qt::BottomDockWidgetArea);
    panels.perspectives->add({QStringLiteral("administer"),
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

void addDesign(QMainWindow &window, const Panels &panels) {
    QDockWidget *layouts =
        addDock(window, "layoutDock", Docks::tr("Layouts"), panels.layouts, Qt::TopDockWidgetArea);
    panels.perspectives->add({QStringLiteral("design"),
                              Docks::tr("Design"),
                              Docks::tr("Write custom layouts with a live preview"),
                              {layouts},
                              [=, &window] { window.addDockWidget(Qt::TopDockWidgetArea, layouts); }});
}

void addReview(QMainWindow &window, const Panels &panels) {
    QDockWidget *library = addDock(window, "libraryDock", Docks::tr("Library"), panels.review->library(),
                                   Qt::LeftDockWidgetArea);
    QDockWidget *player =
        addDock(window, "playerDock", Docks::tr("Player"), panels.review->player(), Qt::RightDockWidgetArea);
    QDockWidget *details = addDock(window, "detailsDock", Docks::tr("Details"), panels.review->details(),
                                   Qt::RightDockWidgetArea);
    QDockWidget *exports = addDock(window, "exportDock", Docks::tr("Exports"), panels.review->exports(),
                                   Qt::RightDockWidgetArea);
    panels.perspectives->add(
        {QStringLiteral("review"),
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

Panels makePanels(QMainWindow &window, const PanelSources &sources) {
    Panels panels;
    panels.sessions = new SessionPanel(sources.studio, sources.dialogs, sources.log);
    panels.preview = new PreviewPanel(sources.studio, sources.dialogs);
    panels.recordings = new RecordingPanel(sources.studio, sources.review, sources.dialogs);
    panels.uploads = new UploadPanel(sources.uploads, sources.dialogs);
    if (sources.storage)
        panels.uploads->setStorage(*sources.storage);
    panels.layouts = new LayoutsPanel(sources.studio, sources.dialogs);
    panels.review =
        new ReviewPerspective(sources.review, sources.dialogs, sources.studio.facts().layoutFolder, &window);
    panels.perspectives = new Perspectives(window);
    addAdminister(window, panels);
    addDesign(window, panels);
    addReview(window, panels);
    panels.perspectives->loadOwn();
    QObject::connect(panels.preview, &PreviewPanel::sessionWanted, panels.sessions, &SessionPanel::select);
    QObject::connect(panels.preview, &PreviewPanel::customLayoutWanted, panels.layouts,
                     [panels](const QString &path) {
                         panels.perspectives->reveal(QStringLiteral("layoutDock"));
                         panels.layouts->goTo(path);
                     });
    return panels;
}

QToolBar *addTopBar(QMainWindow &window, HeaderBar &header, MessageBar &messages) {
    auto *top = new QWidget;
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&header);
    column->addWidget(&messages);
    auto *bar = new QToolBar(Docks::tr("Server"));
    bar->setObjectName(QStringLiteral("serverBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu); // it can't be hidden
    bar->toggleViewAction()->setVisible(false);
    top->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(top);
    window.addToolBar(bar);
    return bar;
}

} // namespace ovation::ui
