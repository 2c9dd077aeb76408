#include "ui/preview/record_control.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/panel.h"
#include "ui/common/words.h"

#include <QAction>
#include <QLabel>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

namespace ovation::ui {

RecordControl::RecordControl(Studio &studio, Panel &panel)
    : QObject(&panel), m_studio(studio), m_panel(panel),
      m_record(panel.makeAction(QStringLiteral("record"), QStringLiteral("circle"), tr("Record"),
                                tr("Start or stop the recording of this session"),
                                QKeySequence(Qt::CTRL | Qt::Key_R))),
      m_elapsed(new QLabel) {
    if (auto *button = qobject_cast<QToolButton *>(panel.toolBar().widgetForAction(m_record))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(tr("Stopping…")) + 48);
    }
    connect(m_record, &QAction::triggered, this, &RecordControl::toggle);
    m_elapsed->setObjectName(QStringLiteral("elapsed"));
    m_elapsed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_elapsed->setMinimumWidth(
        m_elapsed->fontMetrics().horizontalAdvance(tr("paused %1").arg(QStringLiteral("00:00:00"))) + 16);
    showActivity(Activity::Idle);
}

void RecordControl::show(const QString &sessionId, const SessionSnapshot *session,
                         const RecordingSnapshot *running, int64_t elapsed_ms) {
    m_session = sessionId;
    m_recordable = session ? session->recordable : control::Recordable::NoParticipants;
    m_recording = running ? running->info.id : QString();
    const QString elapsed = clockText(elapsed_ms);
    m_elapsed->setText(!running ? QString() : running->info.paused ? tr("paused %1").arg(elapsed) : elapsed);
    showState();
}

void RecordControl::showState() {
    if (!m_pendingSession.isEmpty() && m_pendingSession == m_session)
        return; // the button shows the request until it is answered
    showActivity(m_recording.isEmpty() ? Activity::Idle : Activity::Recording);
}

void RecordControl::toggle() {
    const QString session = m_session;
    m_pendingSession = session;
    const auto answered = [this, session](const Result<recording::RecordingInfo> &) {
        if (m_pendingSession == session)
            m_pendingSession.clear();
        showState();
    };
    using Info = recording::RecordingInfo;
    if (m_recording.isEmpty()) {
        showActivity(Activity::Starting);
        m_studio.startRecording(
            session, {}, m_panel.reportingErrors<Info>(tr("Could not record “%1”").arg(session), answered));
    } else {
        showActivity(Activity::Stopping);
        m_studio.stopRecording(
            m_recording,
            m_panel.reportingErrors<Info>(tr("Could not stop the recording of “%1”").arg(session), answered));
    }
}

void RecordControl::showActivity(Activity activity) {
    m_activity = activity;
    const bool red = activity == Activity::Recording || activity == Activity::Stopping;
    switch (activity) {
    case Activity::Idle:
        m_record->setText(tr("Record"));
        break;
    case Activity::Starting:
        m_record->setText(tr("Starting…"));
        break;
    case Activity::Recording:
        m_record->setText(tr("Stop"));
        break;
    case Activity::Stopping:
        m_record->setText(tr("Stopping…"));
        break;
    }
    m_record->setIcon(red ? icon(QStringLiteral("square"), Tone::Recording, true)
                          : icon(QStringLiteral("circle"), Tone::Recording, true));
    m_record->setEnabled(activity == Activity::Recording ||
                         (activity == Activity::Idle && m_recordable == control::Recordable::Yes));
    Panel::explain(m_record, toolTip());
    m_elapsed->setProperty("recording", red);
    m_elapsed->style()->unpolish(m_elapsed);
    m_elapsed->style()->polish(m_elapsed);
}

QString RecordControl::toolTip() const {
    if (m_activity == Activity::Recording || m_activity == Activity::Stopping)
        return tr("Stop the recording of this session");
    if (m_session.isEmpty())
        return tr("Select a session to record it");
    return m_recordable == control::Recordable::Yes || m_activity == Activity::Starting
               ? tr("Record this session")
               : whyNotText(m_recordable);
}

} // namespace ovation::ui
