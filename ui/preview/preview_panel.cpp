#include "ui/preview/preview_panel.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/snapshot_saver.h"
#include "ui/common/video_surface.h"
#include "ui/common/words.h"
#include "ui/preview/layout_chooser.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace ovation::ui {

namespace {
constexpr int FrameRate = 10;
constexpr int MaxWidth = 1280;
} // namespace

PreviewPanel::PreviewPanel(Studio &studio, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_studio(studio), m_surface(new VideoSurface),
      m_snapshots(new SnapshotSaver(dialogs, *this)), m_title(new QLabel), m_elapsed(new QLabel) {
    setObjectName(QStringLiteral("previewPanel"));
    m_surface->setObjectName(QStringLiteral("previewSurface"));
    m_record =
        makeAction(QStringLiteral("record"), QStringLiteral("circle"), tr("Record"),
                   tr("Start or stop the recording of this session"), QKeySequence(Qt::CTRL | Qt::Key_R));
    if (auto *button = qobject_cast<QToolButton *>(toolBar().widgetForAction(m_record))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setMinimumWidth(button->fontMetrics().horizontalAdvance(tr("Stopping…")) + 48);
    }
    connect(m_record, &QAction::triggered, this, &PreviewPanel::toggleRecording);

    m_elapsed->setObjectName(QStringLiteral("elapsed"));
    m_elapsed->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_elapsed->setMinimumWidth(
        m_elapsed->fontMetrics().horizontalAdvance(tr("paused %1").arg(QStringLiteral("00:00:00"))) + 16);
    m_title->setObjectName(QStringLiteral("previewTitle"));
    m_title->setMargin(8);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_title->setMinimumWidth(1); // a long name is elided instead of widening the window
    toolBar().addWidget(m_title);
    toolBar().addWidget(m_elapsed);
    m_layouts = new LayoutChooser(toolBar());
    connect(m_layouts, &LayoutChooser::changed, this, &PreviewPanel::request);
    makeViewActions();
    setContent(m_surface);

    m_settle.setSingleShot(true);
    m_settle.setInterval(std::chrono::milliseconds(150));
    connect(&m_settle, &QTimer::timeout, this, &PreviewPanel::request);
    connect(m_surface, &VideoSurface::resized, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_studio, &Studio::snapshotChanged, this, &PreviewPanel::showSnapshot);
    connect(&m_studio, &Studio::previewReady, this, &PreviewPanel::showFrame);
    showActivity(Activity::Idle);
}

void PreviewPanel::makeViewActions() {
    m_saveFrame = makeAction(QStringLiteral("previewSnapshot"), QStringLiteral("camera"),
                             tr("Save this frame"), tr("Save this frame as an image"), {});
    m_saveFrame->setEnabled(false);
    connect(m_saveFrame, &QAction::triggered, this,
            [this] { m_snapshots->save(m_surface->frame(), m_session); });
    auto *safeAreas =
        makeAction(QStringLiteral("previewSafeAreas"), QStringLiteral("frame"), tr("Safe areas"),
                   tr("Show in which area every screen shows action and titles"), {});
    safeAreas->setCheckable(true);
    connect(safeAreas, &QAction::toggled, m_surface, &VideoSurface::showSafeAreas);
    auto *full =
        makeAction(QStringLiteral("previewFullScreen"), QStringLiteral("maximize"), tr("Full screen"),
                   tr("Show the preview on the whole screen; Esc returns"), QKeySequence(Qt::Key_F11));
    connect(full, &QAction::triggered, this, &PreviewPanel::toggleFullScreen);
    connect(m_surface, &VideoSurface::fullScreenWanted, m_surface, &VideoSurface::setFullScreen);
}

void PreviewPanel::toggleFullScreen() {
    m_surface->setFullScreen(!m_surface->isFullScreenShown());
}

void PreviewPanel::setFrame(const QImage &frame) {
    m_surface->setFrame(frame);
    m_saveFrame->setEnabled(!frame.isNull());
}

void PreviewPanel::showSession(const QString &sessionId) {
    if (sessionId == m_session)
        return;
    m_session = sessionId;
    setFrame({});
    m_title->setText(sessionId);
    showSnapshot(m_snapshot);
    request();
}

bool PreviewPanel::event(QEvent *event) {
    const bool handled = Panel::event(event);
    switch (event->type()) {
    case QEvent::Show:
        window()->installEventFilter(this); // only the window is told that it is minimized
        request();
        break;
    case QEvent::ParentAboutToChange:
        window()->removeEventFilter(this);
        break;
    case QEvent::Hide:
        request();
        break;
    default:
        break;
    }
    return handled;
}

bool PreviewPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == window() && event->type() == QEvent::WindowStateChange)
        request();
    return Panel::eventFilter(watched, event);
}

