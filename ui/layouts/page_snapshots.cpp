#include "ui/layouts/page_snapshots.h"

#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/layouts/snapshot_compare.h"

#include <QPointer>

namespace ovation::ui {

PageSnapshots::PageSnapshots(PageView &page, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_page(page), m_dialogs(dialogs), m_panel(panel) {}

void PageSnapshots::forget() {
    m_last = {};
}

void PageSnapshots::take(const QString &name) {
    m_page.takeSnapshot([guard = QPointer<PageSnapshots>(this), name](const QImage &image) {
        if (!guard || image.isNull())
            return;
        guard->m_last = image;
        Q_EMIT guard->taken();
        guard->save(image, name);
    });
}

void PageSnapshots::save(const QImage &image, const QString &name) {
    m_dialogs.chooseNewFile(&m_panel, tr("Save snapshot"), name + QStringLiteral(".png"),
                            tr("Images (*.png)"), [this, image](const std::optional<QString> &file) {
                                if (!file)
                                    return;
                                if (image.save(*file, "PNG"))
                                    m_panel.messages().showNote(tr("Saved as %1").arg(*file));
                                else
                                    m_panel.messages().showProblem(
                                        tr("Could not write %1. Choose another folder.").arg(*file));
                            });
}

void PageSnapshots::compare() {
    if (m_last.isNull())
        return;
    m_page.takeSnapshot([guard = QPointer<PageSnapshots>(this)](const QImage &image) {
        if (guard && !image.isNull())
            (new SnapshotCompare(guard->m_last, image, guard->m_panel.window()))->show(); // deletes itself
    });
}

} // namespace ovation::ui
