#include "ui/preview/preview_panel.h"

#include "ui/common/message_bar.h"
#include "ui/common/snapshot_saver.h"
#include "ui/common/video_surface.h"
#include "ui/preview/layout_chooser.h"
#include "ui/preview/layout_note.h"
#include "ui/preview/preview_audio.h"
#include "ui/preview/record_control.h"
#include "ui/preview/recorded_layout.h"
#include "ui/preview/tile_layer.h"
#include "ui/preview/wall.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ovation::ui {

namespace {
constexpr int PreviewRate = 10;
constexpr QSize MaxFrame(1280, 720);
} // namespace

PreviewPanel::PreviewPanel(Studio &studio, Dialogs &dialogs, QWidget *parent)
    : Panel(parent), m_studio(studio), m_recording(new RecordControl(studio, *this)),
      m_surface(new VideoSurface), m_tiles(new TileLayer(*m_surface)), m_wall(new Wall),
      m_note(new LayoutNote), m_stack(new QStackedWidget), m_title(new QLabel) {
    setObjectName(QStringLiteral("previewPanel"));
    makeToolBar(dialogs);
    makeContent();
    m_settle.setSingleShot(true);
    m_settle.setInterval(std::chrono::milliseconds(150));
    connectParts();
    showSnapshot(m_snapshot);
}

void PreviewPanel::makeToolBar(Dialogs &dialogs) {
    m_title->setObjectName(QStringLiteral("previewTitle"));
    m_title->setMargin(8);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_title->setMinimumWidth(1); // a long name is elided instead of widening the window
    toolBar().addWidget(m_title);
    toolBar().addWidget(m_recording->elapsed());
    m_audio = new PreviewAudio(m_studio, *this);
    m_layouts = new LayoutChooser(toolBar());
    makeViewActions(dialogs);
}

void PreviewPanel::makeViewActions(Dialogs &dialogs) {
    m_saveFrame = makeAction(QStringLiteral("previewSnapshot"), QStringLiteral("camera"),
                             tr("Save this frame"), tr("Save this frame as an image"), {});
    m_saveFrame->setEnabled(false);
    auto *snapshots = new SnapshotSaver(dialogs, *this);
    connect(m_saveFrame, &QAction::triggered, this,
            [this, snapshots] { snapshots->save(m_surface->frame(), m_session); });
    m_safeAreas = makeAction(QStringLiteral("previewSafeAreas"), QStringLiteral("frame"), tr("Safe areas"),
                             tr("Show in which area every screen shows action and titles"), {});
    m_safeAreas->setCheckable(true);
    connect(m_safeAreas, &QAction::toggled, m_surface, &VideoSurface::showSafeAreas);
    m_full = makeAction(QStringLiteral("previewFullScreen"), QStringLiteral("maximize"), tr("Full screen"),
                        tr("Show the preview on the whole screen; Esc returns"), QKeySequence(Qt::Key_F11));
    connect(m_full, &QAction::triggered, this, &PreviewPanel::toggleFullScreen);
    m_showWall = makeAction(QStringLiteral("previewWall"), QStringLiteral("grid-3x3"), tr("Wall"),
                            tr("Show all sessions at once, in small previews"), {});
    m_showWall->setCheckable(true);
    connect(m_showWall, &QAction::toggled, this, &PreviewPanel::showWall);
}

void PreviewPanel::makeContent() {
    m_surface->setObjectName(QStringLiteral("previewSurface"));
    m_stack->addWidget(m_surface);
    m_stack->addWidget(m_wall);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    setContent(content);
}

void PreviewPanel::connectParts() {
    connect(m_surface, &VideoSurface::fullScreenWanted, m_surface, &VideoSurface::setFullScreen);
    connect(&m_settle, &QTimer::timeout, this, &PreviewPanel::request);
    connect(m_surface, &VideoSurface::resized, &m_settle, qOverload<>(&QTimer::start));
    connect(m_wall, &Wall::resized, &m_settle, qOverload<>(&QTimer::start));
    connect(m_wall, &Wall::sessionWanted, this, [this](const QString &sessionId) {
        m_showWall->setChecked(false);
        Q_EMIT sessionWanted(sessionId);
    });
    connect(m_layouts, &LayoutChooser::changed, this, &PreviewPanel::request);
    connect(m_audio, &PreviewAudio::changed, this, &PreviewPanel::request);
    connect(m_tiles, &TileLayer::muteWanted, this, &PreviewPanel::mute);
    connect(m_tiles, &TileLayer::pinWanted, this, &PreviewPanel::pin);
    connect(m_note, &LayoutNote::layoutWanted, this, &PreviewPanel::customLayoutWanted);
    connect(&m_studio, &Studio::snapshotChanged, this, &PreviewPanel::showSnapshot);
    connect(&m_studio, &Studio::previewReady, this, &PreviewPanel::showFrame);
}

QAction *PreviewPanel::recordAction() const {
    return m_recording->action();
}

void PreviewPanel::toggleFullScreen() {
    m_surface->setFullScreen(!m_surface->isFullScreenShown());
}

