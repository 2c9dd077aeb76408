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
    const QString text = seconds % Minute_s == 0
                             ? tr("Record the last %n minutes", nullptr, seconds / Minute_s)
                             : tr("Record the last %n seconds", nullptr, seconds);
    m_action = panel.makeAction(QStringLiteral("recordPast"), QStringLiteral("skip-back"), text, text,
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
    connect(m_action, &QAction::triggered, this, &PastRecording::record);
}

void PastRecording::setSession(const SessionSnapshot *session) {
    if (!m_action)
        return;
    m_session = session ? session->id : QString();
    const bool isPossible = session && session->recordableTwice == control::Recordable::Yes;
    m_action->setEnabled(isPossible);
    Panel::explain(m_action,
                   !session     ? tr("Select a session to record it")
                   : isPossible ? tr("Record each participant of the selected session, beginning in the past")
                                : whyNotText(session->recordableTwice));
}

void PastRecording::record() {
    session::RecordingProperties properties;
    properties.outputMode = session::OutputMode::Individual;
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
