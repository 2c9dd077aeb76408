#pragma once

#include "studio.h"

#include <QObject>
#include <QTimer>

namespace ovation::ui {

class Dialogs;
class Panel;

/// Records a session for ten seconds, then opens the file. Window thread.
class ShortRecording final : public QObject {
    Q_OBJECT

  public:
    enum class State { Idle, Starting, Recording };

    /// Says how it goes in `panel`, which owns it.
    ShortRecording(Studio &studio, Dialogs &dialogs, Panel &panel);
    ~ShortRecording() override; ///< stops it: nothing else would

    State state() const { return m_state; }
    QString text() const; ///< of the action that starts it

    /// From now on it is Starting: what is not on the disk yet can be saved before start() or giveUp().
    void prepare();
    void start(const QString &sessionId, const session::RecordingProperties &properties);
    void giveUp();
    void showSnapshot(const EngineSnapshot &snapshot);

  Q_SIGNALS:
    void changed(); ///< state or time

  private:
    void setState(State state);
    void stop();
    void openWhenReady();

    Studio &m_studio;
    Dialogs &m_dialogs;
    Panel &m_panel;
    QTimer m_second;
    QList<RecordingSnapshot> m_recordings;
    State m_state = State::Idle;
    QString m_id, m_toOpen;
    int m_left_s = 0;
};

} // namespace ovation::ui
