#include "ui/shell/main_menu.h"

#include "ui/common/icons.h"
#include "ui/preview/preview_panel.h"
#include "ui/recordings/recording_panel.h"
#include "ui/sessions/session_panel.h"
#include "ui/shell/appearance_menu.h"
#include "ui/shell/arrangement_menu.h"
#include "ui/shell/docks.h"
#include "ui/shell/notifier.h"
#include "ui/shell/perspectives.h"
#include "ui/shell/review_perspective.h"
#include "ui/shell/tray.h"
#include "ui/uploads/upload_panel.h"

#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>

namespace ovation::ui {

MainMenu::MainMenu(QMenuBar &bar, const Parts &parts) : QObject(&bar), m_bar(bar) {
    makePanelMenus(parts);
    makeView(parts);
    makeHelp();
    for (QMenu *menu : m_bar.findChildren<QMenu *>())
        menu->setToolTipsVisible(true); // an action that is disabled says why
}

void MainMenu::makePanelMenus(const Parts &parts) {
    QMenu *session = m_bar.addMenu(tr("&Session"));
    session->addActions(parts.panels.sessions->menuActions());
    session->addSeparator();
    session->addAction(tr("&Quit"), QKeySequence::Quit, this, &MainMenu::quitWanted)
        ->setObjectName(QStringLiteral("quit"));

    QMenu *recording = m_bar.addMenu(tr("&Recording"));
    recording->addAction(parts.panels.preview->recordAction());
    recording->addSeparator();
    recording->addActions(parts.panels.recordings->menuActions());
    m_bar.addMenu(tr("&Uploads"))->addActions(parts.panels.uploads->menuActions());
    m_bar.addMenu(tr("&Library"))->addActions(parts.panels.review->recordingActions());
    m_bar.addMenu(tr("&Playback"))->addActions(parts.panels.review->playbackActions());
}

void MainMenu::makeView(const Parts &parts) {
    QMenu *view = m_bar.addMenu(tr("&View"));
    view->addAction(icon(QStringLiteral("search")), tr("&Search…"), QKeySequence(Qt::CTRL | Qt::Key_K), this,
                    &MainMenu::searchWanted)
        ->setObjectName(QStringLiteral("searchEverything"));
    view->addSeparator();
    view->addActions(parts.panels.perspectives->actions());
    new ArrangementMenu(*view, *parts.panels.perspectives, parts.dialogs, parts.window);
    view->addSeparator();
    int number = 1;
    for (const QDockWidget *dock : parts.panels.perspectives->docks()) {
        QAction *toggle = dock->toggleViewAction();
        toggle->setObjectName(dock->objectName() + QStringLiteral("Shown"));
        toggle->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_0 + number++));
        view->addAction(toggle);
    }
    view->addSeparator();
    QMenu *notifications = view->addMenu(tr("N&otifications"));
    Notifier::addSwitches(*notifications);
    parts.tray.addSwitch(*view);
    view->addSeparator();
    m_appearance = new AppearanceMenu(*view, parts.languages);
    connect(m_appearance, &AppearanceMenu::languageWanted, this, &MainMenu::languageWanted);
}

void MainMenu::makeHelp() {
    QMenu *help = m_bar.addMenu(tr("&Help"));
    help->addAction(tr("&Keyboard shortcuts…"), QKeySequence(Qt::Key_F1), this, &MainMenu::shortcutsWanted)
        ->setObjectName(QStringLiteral("showShortcuts"));
    help->addSeparator();
    help->addAction(icon(QStringLiteral("info")), tr("&About Ovation Studio"), this, &MainMenu::aboutWanted)
        ->setObjectName(QStringLiteral("about"));
}

void MainMenu::showLanguage(const QString &code) {
    m_appearance->showChosen(code);
}

} // namespace ovation::ui