const SessionSnapshot *PreviewPanel::session() const {
    const auto found = std::find_if(m_snapshot.sessions.begin(), m_snapshot.sessions.end(),
                                    [this](const SessionSnapshot &s) { return s.id == m_session; });
    return found == m_snapshot.sessions.end() ? nullptr : &*found;
}

void PreviewPanel::showSnapshot(const EngineSnapshot &snapshot) {
    m_snapshot = snapshot;
    const SessionSnapshot *shown = session();
    m_publishing = shown && shown->isPublishing();
    m_recordable = shown ? shown->recordable : control::Recordable::NoParticipants;
    if (!m_publishing)
        setFrame({});
    m_surface->setSentence(
        m_session.isEmpty() ? tr("Select a session to preview it.")
                            : tr("No participant of “%1” is publishing audio or video yet.").arg(m_session));
    showRunning(shown);
    if (!m_pendingSession.isEmpty() && m_pendingSession == m_session)
        return; // the button shows the request until it is answered
    showActivity(m_recording.isEmpty() ? Activity::Idle : Activity::Recording);
}

/// Which recording the button stops, how long it has been running, and which layout the preview follows.
void PreviewPanel::showRunning(const SessionSnapshot *session) {
    m_recording = session && session->recording ? session->recordingIds.value(0) : QString();
    bool paused = false;
    std::optional<session::RecordingLayout> followed;
    for (const RecordingSnapshot &recording : std::as_const(m_snapshot.recordings)) {
        if (!session || !session->recordingIds.contains(recording.info.id))
            continue;
        // Of two, the composed one looks like the preview.
        if (recording.info.properties.outputMode != session::OutputMode::Individual)
            m_recording = recording.info.id;
        if (hasChangeableLayout(recording))
            followed = recording.info.properties.layout;
    }
    for (const RecordingSnapshot &recording : std::as_const(m_snapshot.recordings))
        if (!m_recording.isEmpty() && recording.info.id == m_recording)
            paused = recording.info.paused;
    const QString elapsed = clockText(m_snapshot.progressOf(m_recording).elapsed_ms);
    m_elapsed->setText(m_recording.isEmpty() ? QString() : paused ? tr("paused %1").arg(elapsed) : elapsed);
    m_layouts->follow(followed);
}

void PreviewPanel::showFrame(const QString &sessionId, const QImage &frame) {
    if (sessionId == m_session && sessionId == m_requestedSession && m_publishing)
        setFrame(frame);
}

void PreviewPanel::request() {
    m_settle.stop();
    const bool seen = isVisible() && !window()->isMinimized() && !m_session.isEmpty();
    const QString session = seen ? m_session : QString();
    // Whole steps of 160 pixels, so that the mixer does not restart with every pixel of a dragged border.
    const int pixels = int(m_surface->width() * devicePixelRatioF());
    const int width = seen ? std::clamp((pixels + 159) / 160 * 160, 160, MaxWidth) : 0;
    if (session == m_requestedSession && width == m_requestedWidth &&
        (!seen || m_requestedLayout == m_layouts->layout()))
        return;
    m_requestedSession = session;
    m_requestedWidth = width;
    m_requestedLayout = m_layouts->layout();
    m_studio.setPreview(session, width, seen ? FrameRate : 0, m_requestedLayout);
}

void PreviewPanel::toggleRecording() {
    const QString session = m_session;
    m_pendingSession = session;
    const auto answered = [this, session](const Result<recording::RecordingInfo> &) {
        if (m_pendingSession == session)
            m_pendingSession.clear();
        showSnapshot(m_snapshot);
    };
    using Info = recording::RecordingInfo;
    if (m_recording.isEmpty()) {
        showActivity(Activity::Starting);
        m_studio.startRecording(session, {},
                                reportingErrors<Info>(tr("Could not record “%1”").arg(session), answered));
    } else {
        showActivity(Activity::Stopping);
        m_studio.stopRecording(
            m_recording,
            reportingErrors<Info>(tr("Could not stop the recording of “%1”").arg(session), answered));
    }
}

void PreviewPanel::showActivity(Activity activity) {
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
    explain(m_record, recordToolTip());
    m_elapsed->setProperty("recording", red);
    m_elapsed->style()->unpolish(m_elapsed);
    m_elapsed->style()->polish(m_elapsed);
}

QString PreviewPanel::recordToolTip() const {
    if (m_activity == Activity::Recording || m_activity == Activity::Stopping)
        return tr("Stop the recording of this session");
    if (m_session.isEmpty())
        return tr("Select a session to record it");
    return m_recordable == control::Recordable::Yes || m_activity == Activity::Starting
               ? tr("Record this session")
               : whyNotText(m_recordable);
}

} // namespace ovation::ui
