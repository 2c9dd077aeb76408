#include "ui/layouts/layout_import.h"

#include "layout/layout_bundle.h"
#include "ui/common/format.h"
#include "ui/common/message_bar.h"

#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace ovation::ui {
namespace {

QString nameOfArchive(const QString &file) {
    QString name = QFileInfo(file).fileName();
    for (const char *ending : {".ovation-layout", ".zip", ".tar.gz", ".tar.xz", ".tgz", ".txz", ".7z"})
        if (name.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return name.chopped(qsizetype(strlen(ending)));
    return name;
}

} // namespace

QString freeLayoutName(const QString &base, const QStringList &taken) {
    QString name = base;
    for (int n = 2; taken.contains(name); ++n)
        name = QStringLiteral("%1-%2").arg(base).arg(n);
    return name;
}

void LayoutImport::next(const QStringList &taken) {
    if (m_archives.isEmpty() || m_bundle.isRunning())
        return;
    const QString archive = m_archives.first();
    const QString path = freeLayoutName(nameOfArchive(archive), taken);
    m_messages.offerLasting(tr("Importing %1…").arg(QFileInfo(archive).fileName()), tr("Cancel"), [this] {
        m_archives = m_archives.mid(0, 1); // the others don't follow
        m_bundle.cancel();
    });
    m_bundle.importArchive(archive, m_folder, path,
                           [guard = QPointer<LayoutImport>(this), path](const Result<void> &result) {
                               if (guard)
                                   guard->done(path, result);
                           });
}

void LayoutImport::done(const QString &path, const Result<void> &result) {
    const QString name = QFileInfo(m_archives.takeFirst()).fileName();
    const bool isCanceled = !result && result.error().code == Errc::Postponed;
    if (!result && !isCanceled)
        m_refusals += failureText(tr("%1 could not be imported").arg(name), result.error());
    if (m_archives.isEmpty() && m_refusals.isEmpty() && isCanceled)
        m_messages.showNote(tr("Canceled; nothing was left behind"));
    else if (m_archives.isEmpty() && m_refusals.isEmpty())
        m_messages.showNote(tr("Imported “%1”").arg(path));
    else if (m_archives.isEmpty())
        m_messages.showProblem(std::exchange(m_refusals, {}).join(u'\n'));
    Q_EMIT imported(result ? path : QString());
}

} // namespace ovation::ui
