#include "ui/layouts/file_menu.h"

#include "ui/common/dialogs.h"
#include "ui/common/panel.h"
#include "ui/layouts/layout_files.h"

#include <QMenu>

namespace ovation::ui {

FileMenu::FileMenu(LayoutWork &work, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_work(work), m_dialogs(dialogs), m_panel(panel), m_menu(new QMenu(&panel)) {
    connect(m_menu, &QMenu::aboutToShow, this, &FileMenu::fill);
}

void FileMenu::list(const std::optional<QString> &path, const QStringList &names) {
    m_path = path;
    m_names = names;
}

void FileMenu::fill() {
    m_menu->clear();
    for (const QString &name : std::as_const(m_names))
        if (isEditable(name))
            m_menu->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this,
                              [this, name] { Q_EMIT wanted(name); });
}

void FileMenu::create() {
    if (!m_path)
        return;
    m_dialogs.askText(&m_panel, tr("New file"), tr("Name of the file:"), QStringLiteral("style.css"),
                      [this](const std::optional<QString> &name) {
                          if (!name || name->isEmpty() || !m_path)
                              return;
                          if (m_names.contains(*name))
                              Q_EMIT wanted(*name);
                          else
                              make(*name);
                      });
}

void FileMenu::make(const QString &name) {
    m_work.run<Result<void>>(
        [path = *m_path, name](layout::LayoutLibrary &library) { return library.write(path, name, {}); },
        m_panel.reportingErrors<void>(tr("Could not create “%1”").arg(name),
                                      [guard = QPointer(this), name](const Result<void> &result) {
                                          if (!guard || !result)
                                              return;
                                          guard->m_names += name;
                                          Q_EMIT guard->wanted(name);
                                          Q_EMIT guard->created(name);
                                      }));
}

} // namespace ovation::ui
