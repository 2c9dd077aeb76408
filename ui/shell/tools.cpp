#include "ui/shell/tools.h"

#include "base/log_lines.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/log/log_window.h"
#include "ui/settings/settings_dialog.h"
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
    addToMenus();
}

Tools::~Tools() {
    delete m_log;
}

void Tools::addToMenus() {
    if (!m_window)
        return;
    // The menus go with the menu bar, and there is another one as soon as the window is made again.
    connect(m_window->menuBar(), &QObject::destroyed, this,
            [this] { QTimer::singleShot(0, this, &Tools::addToMenus); });
    if (m_log) { // in the language of before
        const bool isSeen = m_log->isVisible();
        delete m_log;
        if (isSeen)
            openLog();
    }
    auto *settings =
        new QAction(icon(QStringLiteral("sliders-horizontal")), tr("Se&ttings…"), m_window->menuBar());
    settings->setObjectName(QStringLiteral("settings"));
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    connect(settings, &QAction::triggered, this, &Tools::openSettings);
    auto *log = new QAction(icon(QStringLiteral("list")), tr("&Log"), m_window->menuBar());
    log->setObjectName(QStringLiteral("log"));
    connect(log, &QAction::triggered, this, &Tools::openLog);
    auto *support =
        new QAction(icon(QStringLiteral("clipboard-list")), tr("&Support bundle…"), m_window->menuBar());
    support->setObjectName(QStringLiteral("support"));
    connect(support, &QAction::triggered, this, &Tools::openSupport);
    const auto menus = m_window->menuBar()->actions();
    QMenu *first = menus.first()->menu(), *help = menus.last()->menu();
    auto *quit = m_window->findChild<QAction *>(QStringLiteral("quit"));
    first->insertAction(quit, settings);
    first->insertSeparator(quit);
    QAction *about = help->actions().value(0);
    help->insertAction(about, log);
    help->insertAction(about, support);
    help->insertSeparator(about);
}

void Tools::openSettings() {
    m_services.settings.fields(
        [self = QPointer(this)](const Result<std::vector<config::SettingField>> &fields) {
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
        });
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
