#pragma once

#include "studio.h"

#include <QObject>
#include <QSet>

class QAction;

namespace ovation::ui {

class Dialogs;
class Panel;

/// The ways to a new session: by name, with options, and the demo. Failures appear in the panel, which owns
/// it.
class SessionCreation final : public QObject {
    Q_OBJECT

  public:
    /// `panel` has the quick way as its primary action.
    SessionCreation(Studio &studio, Dialogs &dialogs, Panel &panel);

    QAction *quick() const { return m_new; }
    QAction *withOptions() const { return m_withOptions; }
    QAction *demo() const { return m_demo; }
    void show(const EngineSnapshot &snapshot);

  Q_SIGNALS:
    void created(const QString &sessionId);

  private:
    void askForName();
    void askForOptions();
    void create(const QString &name);
    void startDemo();
    void addToDemo(const QString &sessionId, int count);

    Studio &m_studio;
    Dialogs &m_dialogs;
    Panel &m_panel;
    QAction *m_new, *m_withOptions, *m_demo;
    QSet<QString> m_taken; ///< ids of sessions
};

} // namespace ovation::ui
