#include "ui/sessions/past_recording.h"

#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/common/words.h"

#include <QAction>

namespace ovation::ui {

PastRecording::PastRecording(Studio &studio, Panel &panel)
    : QObject(&panel), m_studio(studio), m_panel(panel) {
    const int seconds = studio.facts().keepPast_s;
    if (seconds == 0)
        return;
    constexpr int Minute_s = 60;
    const bool inMinutes = seconds % Minute_s == 0;
    const int count = inMinutes ? seconds / Minute_s : seconds;
    const QString each = inMinutes ? tr("Record the last %n minutes", nullptr, count)
                                   : tr("Record the last %n seconds", nullptr, count);
    const QString movie = inMinutes ? tr("Record the last %n minutes as one movie", nullptr, count)
                                    : tr("Record the last %n seconds as one movie", nullptr, count);
    m_each = panel.makeAction(QStringLiteral("recordPast"), QStringLiteral("skip-back"), each, each,
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    connect(m_each, &QAction::triggered, this, [this] { record(session::OutputMode::Individual); });
    m_movie = panel.makeAction(QStringLiteral("recordPastMovie"), QStringLiteral("skip-back"), movie, movie,
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    connect(m_movie, &QAction::triggered, this, [this] { record(session::OutputMode::Composed); });
}

QList<QAction *> PastRecording::actions() const {
    return m_each ? QList<QAction *>{m_each, m_movie} : QList<QAction *>();
}

void PastRecording::setSession(const SessionSnapshot *session) {
    if (!m_each)
        return;
    m_session = session ? session->id : QString();
    explain(m_each, session, tr("Record each participant of the selected session, beginning in the past"));
    explain(m_movie, session, tr("Record the selected session as one movie, beginning in the past"));
}

void PastRecording::explain(QAction *action, const SessionSnapshot *session, const QString &what) {
    const bool isPossible = session && session->recordableTwice == control::Recordable::Yes;
    action->setEnabled(isPossible);
    Panel::explain(action, !session     ? tr("Select a session to record it")
                           : isPossible ? what
                                        : whyNotText(session->recordableTwice));
}

void PastRecording::record(session::OutputMode mode) {
    session::RecordingProperties properties;
    properties.outputMode = mode;
    properties.fromPast_s = m_studio.facts().keepPast_s;
    properties.concurrent = true;
    const auto told = [this, session = m_session](const Result<recording::RecordingInfo> &started) {
        if (started)
            m_panel.messages().showNote(tr("Recording “%1”, beginning in the past.").arg(session));
    };
    m_studio.startRecording(
        m_session, properties,
        m_panel.reportingErrors<recording::RecordingInfo>(tr("Could not record “%1”").arg(m_session), told));
}

} // namespace ovation::ui