void PreviewPanel::setFrame(const PreviewFrame &frame) {
    m_surface->setFrame(frame.image);
    m_tiles->setTiles(frame.tiles);
    m_saveFrame->setEnabled(!frame.image.isNull() && !m_showWall->isChecked());
}

void PreviewPanel::showSession(const QString &sessionId) {
    if (sessionId == m_session)
        return;
    m_session = sessionId;
    setFrame({});
    m_tiles->clear();
    m_title->setText(sessionId);
    showSnapshot(m_snapshot);
}

void PreviewPanel::showWall(bool shown) {
    m_stack->setCurrentIndex(shown ? 1 : 0);
    for (QAction *action : {m_safeAreas, m_full, m_audio->action()})
        action->setEnabled(!shown);
    m_saveFrame->setEnabled(!shown && !m_surface->frame().isNull());
    showSnapshot(m_snapshot);
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
    if (!m_publishing)
        setFrame({});
    m_surface->setSentence(
        m_session.isEmpty() ? tr("Select a session to preview it.")
                            : tr("No participant of “%1” is publishing audio or video yet.").arg(m_session));
    const RecordedAs recorded = recordedAs(shown, m_snapshot);
    const QString id = recorded.recording ? recorded.recording->info.id : QString();
    m_recording->show(m_session, shown, recorded.recording, m_snapshot.progressOf(id).elapsed_ms);
    m_layouts->follow(recorded.layout);
    m_tiles->setSession(shown, recorded.layout);
    m_note->showCustom(recorded.layout == session::RecordingLayout::Custom && !m_showWall->isChecked(),
                       recorded.customLayout);
    if (m_showWall->isChecked())
        m_wall->showSnapshot(m_snapshot);
    request();
}

void PreviewPanel::showFrame(const PreviewFrame &frame) {
    const bool isWanted = std::any_of(m_requested.begin(), m_requested.end(), [&](const PreviewWish &wish) {
        return wish.sessionId == frame.sessionId;
    });
    if (!isWanted)
        return;
    if (m_showWall->isChecked())
        m_wall->showFrame(frame);
    else if (frame.sessionId == m_session && m_publishing)
        setFrame(frame);
}

bool PreviewPanel::isSeen() const {
    return isVisible() && !window()->isMinimized();
}

/// As many pixels as are seen, so that nothing has to be scaled when it is painted.
std::vector<PreviewWish> PreviewPanel::wishes() const {
    if (!isSeen())
        return {};
    if (m_showWall->isChecked())
        return m_wall->wishes();
    if (m_session.isEmpty())
        return {};
    const QSize size = (QSizeF(m_surface->size()) * devicePixelRatioF()).toSize().boundedTo(MaxFrame);
    return {{m_session, size.width(), size.height(), PreviewRate, m_layouts->layout(), m_audio->isOn()}};
}

void PreviewPanel::request() {
    m_settle.stop();
    m_audio->setSeen(isSeen() && !m_showWall->isChecked());
    std::vector<PreviewWish> wanted = wishes();
    if (wanted == m_requested)
        return;
    m_requested = std::move(wanted);
    m_studio.setPreviews(m_requested);
}

void PreviewPanel::mute(const QString &connectionId, const QString &name, bool muted) {
    const QString session = m_session;
    const auto done = [=, this](const Result<void> &changed) {
        if (!changed)
            showSnapshot(m_snapshot); // the card shows what is
        else
            messages().offer(muted ? tr("“%1” is muted in composed recordings.").arg(name)
                                   : tr("“%1” is heard in composed recordings again.").arg(name),
                             tr("Undo"), [=, this] {
                                 m_studio.muteInRecordings(session, connectionId, !muted,
                                                           reportingErrors<void>(tr("Could not undo it")));
                             });
    };
    const QString what = muted ? tr("Could not mute “%1” in recordings").arg(name)
                               : tr("Could not unmute “%1” in recordings").arg(name);
    m_studio.muteInRecordings(session, connectionId, muted, reportingErrors<void>(what, done));
}

QString PreviewPanel::pinned() const {
    const SessionSnapshot *shown = session();
    if (!shown)
        return {};
    const auto found = std::find_if(shown->connections.begin(), shown->connections.end(),
                                    [](const ConnectionSnapshot &one) { return one.pinned; });
    return found == shown->connections.end() ? QString() : found->id;
}

void PreviewPanel::pin(const QString &connectionId, const QString &name) {
    const QString session = m_session, before = pinned();
    const auto done = [=, this](const Result<void> &changed) {
        if (!changed)
            showSnapshot(m_snapshot);
        else
            messages().offer(
                connectionId.isEmpty() ? tr("“%1” is not pinned any more.").arg(name)
                                       : tr("“%1” is pinned.").arg(name),
                tr("Undo"),
                [=, this] { m_studio.pin(session, before, reportingErrors<void>(tr("Could not undo it"))); });
    };
    m_studio.pin(session, connectionId, reportingErrors<void>(tr("Could not pin “%1”").arg(name), done));
}

} // namespace ovation::ui
