#pragma once

#include "studio.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

class QAction;
class QMenu;

namespace ovation::ui {

class Dialogs;
class Panel;

/// Controls of a running recording: pause and resume, markers, layout. Adds its actions to a panel's tool bar
/// and reports problems in that panel.
class RecordingControls final : public QObject {
    Q_OBJECT

  public:
    RecordingControls(Studio &studio, Dialogs &dialogs, Panel &panel);

    /// The recording to act upon; null, or one that does not run, disables everything. `elapsed_ms`: recorded
    /// so far, at the moment of the last snapshotArrived().
    void show(const RecordingSnapshot *recording, int64_t elapsed_ms);
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
    int64_t m_elapsed_ms = 0;                     ///< when the last snapshot arrived
    QElapsedTimer m_arrived;
};

} // namespace ovation::ui
