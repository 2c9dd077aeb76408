#include "ui/shell/main_window.h"

#include "ui/common/appearance.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
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
#include "ui/shell/status_strip.h"
#include "ui/uploads/upload_panel.h"
#include "ui/uploads/upload_words.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <tuple>
#include <utility>

namespace ovation::ui {

namespace {
const QString geometryKey = QStringLiteral("window/geometry");
const QString themeKey = QStringLiteral("window/theme");
} // namespace

MainWindow::MainWindow(Studio &studio, Review &review, Uploads &uploads, QWidget *parent)
    : MainWindow(studio, review, uploads, std::make_unique<DesktopDialogs>(), parent) {}

MainWindow::MainWindow(Studio &studio, Review &review, Uploads &uploads, std::unique_ptr<Dialogs> dialogs,
                       QWidget *parent)
    : QMainWindow(parent), m_studio(studio), m_dialogs(std::move(dialogs)),
      m_perspectives(new Perspectives(*this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Ovation Studio"));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    const bool light = QSettings().value(themeKey).toString() == QLatin1String("light");
    applyTheme(*qApp, light ? Theme::Light : Theme::Dark);

    makeTop();
    m_status = new StatusStrip;
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    m_sessions = new SessionPanel(m_studio, *m_dialogs);
    m_preview = new PreviewPanel(m_studio);
    m_recordings = new RecordingPanel(m_studio, *m_dialogs);
    m_sessionDock = addPanel("sessionDock", tr("Sessions"), m_sessions, Qt::LeftDockWidgetArea);
    m_previewDock = addPanel("previewDock", tr("Preview"), m_preview, Qt::RightDockWidgetArea);
    m_recordingDock = addPanel("recordingDock", tr("Recordings"), m_recordings, Qt::BottomDockWidgetArea);
    m_uploads = new UploadPanel(uploads);
    m_uploadDock = addPanel("uploadDock", tr("Uploads"), m_uploads, Qt::BottomDockWidgetArea);
    watchUploads(uploads);
    m_layouts = new LayoutsPanel(m_studio, *m_dialogs);
    m_layoutDock = addPanel("layoutDock", tr("Layouts"), m_layouts, Qt::TopDockWidgetArea);
    m_review = new ReviewPerspective(review, *m_dialogs, this);
    makePerspectives();
    makeReview();
    m_docks = m_perspectives->docks();
    m_header->addPerspectives(m_perspectives->actions());
    makeMenus();
    restorePlaces();
    // Ctrl+R belongs to the layout panel while that is visible.
    connect(m_layoutDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_preview->recordAction()->setShortcut(visible ? QKeySequence() : QKeySequence(Qt::CTRL | Qt::Key_R));
    });

    connect(m_sessions, &SessionPanel::selectedSessionChanged, this, [this](const QString &sessionId) {
        m_preview->showSession(sessionId);
        m_recordings->setSession(sessionId);
        m_header->setSession(sessionId);
    });
    connect(m_header, &HeaderBar::guestLinkWanted, m_sessions, &SessionPanel::copyGuestLink);
    connect(&m_studio, &Studio::snapshotChanged, this, &MainWindow::showSnapshot);
}

MainWindow::~MainWindow() {
    // The panels use the dialogs, which are a member and would be gone before them.
    qDeleteAll(m_docks);
}

void MainWindow::makeTop() {
    m_header = new HeaderBar(m_studio.facts().publicUrl);
    m_messages = new MessageBar;
    m_top = new QWidget;
    auto *column = new QVBoxLayout(m_top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    auto *bar = new QToolBar(tr("Server"));
    bar->setObjectName(QStringLiteral("serverBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu); // it can't be hidden
    bar->toggleViewAction()->setVisible(false);
    m_top->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(m_top);
    addToolBar(bar);
}

QDockWidget *MainWindow::addPanel(const char *name, const QString &title, QWidget *panel,
                                  Qt::DockWidgetArea area) {
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeMenus() {
    QMenu *session = menuBar()->addMenu(tr("&Session"));
    session->addActions(m_sessions->menuActions());
    session->addSeparator();
    QAction *leave = session->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    leave->setObjectName(QStringLiteral("quit"));

    QMenu *recording = menuBar()->addMenu(tr("&Recording"));
    recording->addAction(m_preview->recordAction());
    recording->addSeparator();
    recording->addActions(m_recordings->menuActions());
    menuBar()->addMenu(tr("&Uploads"))->addActions(m_uploads->menuActions());

    QMenu *library = menuBar()->addMenu(tr("&Library"));
    library->addActions(m_review->recordingActions());
    QMenu *playback = menuBar()->addMenu(tr("&Playback"));
    playback->addActions(m_review->playbackActions());

    QMenu *view = menuBar()->addMenu(tr("&View"));
    int number = 1;
    view->addActions(m_perspectives->actions());
    view->addSeparator();
    for (QDockWidget *dock : std::as_const(m_docks)) {
        QAction *toggle = dock->toggleViewAction();
        toggle->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_0 + number++));
        view->addAction(toggle);
    }
    view->addAction(tr("&Reset window layout"), m_perspectives, &Perspectives::reset);
    view->addSeparator();
    auto *themes = new QActionGroup(this);
    for (const auto &[theme, text, name] :
         {std::tuple(Theme::Dark, tr("D&ark"), QStringLiteral("darkTheme")),
          std::tuple(Theme::Light, tr("&Light"), QStringLiteral("lightTheme"))}) {
        QAction *action = view->addAction(
            icon(theme == Theme::Dark ? QStringLiteral("moon") : QStringLiteral("sun")), text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(theme == currentTheme());
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = theme] { selectTheme(chosen); });
    }

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(icon(QStringLiteral("info")), tr("&About Ovation Studio"), this, &MainWindow::showAbout);
}

void MainWindow::start() {
    m_header->setState(ServerState::Starting);
    m_studio.start([guard = QPointer<MainWindow>(this)](const Result<void> &result) {
        if (!guard || guard->m_life != Life::Idle)
            return;
        if (result) {
            guard->m_life = Life::Running;
            guard->m_header->setState(ServerState::Running);
            guard->m_messages->dismiss();
        } else {
            guard->m_header->setState(ServerState::Failed);
            guard->m_messages->showProblem(failureText(tr("The server could not start"), result.error()) +
                                           u' ' + tr("Fix the problem, then restart Ovation Studio."));
        }
    });
}

void MainWindow::quit() {
    if (m_life == Life::Idle || m_life == Life::Running || m_life == Life::Asking)
        stop();
}

void MainWindow::showSnapshot(const EngineSnapshot &snapshot) {
    m_runningRecordings = int(snapshot.progress.size());
    m_header->showSnapshot(snapshot);
    m_status->showSnapshot(snapshot);
}

void MainWindow::selectTheme(Theme theme) {
    applyTheme(*qApp, theme);
    QSettings().setValue(themeKey, theme == Theme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
}

void MainWindow::makePerspectives() {
    m_perspectives->add({QStringLiteral("administer"),
                         tr("Administer"),
                         tr("Sessions, preview and recordings"),
                         {m_sessionDock, m_previewDock, m_recordingDock, m_uploadDock},
                         [this] {
                             addDockWidget(Qt::LeftDockWidgetArea, m_sessionDock);
                             addDockWidget(Qt::RightDockWidgetArea, m_previewDock);
                             addDockWidget(Qt::BottomDockWidgetArea, m_recordingDock);
                             tabifyDockWidget(m_recordingDock, m_uploadDock);
                             m_recordingDock->raise();
                             resizeDocks({m_sessionDock, m_previewDock}, {500, 780}, Qt::Horizontal);
                             resizeDocks({m_previewDock, m_recordingDock}, {500, 220}, Qt::Vertical);
                         }});
    m_perspectives->add({QStringLiteral("design"),
                         tr("Design"),
                         tr("Write custom layouts with a live preview"),
                         {m_layoutDock},
                         [this] { addDockWidget(Qt::TopDockWidgetArea, m_layoutDock); }});
}

void MainWindow::makeReview() {
    QDockWidget *library =
        addPanel("libraryDock", tr("Library"), m_review->library(), Qt::LeftDockWidgetArea);
    QDockWidget *player = addPanel("playerDock", tr("Player"), m_review->player(), Qt::RightDockWidgetArea);
    QDockWidget *details =
        addPanel("detailsDock", tr("Details"), m_review->details(), Qt::RightDockWidgetArea);
    QDockWidget *exports =
        addPanel("exportDock", tr("Exports"), m_review->exports(), Qt::RightDockWidgetArea);
    m_perspectives->add({QStringLiteral("review"),
                         tr("Review"),
                         tr("Find, watch and export recordings"),
                         {library, player, details, exports},
                         [this, library, player, details, exports] {
                             addDockWidget(Qt::LeftDockWidgetArea, library);
                             addDockWidget(Qt::RightDockWidgetArea, player);
                             splitDockWidget(player, details, Qt::Horizontal);
                             splitDockWidget(details, exports, Qt::Vertical);
                             resizeDocks({library, player, details}, {360, 600, 320}, Qt::Horizontal);
                             resizeDocks({details, exports}, {480, 200}, Qt::Vertical);
                         }});
}

void MainWindow::setStorage(StorageSetup &setup) {
    m_uploads->setStorage(setup);
}

/// What a user should know of them in whatever perspective.
void MainWindow::watchUploads(Uploads &uploads) {
    connect(&uploads, &Uploads::changed, m_status, &StatusStrip::showUploads);
    connect(&uploads, &Uploads::gaveUp, this, [this](const upload::Item &item) {
        m_messages->showProblem(
            tr("Could not upload “%1”: %2")
                .arg(item.name.isEmpty() ? item.recordingId : item.name, reasonText(item)));
    });
}

void MainWindow::restorePlaces() {
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray()))
        resize(1280, 800);
    m_perspectives->restore();
}

void MainWindow::savePlaces() const {
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    m_perspectives->save();
}

void MainWindow::showAbout() {
    m_dialogs->tell(
        this, tr("About Ovation Studio"),
        tr("<p><b>Ovation Studio %1</b></p><p>A session server for OpenVidu 2.x applications that shows and "
           "records what happens in its sessions.</p><p>Apache License 2.0. Icons by Lucide, ISC "
           "License.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
}

void MainWindow::closeEvent(QCloseEvent *event) {
    switch (m_life) {
    case Life::Stopped:
        event->accept();
        return;
    case Life::Asking:
    case Life::Stopping:
        event->ignore();
        return;
    case Life::Idle:
    case Life::Running:
        break;
    }
    event->ignore();
    const Life before = m_life;
    m_life = Life::Asking;
    m_layouts->leave(
        [this, before] {
            if (m_life != Life::Asking)
                return;
            m_life = before;
            askAboutRecording();
        },
        [this, before] {
            if (m_life == Life::Asking)
                m_life = before;
        });
}

void MainWindow::askAboutRecording() {
    const bool exporting = m_review->runningExports() > 0;
    if (m_runningRecordings == 0 && !exporting) {
        stop();
        return;
    }
    const QString text =
        m_runningRecordings == 0
            ? tr("An export is running. Quitting cancels it and disconnects all participants.")
            : tr("A recording is running. Quitting stops and keeps it, and disconnects all participants.");
    const Life before = m_life;
    m_life = Life::Asking;
    m_dialogs->confirm(this, {tr("Quit"), text, tr("Stop and quit")}, [this, before](bool yes) {
        if (m_life != Life::Asking)
            return;
        m_life = before;
        if (yes)
            stop();
    });
}

void MainWindow::stop() {
    savePlaces();
    m_life = Life::Stopping;
    m_messages->dismiss();
    m_header->setState(ServerState::Stopping);
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->setEnabled(false);
    menuBar()->setEnabled(false);
    m_studio.stop([guard = QPointer<MainWindow>(this)] {
        if (!guard)
            return;
        guard->m_life = Life::Stopped;
        guard->m_header->setState(ServerState::Stopped);
        guard->close();
    });
}

} // namespace ovation::ui
