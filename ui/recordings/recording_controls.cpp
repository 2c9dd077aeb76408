#include "ui/recordings/recording_controls.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/common/words.h"
#include "ui/recordings/recording_model.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

namespace ovation::ui {

using recording::RecordingInfo;

namespace {

void explain(QAction *action, const QString &toolTip) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? toolTip : QStringLiteral("%1 (%2)").arg(toolTip, keys));
}

} // namespace

RecordingControls::RecordingControls(Studio &studio, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_studio(studio), m_dialogs(dialogs), m_panel(panel) {
    m_arrived.start();
    m_pause =
        panel.makeAction(QStringLiteral("pauseRecording"), QStringLiteral("pause"), tr("Pause recording"),
                         tr("Pause the selected recording"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(m_pause, &QAction::triggered, this, &RecordingControls::pauseOrResume);
    makeMarkers();
    makeLayouts();
    update();
}

void RecordingControls::makeMarkers() {
    m_marker = m_panel.makeAction(QStringLiteral("addMarker"), QStringLiteral("flag"), tr("Add marker"),
                                  tr("Add a marker at this moment"), QKeySequence(Qt::CTRL | Qt::Key_M));
    connect(m_marker, &QAction::triggered, this, [this] { mark({}, std::nullopt); });
    m_namedMarker = new QAction(icon(QStringLiteral("flag")), tr("Add named marker…"), this);
    m_namedMarker->setObjectName(QStringLiteral("addNamedMarker"));
    m_namedMarker->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    connect(m_namedMarker, &QAction::triggered, this, &RecordingControls::markWithName);
    m_panel.addAction(m_namedMarker); // its shortcut works without its menu
    if (auto *button = qobject_cast<QToolButton *>(m_panel.toolBar().widgetForAction(m_marker))) {
        auto *menu = new QMenu(button);
        menu->addActions({m_marker, m_namedMarker});
        button->setMenu(menu);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
}

void RecordingControls::makeLayouts() {
    m_layouts = new QMenu(tr("Layout"), &m_panel);
    m_layouts->setIcon(icon(QStringLiteral("layout-grid")));
    auto *group = new QActionGroup(m_layouts);
    for (const auto layout : BuiltInLayouts) {
        QAction *action =
            m_layouts->addAction(layoutText(layout), this, [this, layout] { setLayout(layout); });
        action->setObjectName(QStringLiteral("recordingLayout_") + session::toText(layout));
        action->setCheckable(true);
        action->setData(int(layout));
        group->addAction(action);
    }
    QAction *opens = m_layouts->menuAction();
    m_panel.toolBar().addAction(opens);
    if (auto *button = qobject_cast<QToolButton *>(m_panel.toolBar().widgetForAction(opens))) {
        button->setObjectName(QStringLiteral("recordingLayoutButton"));
        button->setPopupMode(QToolButton::InstantPopup);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(tr("Layout"));
    }
}

QList<QAction *> RecordingControls::actions() const {
    return {m_pause, m_marker, m_namedMarker, m_layouts->menuAction()};
}

void RecordingControls::show(const RecordingSnapshot *recording, int64_t elapsed_ms) {
    m_elapsed_ms = elapsed_ms;
    if (recording && recording->info.status == recording::Status::Started)
        m_recording = *recording;
    else
        m_recording.reset();
    update();
}

void RecordingControls::update() {
    const bool runs = m_recording.has_value();
    const bool paused = runs && m_recording->info.paused;
    const QString name = runs ? m_recording->info.name : QString();
    m_pause->setEnabled(runs);
    m_pause->setText(paused ? tr("Resume recording") : tr("Pause recording"));
    m_pause->setIcon(paused ? icon(QStringLiteral("play"), Tone::Recording, true)
                            : icon(QStringLiteral("pause")));
    explain(m_pause, !runs    ? tr("Select a running recording to pause it")
                     : paused ? tr("Resume “%1”").arg(name)
                              : tr("Pause “%1”").arg(name));
    m_marker->setEnabled(runs);
    m_namedMarker->setEnabled(runs);
    explain(m_marker, runs ? tr("Add a marker to “%1” at this moment").arg(name)
                           : tr("Select a running recording to add a marker"));

    const bool changeable = runs && hasChangeableLayout(*m_recording);
    m_layouts->menuAction()->setEnabled(changeable);
    m_layouts->menuAction()->setToolTip(
        changeable ? tr("Layout of “%1”: %2").arg(name, layoutText(m_recording->info.properties.layout))
        : runs ? tr("The layout of “%1” cannot be changed: it is not composed in a built-in layout").arg(name)
               : tr("Select a running recording to change its layout"));
    for (QAction *action : m_layouts->actions())
        action->setChecked(changeable && action->data().toInt() == int(m_recording->info.properties.layout));
}

void RecordingControls::pauseOrResume() {
    if (!m_recording)
        return;
    const RecordingInfo &info = m_recording->info;
    m_studio.setRecordingPaused(
        info.id, !info.paused,
        m_panel.reportingErrors<RecordingInfo>(info.paused ? tr("Could not resume “%1”").arg(info.name)
                                                           : tr("Could not pause “%1”").arg(info.name)));
}

int64_t RecordingControls::elapsed_ms() const {
    return m_elapsed_ms + (m_recording->info.paused ? 0 : m_arrived.elapsed());
}

void RecordingControls::mark(const QString &name, std::optional<int64_t> at_ms) {
    if (!m_recording)
        return;
    const int64_t shown_ms = at_ms.value_or(elapsed_ms());
    m_studio.addMarker(m_recording->info.id, name, at_ms,
                       m_panel.reportingErrors<RecordingInfo>(
                           tr("Could not add a marker to “%1”").arg(m_recording->info.name),
                           [this, shown_ms](const Result<RecordingInfo> &marked) {
                               if (marked)
                                   m_panel.messages().showNote(
                                       tr("Marker added at %1.").arg(clockText(shown_ms)));
                           }));
}

void RecordingControls::markWithName() {
    if (!m_recording)
        return;
    // The marker is for this moment, however long typing the name takes.
    const int64_t at_ms = elapsed_ms();
    const QString id = m_recording->info.id;
    m_dialogs.askText(&m_panel, tr("Add marker"), tr("Name of the marker at %1:").arg(clockText(at_ms)), {},
                      [this, id, at_ms](const std::optional<QString> &name) {
                          if (!name)
                              return;
                          if (m_recording && m_recording->info.id == id)
                              mark(*name, at_ms);
                          else
                              m_panel.messages().showProblem(
                                  tr("No marker was added: the recording ended, or another one was selected "
                                     "meanwhile."));
                      });
}

void RecordingControls::setLayout(session::RecordingLayout layout) {
    if (!m_recording)
        return;
    m_studio.setRecordingLayout(m_recording->info.id, layout,
                                m_panel.reportingErrors<RecordingInfo>(
                                    tr("Could not change the layout of “%1”").arg(m_recording->info.name),
                                    [this](const Result<RecordingInfo> &) { update(); }));
}

} // namespace ovation::ui
