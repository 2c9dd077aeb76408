#pragma once

#include "studio.h"

#include <QObject>

class QAction;

namespace ovation::ui {

class Panel;

/// *Record the last N minutes*, where the server keeps them. Outcomes appear in the panel, which owns it.
class PastRecording final : public QObject {
    Q_OBJECT

  public:
    PastRecording(Studio &studio, Panel &panel);

    QAction *action() const { return m_action; } ///< null where nothing of the past is kept
    /// The session that would be recorded; null = none.
    void setSession(const SessionSnapshot *session);

  private:
    void record();

    Studio &m_studio;
    Panel &m_panel;
    QAction *m_action = nullptr;
    QString m_session;
};

} // namespace ovation::ui
