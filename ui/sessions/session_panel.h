#pragma once

#include "studio.h"
#include "ui/common/panel.h"

class QItemSelectionModel;
class QLineEdit;
class QStackedLayout;
class QTreeView;

namespace ovation::ui {

class Dialogs;
class PastRecording;
class SessionEmpty;
class SessionModel;

/// Sessions, their participants and streams, and the actions on them.
class SessionPanel final : public Panel {
    Q_OBJECT

  public:
    SessionPanel(Studio &studio, Dialogs &dialogs, QWidget *parent = nullptr);

    QString selectedSession() const;       ///< empty when none
    void select(const QString &sessionId); ///< at once, or once it is in the list
    /// Copies a fresh guest link of `sessionId` to the clipboard; the result is shown in this panel.
    void copyGuestLink(const QString &sessionId);
    QList<QAction *> menuActions() const;

  Q_SIGNALS:
    void selectedSessionChanged(const QString &sessionId);

  private:
    void makeActions();
    void makeParticipantActions();
    QWidget *makeList();
    void showSnapshot(const EngineSnapshot &snapshot);
    const SessionSnapshot *selectedSnapshot() const;
    void selectWanted();
    void selectionMoved();
    void updateActions();
    bool mayUnpublish() const;
    void newSession();
    void demo();
    void addToDemo(const QString &sessionId, int count);
    void closeSelected();
    void disconnectSelected();
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
    QAction *m_new, *m_demo, *m_synthetic, *m_camera, *m_link, *m_unpublish, *m_signal, *m_disconnect,
        *m_close;
    PastRecording *m_past;
    EngineSnapshot m_snapshot;
    QString m_selected;
    QString m_wanted; ///< selected once it is in the list
};

} // namespace ovation::ui
