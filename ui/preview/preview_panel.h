#pragma once

#include "studio.h"
#include "ui/common/panel.h"

#include <QTimer>

class QLabel;

namespace ovation::ui {

class Dialogs;
class LayoutChooser;
class SnapshotSaver;
class VideoSurface;

/// The grid of one session as a recording would show it, and the button that records it. Requests frames only
/// while they are visible.
class PreviewPanel final : public Panel {
    Q_OBJECT

  public:
    /// `dialogs` outlives it.
    PreviewPanel(Studio &studio, Dialogs &dialogs, QWidget *parent = nullptr);

    void showSession(const QString &sessionId); ///< empty = none
    QAction *recordAction() const { return m_record; }

  protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    enum class Activity { Idle, Starting, Recording, Stopping };

    void showSnapshot(const EngineSnapshot &snapshot);
    void showFrame(const QString &sessionId, const QImage &frame);
    void setFrame(const QImage &frame);
    void request();
    void makeViewActions();
    void toggleRecording();
    void toggleFullScreen();
    void showActivity(Activity activity);
    const SessionSnapshot *session() const;
    void showRunning(const SessionSnapshot *session);
    QString recordToolTip() const;

    Studio &m_studio;
    VideoSurface *m_surface;
    SnapshotSaver *m_snapshots;
    QAction *m_record;
    QAction *m_saveFrame;
    LayoutChooser *m_layouts;
    QLabel *m_title;
    QLabel *m_elapsed;
    QTimer m_settle; ///< fires once resizing has stopped
    QString m_session;
    QString m_recording; ///< id of the recording that runs in m_session
    bool m_publishing = false;
    control::Recordable m_recordable = control::Recordable::NoParticipants;
    Activity m_activity = Activity::Idle;
    QString m_pendingSession; ///< whose start or stop has not been answered yet
    // The last request for a preview; empty id = none.
    QString m_requestedSession;
    int m_requestedWidth = 0;
    session::RecordingLayout m_requestedLayout = session::RecordingLayout::BestFit;
    EngineSnapshot m_snapshot;
};

} // namespace ovation::ui
