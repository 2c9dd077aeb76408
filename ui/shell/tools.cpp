#include "ui/shell/tools.h"

#include "base/log_lines.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/guide/guide_window.h"
#include "ui/log/log_window.h"
#include "ui/settings/machine_check.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/finder.h"
#include "ui/shell/palette.h"
#include "ui/support/health_texts.h"
#include "ui/support/support_dialog.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTimer>

#include <utility>

namespace ovation::ui {

Tools::Tools(QMainWindow &window, Services services)
    : Tools(window, std::move(services), std::make_unique<DesktopDialogs>()) {}

Tools::Tools(QMainWindow &window, Services services, std::unique_ptr<Dialogs> dialogs)
    : m_window(&window), m_services(std::move(services)), m_dialogs(std::move(dialogs)) {
    connect(&m_services.studio, &Studio::snapshotChanged, this,
            [this](const EngineSnapshot &snapshot) { m_isRecording = !snapshot.progress.empty(); });
    addToMenus();
}

Tools::~Tools() {
    delete m_log;
    delete m_guide;
}

QAction *Tools::makeAction(const QString &text, const char *name, const QString &iconName,
                           void (Tools::*open)()) {
    auto *action = new QAction(icon(iconName), text, m_window->menuBar());
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this, open);
    return action;
}

void Tools::addToMenus() {
    if (!m_window)
        return;
    // The menus go with the menu bar, and there is another one as soon as the window is made again.
    connect(m_window->menuBar(), &QObject::destroyed, this,
            [this] { QTimer::singleShot(0, this, &Tools::addToMenus); });
    // In the language of before.
    if (const bool isSeen = m_log && m_log->isVisible(); delete m_log.data(), isSeen)
        openLog();
    const std::unique_ptr<GuideWindow> guide(m_guide.data());
    m_guide.clear();
    if (guide && guide->isVisible()) {
        openGuide();
        m_guide->follow(*guide);
    }
    if (auto *finder = m_window->findChild<Finder *>())
        connect(finder, &Finder::searching, this, &Tools::offerSettings);
    QAction *settings =
        makeAction(tr("Se&ttings…"), "settings", QStringLiteral("sliders-horizontal"), &Tools::openSettings);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    const auto menus = m_window->menuBar()->actions();
    QMenu *first = menus.first()->menu(), *help = menus.last()->menu();
    auto *quit = m_window->findChild<QAction *>(QStringLiteral("quit"));
    first->insertAction(quit, settings);
    first->insertSeparator(quit);
    QAction *keys = help->actions().value(0);
    help->insertActions(keys,
                        {makeAction(tr("&Guide"), "guide", QStringLiteral("book-open"), &Tools::openGuide)});
    QAction *about = help->actions().value(2); // behind the keys
    help->insertActions(about, {makeAction(tr("&Log"), "log", QStringLiteral("list"), &Tools::openLog),
                                makeAction(tr("&Support bundle…"), "support",
                                           QStringLiteral("clipboard-list"), &Tools::openSupport),
                                makeAction(tr("&Test this machine…"), "testMachine", QStringLiteral("gauge"),
                                           &Tools::openMachineTest)});
}

void Tools::offerSettings(Palette *palette) {
    connect(palette, &Palette::settingWanted, this, &Tools::openSetting);
    m_services.settings.fields(
        [palette = QPointer(palette)](const Result<std::vector<config::SettingField>> &fields) {
            if (palette && fields)
                palette->addSettings(*fields);
        });
}

void Tools::openSettings() {
    openSetting({});
}

void Tools::openSetting(const QString &name) {
    m_services.settings.fields(
        [self = QPointer(this), name](const Result<std::vector<config::SettingField>> &fields) {
            if (!self || !self->m_window)
                return;
            if (!fields) {
                self->m_dialogs->tell(self->m_window, tr("Settings"),
                                      failureText(tr("Could not read the settings"), fields.error()));
                return;
            }
            auto *dialog =
                new SettingsDialog(*fields, self->m_services.settings, *self->m_dialogs, self->m_window);
            connect(dialog, &SettingsDialog::saved, self, [self] {
                self->m_dialogs->tell(self->m_window, tr("Settings"),
                                      tr("The settings are saved. Restart Ovation Studio to use them."));
            });
            dialog->open();
            dialog->goTo(name);
        });
}

void Tools::openGuide() {
    if (!m_window)
        return;
    if (!m_guide)
        m_guide = new GuideWindow(m_window);
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

void Tools::openMachineTest() {
    if (!m_window)
        return;
    auto *dialog = new MachineDialog(m_services.machine, m_window);
    dialog->setRecording(m_isRecording);
    connect(&m_services.studio, &Studio::snapshotChanged, dialog,
            [dialog](const EngineSnapshot &snapshot) { dialog->setRecording(!snapshot.progress.empty()); });
    dialog->open();
}

void Tools::openLog() {
    if (!m_window)
        return;
    if (!m_log)
        m_log = new LogWindow(m_services.log, *m_dialogs, m_window);
    m_log->show();
    m_log->raise();
    m_log->activateWindow();
}

void Tools::openSupport() {
    collectHealth(m_services.review, [self = QPointer(this)](const QString &health) {
        if (!self || !self->m_window)
            return;
        QString log;
        for (const LogLine &line : self->m_services.log->after(0))
            log += toText(line) + u'\n';
        auto *dialog =
            new SupportDialog({{QStringLiteral("log.txt"), log}, {QStringLiteral("health.json"), health}},
                              self->m_services.support, *self->m_dialogs, self->m_window);
        dialog->show();
    });
}

} // namespace ovation::ui
