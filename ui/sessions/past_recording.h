#pragma once

#include "studio.h"

#include <QObject>

#include <QList>

class QAction;

namespace ovation::ui {

class Panel;

/// *Record the last N minutes*, of each participant or as one movie, where the server keeps them. Outcomes
/// appear in the panel, which owns it.
class PastRecording final : public QObject {
    Q_OBJECT

  public:
    PastRecording(Studio &studio, Panel &panel);

    /// Empty where nothing of the past is kept.
    QList<QAction *> actions() const;
    /// The session that would be recorded; null = none.
    void setSession(const SessionSnapshot *session);

  private:
    void record(session::OutputMode mode);
    void explain(QAction *action, const SessionSnapshot *session, const QString &what);

    Studio &m_studio;
    Panel &m_panel;
    QAction *m_each = nullptr, *m_movie = nullptr;
    QString m_session;
};

} // namespace ovation::ui
