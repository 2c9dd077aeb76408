#include "ui/shell/file_opener.h"

#include "ui/common/message_bar.h"
#include "ui/layouts/layouts_panel.h"
#include "ui/library/library_import.h"
#include "ui/library/library_panel.h"
#include "ui/shell/perspectives.h"

#include <utility>

namespace ovation::ui {

void FileOpener::serverRuns() {
    m_serverRuns = true;
    openWaiting();
}

void FileOpener::open(const QStringList &files) {
    m_waiting += files;
    if (m_serverRuns)
        openWaiting();
}

void FileOpener::openWaiting() {
    QStringList recordings, layouts, others;
    for (const QString &file : std::exchange(m_waiting, {})) {
        if (file.endsWith(QLatin1String(".ovation-layout"), Qt::CaseInsensitive))
            layouts += file;
        else if (LibraryImport::canImport(file))
            recordings += file;
        else
            others += file;
    }
    if (!recordings.isEmpty())
        m_places.perspectives.switchTo(Perspective::Review);
    else if (!layouts.isEmpty())
        m_places.perspectives.switchTo(Perspective::Design);
    m_places.library.import(recordings);
    m_places.layouts.import(layouts);
    if (!others.isEmpty())
        m_places.messages.showProblem(tr("Could not open “%1”. Recordings (ZIP, MP4, WebM, MKV) and layouts "
                                         "(.ovation-layout) can be opened.")
                                          .arg(others.join(QStringLiteral("”, “"))));
}

} // namespace ovation::ui
