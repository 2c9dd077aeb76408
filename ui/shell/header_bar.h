#pragma once

#include "studio/snapshot.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QToolButton;

namespace ovation::ui {

class IconLabel;

enum class ServerState { Starting, Running, Failed, Stopping, Stopped };

/// The first line of the window: state and address of the server, perspectives, and the guest link button.
class HeaderBar final : public QWidget {
    Q_OBJECT

  public:
    explicit HeaderBar(const QString &publicUrl, QWidget *parent = nullptr);

    void addPerspectives(const QList<QAction *> &perspectives);
    void setState(ServerState state);
    void showSnapshot(const EngineSnapshot &snapshot);
    void setSession(const QString &sessionId); ///< whose link the button copies; empty = none

  Q_SIGNALS:
    void guestLinkWanted(const QString &sessionId);

  private:
    void updateButton();
    void updateStopping();

    ServerState m_state = ServerState::Starting;
    QHBoxLayout *m_perspectives;
    IconLabel *m_dot;
    QLabel *m_stateText, *m_url;
    QProgressBar *m_progress;
    QToolButton *m_guestLink;
    QMenu *m_sessionMenu;
    QStringList m_sessions;
    QString m_session;
    int m_running = 0; ///< recordings
};

} // namespace ovation::ui
