#include "ui/library/library_import.h"

#include "ui/common/format.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace ovation::ui {

namespace {

constexpr std::array Endings = {"zip", "mp4", "webm", "mkv", "m4a", "mov"};

} // namespace

bool LibraryImport::canImport(const QString &file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    return std::any_of(Endings.begin(), Endings.end(),
                       [&](const char *known) { return ending == QLatin1String(known); });
}

QStringList LibraryImport::filesOf(const QMimeData &dragged) {
    QStringList files;
    const auto urls = dragged.urls();
    for (const QUrl &url : urls)
        if (url.isLocalFile() && canImport(url.fileName()))
            files += url.toLocalFile();
    return files;
}

QString LibraryImport::fileFilter() {
    QStringList patterns;
    for (const char *known : Endings)
        patterns += QStringLiteral("*.") + QLatin1String(known);
    return tr("Recordings (%1)").arg(patterns.join(u' '));
}

void LibraryImport::add(const QStringList &files) {
    const bool idle = m_files.isEmpty();
    m_files += files;
    if (idle && !m_files.isEmpty())
        next();
}

void LibraryImport::next() {
    const QString name = QFileInfo(m_files.first()).fileName();
    Q_EMIT importing(name, int(m_files.size()) - 1);
    m_review.import(
        m_files.first(), [guard = QPointer<LibraryImport>(this), name](const Result<QString> &id) {
            if (!guard)
                return;
            if (id)
                guard->m_ids += *id;
            else
                guard->m_refusals += failureText(tr("Could not import “%1”").arg(name), id.error());
            guard->m_files.removeFirst();
            if (!guard->m_files.isEmpty())
                guard->next();
            else
                Q_EMIT guard->finished(std::exchange(guard->m_ids, {}), std::exchange(guard->m_refusals, {}));
        });
}

} // namespace ovation::ui
