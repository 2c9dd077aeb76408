#pragma once

#include <QObject>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace ovation::ui {

class Dialogs;
enum class ServerState;

/// The icon in the system tray: what the server does, and a menu to show the window or to quit. While the
/// desktop has no tray there is none. Window thread.
class Tray final : public QObject {
    Q_OBJECT

  public:
    /// `dialogs` outlives it.
    explicit Tray(const Dialogs &dialogs);
    ~Tray() override;

    const QMenu &menu() const { return *m_menu; }
    void show(ServerState state, int recordings);
    /// Whether a window that is closed stays there.
    bool keepsWindow() const;
    /// The switch of that.
    void addSwitch(QMenu &menu);

  Q_SIGNALS:
    void windowWanted();
    void quitWanted();

  private:
    const Dialogs &m_dialogs;
    QSystemTrayIcon *m_icon;
    QMenu *m_menu;
    QAction *m_state;
    bool m_isRecording = false;
};

} // namespace ovation::ui
