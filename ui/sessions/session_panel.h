#pragma once

#include "studio.h"
#include "ui/common/panel.h"

class QItemSelectionModel;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QTreeView;

namespace ovation::ui {

class ConnectionActions;
class Dialogs;
class PastRecording;
class SessionCreation;
class SessionDetails;
class SessionEmpty;
class SessionLog;
class SessionModel;

/// Sessions, their participants and streams, what happened in them, and the actions on them.
class SessionPanel final : public Panel {
    Q_OBJECT

  public:
    /// All of these outlive it.
    SessionPanel(Studio &studio, Dialogs &dialogs, SessionLog &log, QWidget *parent = nullptr);
    ~SessionPanel() override;

    QString selectedSession() const;       ///< empty when none
    void select(const QString &sessionId); ///< at once, or once it is in the list
    /// Copies a fresh guest link of `sessionId` to the clipboard; the result is shown in this panel.
    void copyGuestLink(const QString &sessionId);
    QList<QAction *> menuActions() const;

  Q_SIGNALS:
    void selectedSessionChanged(const QString &sessionId);

  private:
    QList<QAction *> sessionActions() const; ///< on what is selected
    void makeActions();
    void makeParticipantActions();
    void makeDetails(SessionLog &log);
    QWidget *makeList();
    void showSnapshot(const EngineSnapshot &snapshot);
    const SessionSnapshot *selectedSnapshot() const;
    const ConnectionSnapshot *selectedConnection(const SessionSnapshot *session) const;
    void selectWanted();
    void selectionMoved();
    void updateActions();
    void closeSelected();
    void unpublishSelected();
    void sendSignal();
    void addSynthetic();
    void addCamera();

    Studio &m_studio;
    Dialogs &m_dialogs;
    SessionModel *m_model;
    QTreeView *m_tree;
    QLineEdit *m_filter;
    SessionEmpty *m_empty;
    QStackedLayout *m_stack;
    QSplitter *m_splitter;
    SessionDetails *m_details;
    QAction *m_synthetic, *m_camera, *m_link, *m_unpublish, *m_signal, *m_close, *m_detailsShown;
    SessionCreation *m_creation;
    ConnectionActions *m_connections;
    PastRecording *m_past;
    EngineSnapshot m_snapshot;
    QString m_selected;
    QString m_wanted; ///< selected once it is in the list
};

} // namespace ovation::ui
