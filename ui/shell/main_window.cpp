#include "ui/shell/main_window.h"

#include "ui/common/appearance.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/details/details_panel.h"
#include "ui/exports/export_panel.h"
#include "ui/layouts/layouts_panel.h"
#include "ui/library/library_panel.h"
#include "ui/player/player_panel.h"
#include "ui/preview/preview_panel.h"
#include "ui/recordings/recording_panel.h"
#include "ui/sessions/session_panel.h"
#include "ui/shell/about.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/docks.h"
#include "ui/shell/file_opener.h"
#include "ui/shell/finder.h"
#include "ui/shell/header_bar.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/perspectives.h"
#include "ui/shell/review_perspective.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/status_strip.h"
#include "ui/uploads/upload_panel.h"
#include "ui/uploads/upload_words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace ovation::ui {

namespace {
const QString geometryKey = QStringLiteral("window/geometry");
} // namespace

MainWindow::MainWindow(Studio &studio, Review &review, Uploads &uploads, QWidget *parent)
    : MainWindow(studio, review, uploads, std::make_unique<DesktopDialogs>(), parent) {}

MainWindow::MainWindow(Studio &studio, Review &review, Uploads &uploads, std::unique_ptr<Dialogs> dialogs,
                       QWidget *parent)
    : QMainWindow(parent), m_studio(studio), m_reviewed(review), m_uploaded(uploads),
      m_news(studio, review, uploads), m_dialogs(std::move(dialogs)), m_state(ServerState::Starting) {
    setObjectName(QStringLiteral("mainWindow"));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    applyTheme(*qApp, AppearanceMenu::savedTheme());
    makeContents();
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(1280, 800);
    m_perspectives->restore();
    connect(&m_studio, &Studio::snapshotChanged, this, &MainWindow::showSnapshot);
    // Told of the language that it was made in.
    QCoreApplication::removePostedEvents(this, QEvent::LanguageChange);
}

MainWindow::~MainWindow() {
    // The panels use the dialogs, which are a member and would be gone before them.
    qDeleteAll(m_docks);
}

void MainWindow::makeContents() {
    setWindowTitle(tr("Ovation Studio"));
    setLocale(QLocale()); // of spin boxes and dates in it, too
    makeTop();
    m_status = new StatusStrip;
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    makePanels();
    makeMenus();
    wirePanels();
    watchUploads();
}

void MainWindow::removeContents() {
    delete m_finder;
    delete m_opener;
    qDeleteAll(std::exchange(m_docks, {}));
    delete m_review;
    delete m_perspectives;
    delete m_top->parentWidget(); // the tool bar
    delete statusBar();
    delete menuBar();
}

void MainWindow::makePanels() {
    m_sessions = new SessionPanel(m_studio, *m_dialogs);
    m_preview = new PreviewPanel(m_studio, *m_dialogs);
    m_recordings = new RecordingPanel(m_studio, *m_dialogs);
    m_uploads = new UploadPanel(m_uploaded);
    if (m_storage)
        m_uploads->setStorage(*m_storage);
    m_layouts = new LayoutsPanel(m_studio, *m_dialogs);
    m_review = new ReviewPerspective(m_reviewed, *m_dialogs, m_studio.facts().layoutFolder, this);
    m_perspectives = new Perspectives(*this);
    addDocks(*this, *m_perspectives,
             {m_sessions, m_preview, m_recordings, m_uploads, m_layouts, m_review->library(),
              m_review->player(), m_review->details(), m_review->exports()});
    m_opener = new FileOpener({*m_perspectives, *m_review->library(), *m_layouts, *m_messages}, this);
    m_docks = m_perspectives->docks();
    m_header->addPerspectives(m_perspectives->actions());
}

