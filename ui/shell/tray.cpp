#include "ui/shell/tray.h"

#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/shell/header_bar.h"

#include <QGuiApplication>
#include <QMenu>
#include <QSettings>
#include <QSystemTrayIcon>

namespace ovation::ui {

namespace {

const QString keepKey = QStringLiteral("window/closesToTray");

QString stateText(ServerState state, int recordings) {
    switch (state) {
    case ServerState::Starting:
        return Tray::tr("Starting…");
    case ServerState::Running:
        return recordings > 0 ? Tray::tr("Running, %n recordings", nullptr, recordings) : Tray::tr("Running");
    case ServerState::Failed:
        return Tray::tr("Not running");
    case ServerState::Stopping:
        return Tray::tr("Stopping…");
    case ServerState::Stopped:
        return Tray::tr("Stopped");
    }
    return {};
}

QIcon idleIcon() {
    const QIcon own = QGuiApplication::windowIcon();
    return own.isNull() ? icon(QStringLiteral("radio")) : own;
}

} // namespace

Tray::Tray(const Dialogs &dialogs)
    : m_dialogs(dialogs), m_icon(new QSystemTrayIcon(idleIcon(), this)), m_menu(new QMenu),
      m_state(m_menu->addAction(QString())) {
    m_menu->setObjectName(QStringLiteral("trayMenu"));
    m_state->setObjectName(QStringLiteral("trayState"));
    m_state->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Show window"), this, &Tray::windowWanted)
        ->setObjectName(QStringLiteral("trayShow"));
    m_menu->addAction(tr("Quit"), this, &Tray::quitWanted)->setObjectName(QStringLiteral("trayQuit"));
    m_icon->setContextMenu(m_menu);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowWanted();
    });
    show(ServerState::Starting, 0);
    m_icon->show(); // as soon as there is a tray: a desktop that begins may start programs before its panel
}

Tray::~Tray() {
    delete m_icon;
    delete m_menu;
}

void Tray::show(ServerState state, int recordings) {
    const QString text = stateText(state, recordings);
    if (text != m_state->text()) {
        m_state->setText(text);
        m_icon->setToolTip(tr("Ovation Studio: %1").arg(text));
    }
    const bool isRecording = recordings > 0;
    if (isRecording != m_isRecording) {
        m_isRecording = isRecording;
        m_icon->setIcon(isRecording ? icon(QStringLiteral("circle"), Tone::Recording, true) : idleIcon());
    }
}

bool Tray::keepsWindow() const {
    return QSettings().value(keepKey).toBool() && m_dialogs.hasTray();
}

void Tray::addSwitch(QMenu &menu) {
    QAction *action = menu.addAction(tr("&Close to the system tray"));
    action->setObjectName(QStringLiteral("closeToTray"));
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [](bool on) { QSettings().setValue(keepKey, on); });
    const auto show = [this, action] {
        const bool isThere = m_dialogs.hasTray();
        action->setChecked(keepsWindow());
        action->setEnabled(isThere);
        action->setToolTip(isThere ? tr("Closing the window keeps the server running; the icon in the system "
                                        "tray shows the window again")
                                   : tr("This desktop has no system tray"));
    };
    show();
    connect(&menu, &QMenu::aboutToShow, this, show); // a panel comes and goes
}

} // namespace ovation::ui
