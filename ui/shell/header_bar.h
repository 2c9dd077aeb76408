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
class Perspectives;

enum class ServerState { Starting, Running, Failed, Stopping, Stopped };

/// The first line of the window: state and address of the server, perspectives, and the guest link button.
class HeaderBar final : public QWidget {
    Q_OBJECT

  public:
    explicit HeaderBar(const QString &publicUrl, QWidget *parent = nullptr);

    void addPerspectives(const QList<QAction *> &perspectives);
    void addSearch(QAction *search);
    /// Those of the user, behind one button that names the current one.
    void setArrangements(const Perspectives &perspectives);
    void setState(ServerState state);
    void showSnapshot(const EngineSnapshot &snapshot);
    void setSession(const QString &sessionId); ///< whose link the button copies; empty = none
    void setGuestLinkKey(const QString &key);  ///< of the command that does the same; empty = none

  Q_SIGNALS:
    void guestLinkWanted(const QString &sessionId);

  private:
    QToolButton *addButton(QHBoxLayout &row, QAction *action);
    void updateButton();
    void updateStopping();

    ServerState m_state = ServerState::Starting;
    QHBoxLayout *m_perspectives, *m_search;
    IconLabel *m_dot;
    QLabel *m_stateText, *m_url;
    QProgressBar *m_progress;
    QToolButton *m_guestLink, *m_arrangements;
    QMenu *m_sessionMenu;
    QStringList m_sessions;
    QString m_session;
    QString m_linkKey;
    int m_running = 0; ///< recordings
};

} // namespace ovation::ui