void MainWindow::wirePanels() {
    // Ctrl+R belongs to the layout panel while that is visible.
    auto *design = qobject_cast<QDockWidget *>(m_layouts->parentWidget());
    connect(design, &QDockWidget::visibilityChanged, this,
            [this](bool visible) { m_shortcuts->suspend(m_preview->recordAction()->objectName(), visible); });
    connect(m_sessions, &SessionPanel::selectedSessionChanged, this, [this](const QString &sessionId) {
        m_preview->showSession(sessionId);
        m_recordings->setSession(sessionId);
        m_header->setSession(sessionId);
    });
    connect(m_header, &HeaderBar::guestLinkWanted, m_sessions, &SessionPanel::copyGuestLink);
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

void MainWindow::makeMenus() {
    m_menu = new MainMenu(*menuBar(), {*m_sessions, *m_preview, *m_recordings, *m_uploads, *m_review,
                                       *m_perspectives, m_language});
    connect(m_menu, &MainMenu::quitWanted, this, &QWidget::close);
    connect(m_menu, &MainMenu::aboutWanted, this, [this] { tellAbout(*m_dialogs, this); });
    connect(m_menu, &MainMenu::languageWanted, this, &MainWindow::chooseLanguage);
    m_shortcuts = new Shortcuts(*this, menuBar());
    m_finder = new Finder(
        {m_studio, m_reviewed, *m_shortcuts, *m_perspectives, *m_sessions, *m_review->library(), *m_layouts},
        *this);
    connect(m_menu, &MainMenu::searchWanted, m_finder, &Finder::search);
    connect(m_menu, &MainMenu::shortcutsWanted, m_finder, &Finder::showShortcuts);
    m_finder->showIn(*m_header);
}

/// Design may hold what is not saved, and its pages go with it.
void MainWindow::chooseLanguage(const QString &code) {
    if (code != m_language.chosen())
        m_layouts->leave([this, code] { m_language.choose(code); });
    // Until then, and if the person stays.
    m_menu->showLanguage(m_language.chosen());
}

void MainWindow::changeEvent(QEvent *event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_docks.isEmpty())
        QTimer::singleShot(0, this, &MainWindow::makeAgain); // who chose it is in one of the menus
}

void MainWindow::makeAgain() {
    if (m_life == Life::Stopping || m_life == Life::Stopped)
        return;
    m_perspectives->save();
    const QString session = m_sessions->selectedSession(), problem = m_messages->text();
    const auto layout = m_layouts->current();
    const ReviewPerspective::Place place = m_review->place();
    const QStringList files = m_opener->waiting();
    removeContents();
    makeContents();
    m_perspectives->restore();
    m_header->setState(m_state);
    if (!problem.isEmpty())
        m_messages->showProblem(problem);
    m_sessions->select(session);
    m_layouts->prefer(layout);
    m_review->goTo(place);
    m_news.repeat();
    if (m_state == ServerState::Running)
        m_opener->serverRuns();
    m_opener->open(files);
}

void MainWindow::showState(ServerState state) {
    m_state = state;
    m_header->setState(state);
}

void MainWindow::start() {
    showState(ServerState::Starting);
    m_studio.start([guard = QPointer<MainWindow>(this)](const Result<void> &result) {
        if (!guard || guard->m_life != Life::Idle)
            return;
        if (result) {
            guard->m_life = Life::Running;
            guard->showState(ServerState::Running);
            guard->m_messages->dismiss();
            guard->m_opener->serverRuns();
        } else {
            guard->showState(ServerState::Failed);
            guard->m_messages->showProblem(failureText(tr("The server could not start"), result.error()) +
                                           u' ' + tr("Fix the problem, then restart Ovation Studio."));
        }
    });
}

void MainWindow::open(const QStringList &files) {
    m_opener->open(files);
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

void MainWindow::setStorage(StorageSetup &setup) {
    m_storage = &setup;
    m_uploads->setStorage(setup);
}

/// What a user should know of them in whatever perspective.
void MainWindow::watchUploads() {
    connect(&m_uploaded, &Uploads::changed, m_status, &StatusStrip::showUploads);
    connect(&m_uploaded, &Uploads::gaveUp, m_messages, [this](const upload::Item &item) {
        m_messages->showProblem(
            tr("Could not upload “%1”: %2")
                .arg(item.name.isEmpty() ? item.recordingId : item.name, reasonText(item)));
    });
}

void MainWindow::savePlaces() const {
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    m_perspectives->save();
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
    showState(ServerState::Stopping);
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->setEnabled(false);
    menuBar()->setEnabled(false);
    m_studio.stop([guard = QPointer<MainWindow>(this)] {
        if (!guard)
            return;
        guard->m_life = Life::Stopped;
        guard->showState(ServerState::Stopped);
        guard->close();
    });
}

} // namespace ovation::ui
