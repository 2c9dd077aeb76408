#include "ui/shell/main_window.h"

#include "ui/common/appearance.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/layouts/layouts_panel.h"
#include "ui/library/library_panel.h"
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
#include "ui/shell/notifier.h"
#include "ui/shell/perspectives.h"
#include "ui/shell/review_perspective.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/tray.h"
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
    m_notifier = std::make_unique<Notifier>(m_studio, m_uploaded, *m_dialogs, *this);
    makeContents();
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(1280, 800);
    m_panels.perspectives->restore();
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
    m_tray = new Tray(*m_dialogs);
    m_tray->setParent(this);
    makeMenus();
    wirePanels();
    watchUploads();
}

void MainWindow::removeContents() {
    delete m_finder;
    delete m_tray;
    delete m_opener;
    qDeleteAll(std::exchange(m_docks, {}));
    delete m_panels.review;
    delete m_panels.perspectives;
    delete m_top;
    delete statusBar();
    delete menuBar();
}

void MainWindow::makePanels() {
    m_panels =
        ui::makePanels(*this, {m_studio, m_reviewed, m_uploaded, *m_dialogs, m_news.sessions(), m_storage});
    m_opener = new FileOpener(
        {*m_panels.perspectives, *m_panels.review->library(), *m_panels.layouts, *m_messages}, this);
    m_docks = m_panels.perspectives->docks();
    m_header->addPerspectives(m_panels.perspectives->actions());
}

void MainWindow::wirePanels() {
    // Ctrl+R belongs to the layout panel while that is visible.
    auto *design = qobject_cast<QDockWidget *>(m_panels.layouts->parentWidget());
    connect(design, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_shortcuts->suspend(m_panels.preview->recordAction()->objectName(), visible);
    });
    // Ctrl+F belongs to the library while that is.
    auto *library = qobject_cast<QDockWidget *>(m_panels.review->library()->parentWidget());
    connect(library, &QDockWidget::visibilityChanged, this,
            [this](bool visible) { m_shortcuts->suspend(QStringLiteral("findRecordings"), visible); });
    connect(m_panels.sessions, &SessionPanel::selectedSessionChanged, this, [this](const QString &sessionId) {
        m_panels.preview->showSession(sessionId);
        m_panels.recordings->setSession(sessionId);
        m_header->setSession(sessionId);
    });
    connect(m_header, &HeaderBar::guestLinkWanted, m_panels.sessions, &SessionPanel::copyGuestLink);
}

void MainWindow::makeTop() {
    m_header = new HeaderBar(m_studio.facts().publicUrl);
    m_messages = new MessageBar;
    m_top = addTopBar(*this, *m_header, *m_messages);
}

void MainWindow::makeMenus() {
    m_menu = new MainMenu(*menuBar(), {m_panels, m_language, *m_tray, *m_dialogs, *this});
    connect(m_menu, &MainMenu::quitWanted, this, &MainWindow::leave);
    connect(m_tray, &Tray::windowWanted, this, &MainWindow::comeForward);
    connect(m_tray, &Tray::quitWanted, this, [this] {
        comeForward(); // questions are seen, and what is finalized
        leave();
    });
    connect(m_menu, &MainMenu::aboutWanted, this, [this] { tellAbout(*m_dialogs, this); });
    connect(m_menu, &MainMenu::languageWanted, this, &MainWindow::chooseLanguage);
    m_shortcuts = new Shortcuts(*this, menuBar());
    m_finder = new Finder({m_studio, m_reviewed, *m_shortcuts, m_panels}, *this);
    connect(m_menu, &MainMenu::searchWanted, m_finder, &Finder::search);
    connect(m_menu, &MainMenu::shortcutsWanted, m_finder, &Finder::showShortcuts);
    m_finder->showIn(*m_header);
}

/// Design may hold what is not saved, and its pages go with it.
void MainWindow::chooseLanguage(const QString &code) {
    if (code != m_language.chosen())
        m_panels.layouts->leave([this, code] { m_language.choose(code); });
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
    m_panels.perspectives->save();
    const QString session = m_panels.sessions->selectedSession(), problem = m_messages->text();
    const auto layout = m_panels.layouts->current();
    const ReviewPerspective::Place place = m_panels.review->place();
    const QStringList files = m_opener->waiting();
    removeContents();
    makeContents();
    m_panels.perspectives->restore();
    showState(m_state);
    if (!problem.isEmpty())
        m_messages->showProblem(problem);
    m_panels.sessions->select(session);
    m_panels.layouts->prefer(layout);
    m_panels.review->goTo(place);
    m_news.repeat();
    if (m_state == ServerState::Running)
        m_opener->serverRuns();
    m_opener->open(files);
}

void MainWindow::showState(ServerState state) {
    m_state = state;
    m_header->setState(state);
    m_tray->show(state, m_runningRecordings);
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

void MainWindow::comeForward() {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit() {
    if (m_life == Life::Idle || m_life == Life::Running || m_life == Life::Asking)
        stop();
}

void MainWindow::showSnapshot(const EngineSnapshot &snapshot) {
    m_runningRecordings = int(snapshot.progress.size());
    m_header->showSnapshot(snapshot);
    m_tray->show(m_state, m_runningRecordings);
    m_status->showSnapshot(snapshot);
}

void MainWindow::setStorage(StorageSetup &setup) {
    m_storage = &setup;
    m_panels.uploads->setStorage(setup);
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
    m_panels.perspectives->save();
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
    if (m_tray->keepsWindow())
        hide();
    else
        leave();
}

void MainWindow::leave() {
    if (m_life != Life::Idle && m_life != Life::Running)
        return;
    const Life before = m_life;
    m_life = Life::Asking;
    m_panels.layouts->leave(
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
    const bool exporting = m_panels.review->runningExports() > 0;
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
    Q_EMIT stopping();
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
        const bool isInTray = guard->isHidden();
        guard->close();
        if (isInTray)
            QCoreApplication::quit(); // no window was closed that would end the program
    });
}

} // namespace ovation::ui
