#pragma once

#include "studio.h"

#include <QObject>

class QAction;
class QLabel;

namespace ovation::ui {

class Panel;

/// The button that records the previewed session or stops that, and how long it has been recorded. Failures
/// appear in the panel, which owns it.
class RecordControl final : public QObject {
    Q_OBJECT

  public:
    /// Adds the button to the panel's tool bar.
    RecordControl(Studio &studio, Panel &panel);

    QAction *action() const { return m_record; }
    QLabel *elapsed() const { return m_elapsed; } ///< to be placed by the panel

    /// The session that it is about, null = none, and the recording of it that is to be stopped, null = none.
    void show(const QString &sessionId, const SessionSnapshot *session, const RecordingSnapshot *running,
              int64_t elapsed_ms);

  private:
    enum class Activity { Idle, Starting, Recording, Stopping };

    void toggle();
    void showState();
    void showActivity(Activity activity);
    QString toolTip() const;

    Studio &m_studio;
    Panel &m_panel;
    QAction *m_record;
    QLabel *m_elapsed;
    QString m_session;
    QString m_recording; ///< id of the recording that runs in m_session
    control::Recordable m_recordable = control::Recordable::NoParticipants;
    Activity m_activity = Activity::Idle;
    QString m_pendingSession; ///< whose start or stop has not been answered yet
};

} // namespace ovation::ui
