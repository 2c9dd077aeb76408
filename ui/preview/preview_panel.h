#pragma once

#include "studio.h"
#include "ui/common/panel.h"

#include <QTimer>

#include <vector>

class QLabel;
class QStackedWidget;

namespace ovation::ui {

class Dialogs;
class LayoutChooser;
class LayoutNote;
class PreviewAudio;
class RecordControl;
class SnapshotSaver;
class TileLayer;
class VideoSurface;
class Wall;

/// The grid of one session as a recording would show it, with what can be done about who is in it, and the
/// button that records it; or a wall of all sessions. Requests frames only while they are visible.
class PreviewPanel final : public Panel {
    Q_OBJECT

  public:
    /// `dialogs` outlives it.
    PreviewPanel(Studio &studio, Dialogs &dialogs, QWidget *parent = nullptr);

    void showSession(const QString &sessionId); ///< empty = none
    QAction *recordAction() const;

  Q_SIGNALS:
    void sessionWanted(const QString &sessionId); ///< it was clicked on the wall
    void customLayoutWanted(const QString &path); ///< to be seen as it is

  protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

  private:
    void makeToolBar(Dialogs &dialogs);
    void makeViewActions(Dialogs &dialogs);
    void makeContent();
    void connectParts();
    void showSnapshot(const EngineSnapshot &snapshot);
    void showFrame(const PreviewFrame &frame);
    void setFrame(const PreviewFrame &frame);
    void showWall(bool shown);
    void request();
    std::vector<PreviewWish> wishes() const;
    bool isSeen() const;
    void toggleFullScreen();
    const SessionSnapshot *session() const;
    void mute(const QString &connectionId, const QString &name, bool muted);
    void pin(const QString &connectionId, const QString &name);
    QString pinned() const;

    Studio &m_studio;
    RecordControl *m_recording;
    VideoSurface *m_surface;
    TileLayer *m_tiles;
    Wall *m_wall;
    LayoutNote *m_note;
    QStackedWidget *m_stack;
    PreviewAudio *m_audio;
    QAction *m_saveFrame, *m_safeAreas, *m_full, *m_showWall;
    LayoutChooser *m_layouts;
    QLabel *m_title;
    QTimer m_settle; ///< fires once resizing has stopped
    QString m_session;
    bool m_publishing = false;
    std::vector<PreviewWish> m_requested;
    EngineSnapshot m_snapshot;
};

} // namespace ovation::ui
