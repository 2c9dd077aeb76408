#include "ui/shell/notifier.h"

#include "ui/common/dialogs.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QWidget>

namespace ovation::ui {

namespace {

QString nameOf(Notice::Kind kind) {
    switch (kind) {
    case Notice::Kind::RecordingFinished:
        return QStringLiteral("recordingFinished");
    case Notice::Kind::RecordingFailed:
        return QStringLiteral("recordingFailed");
    case Notice::Kind::DiskLow:
        return QStringLiteral("diskLow");
    case Notice::Kind::UploadGaveUp:
        return QStringLiteral("uploadGaveUp");
    case Notice::Kind::ParticipantWaits:
        return QStringLiteral("participantWaits");
    }
    return {};
}

QString keyOf(Notice::Kind kind) {
    return QStringLiteral("notifications/") + nameOf(kind);
}

bool isOn(Notice::Kind kind) {
    return QSettings().value(keyOf(kind), true).toBool();
}

} // namespace

Notifier::Notifier(Studio &studio, Uploads &uploads, Dialogs &dialogs, const QWidget &window)
    : m_dialogs(dialogs), m_window(window) {
    m_clock.start();
    connect(&studio, &Studio::snapshotChanged, this, [this](const EngineSnapshot &snapshot) {
        for (const Notice &one : m_notices.look(snapshot, m_clock.elapsed()))
            tell(one);
    });
    connect(&uploads, &Uploads::changed, this,
            [this](const upload::QueueState &state) { m_notices.look(state); });
    connect(&uploads, &Uploads::gaveUp, this, [this](const upload::Item &item) {
        if (const auto notice = m_notices.gaveUp(item))
            tell(*notice);
    });
}

void Notifier::tell(const Notice &notice) const {
    const bool isShown =
        notice.kind == Notice::Kind::RecordingFinished || notice.kind == Notice::Kind::ParticipantWaits;
    const bool isSeen = isShown && m_window.isActiveWindow();
    if (!isSeen && isOn(notice.kind))
        m_dialogs.notify(notice.title, notice.text);
}

void Notifier::addSwitches(QMenu &menu) {
    using Kind = Notice::Kind;
    for (const auto &[kind, text] : {std::pair(Kind::RecordingFinished, tr("Recording &finished")),
                                     std::pair(Kind::RecordingFailed, tr("&Recording failed or ended early")),
                                     std::pair(Kind::DiskLow, tr("&Disk space is low")),
                                     std::pair(Kind::UploadGaveUp, tr("&Upload failed")),
                                     std::pair(Kind::ParticipantWaits, tr("&Participant waits alone"))}) {
        QAction *action = menu.addAction(text);
        action->setObjectName(QStringLiteral("notify_") + nameOf(kind));
        action->setCheckable(true);
        action->setChecked(isOn(kind));
        connect(action, &QAction::toggled, action,
                [key = keyOf(kind)](bool on) { QSettings().setValue(key, on); });
    }
}

} // namespace ovation::ui
