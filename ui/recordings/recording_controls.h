#pragma once

#include "ui/common/studio.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace ovation::ui {

class Dialogs;
class Panel;

/// What can be done to a recording while it runs: pause and go on, set markers, change the layout. Adds its
/// actions to a panel's tool bar; problems are said in that panel.
class RecordingControls final : public QObject {
    Q_OBJECT

  public:
    RecordingControls(Studio &studio, Dialogs &dialogs, Panel &panel);

    /// The one that is acted upon; null or one that does not run switches everything off.
    void show(const RecordingSnapshot *recording);
    /// What show() gives from now on was true at this moment.
    void snapshotArrived() { m_arrived.restart(); }
    QList<QAction *> actions() const;

  private:
    void makeMarkers();
    void makeLayouts();
    void update();
    void pauseOrResume();
    void mark(const QString &name, std::optional<int64_t> at_ms);
    void markWithName();
    void setLayout(session::RecordingLayout layout);
    int64_t elapsed_ms() const;

    Studio &m_studio;
    Dialogs &m_dialogs;
    Panel &m_panel;
    QAction *m_pause, *m_marker, *m_namedMarker;
    QMenu *m_layouts;
    std::optional<RecordingSnapshot> m_recording; ///< only one that runs
    QElapsedTimer m_arrived;
};

} // namespace ovation::ui
