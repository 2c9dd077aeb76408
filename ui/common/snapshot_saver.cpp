#include "ui/common/snapshot_saver.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"

#include <QSaveFile>

namespace ovation::ui {

namespace {

/// Empty when it worked, else why it did not.
QString writePng(const QImage &frame, const QString &path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !frame.save(&file, "PNG") || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

SnapshotSaver::SnapshotSaver(Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_dialogs(dialogs), m_panel(panel), m_relay(std::make_shared<Relay>(this)),
      m_worker("snapshots", 1) {}

SnapshotSaver::~SnapshotSaver() {
    m_relay->detach();
}

void SnapshotSaver::save(const QImage &frame, const QString &name) {
    m_dialogs.chooseNewFile(&m_panel, tr("Save frame"), name + QStringLiteral(".png"), tr("Images (*.png)"),
                            [this, frame](const std::optional<QString> &file) {
                                if (file)
                                    write(frame, *file);
                            });
}

void SnapshotSaver::write(const QImage &frame, const QString &file) {
    const auto told = Relay::wrap(m_relay, [this, file](const QString &why) {
        if (why.isEmpty())
            m_panel.messages().showNote(tr("Saved as %1").arg(file));
        else
            m_panel.messages().showProblem(
                failureText(tr("Could not write %1").arg(file), {Errc::Failed, why}) + u' ' +
                tr("Choose another folder."));
    });
    m_worker.post([frame, file, told] { told(writePng(frame, file)); });
}

} // namespace ovation::ui
