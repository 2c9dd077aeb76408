#include "ui/shell/arrangement_menu.h"

#include "ui/common/dialogs.h"
#include "ui/shell/perspectives.h"

#include <QMenu>
#include <QPointer>

namespace ovation::ui {

ArrangementMenu::ArrangementMenu(QMenu &menu, Perspectives &perspectives, Dialogs &dialogs, QWidget &window)
    : QObject(&menu), m_menu(menu), m_perspectives(perspectives), m_dialogs(dialogs), m_window(window),
      m_end(menu.addSeparator()) {
    menu.addAction(tr("Sa&ve arrangement as…"), this, &ArrangementMenu::saveAs)
        ->setObjectName(QStringLiteral("saveArrangement"));
    menu.addAction(tr("&Reset window layout"), &perspectives, &Perspectives::reset)
        ->setObjectName(QStringLiteral("resetArrangement"));
    m_rename = menu.addAction(tr("Rename arran&gement…"), this, &ArrangementMenu::rename);
    m_rename->setObjectName(QStringLiteral("renameArrangement"));
    m_remove = menu.addAction(tr("Re&move arrangement…"), this, &ArrangementMenu::remove);
    m_remove->setObjectName(QStringLiteral("removeArrangement"));
    connect(&perspectives, &Perspectives::ownChanged, this, &ArrangementMenu::list);
    connect(&perspectives, &Perspectives::currentChanged, this, &ArrangementMenu::update);
    list();
}

void ArrangementMenu::list() {
    m_menu.insertActions(m_end, m_perspectives.ownActions());
    update();
}

void ArrangementMenu::update() {
    m_remove->setEnabled(m_perspectives.isOwn());
    m_remove->setToolTip(m_perspectives.isOwn() ? tr("Remove “%1”").arg(m_perspectives.currentName())
                                                : tr("Switch to an arrangement of your own to remove it"));
    m_rename->setEnabled(m_perspectives.isOwn());
    m_rename->setToolTip(m_perspectives.isOwn() ? tr("Rename “%1”").arg(m_perspectives.currentName())
                                                : tr("Switch to an arrangement of your own to rename it"));
}

void ArrangementMenu::saveAs() {
    m_dialogs.askText(&m_window, tr("Save arrangement"), tr("Name:"),
                      m_perspectives.isOwn() ? m_perspectives.currentName() : QString(),
                      [guard = QPointer<ArrangementMenu>(this)](const std::optional<QString> &name) {
                          if (guard && name && !guard->m_perspectives.saveAs(*name))
                              guard->m_dialogs.tell(
                                  &guard->m_window, tr("Save arrangement"),
                                  tr("Could not save the arrangement. Use a name that no other "
                                     "perspective has. There can be %n of your own; remove one "
                                     "that you do not need.",
                                     nullptr, Perspectives::MaxOwn));
                      });
}

void ArrangementMenu::rename() {
    if (!m_perspectives.isOwn())
        return;
    m_dialogs.askText(
        &m_window, tr("Rename arrangement"), tr("Name:"), m_perspectives.currentName(),
        [guard = QPointer<ArrangementMenu>(this)](const std::optional<QString> &name) {
            if (guard && name && !guard->m_perspectives.renameCurrent(*name))
                guard->m_dialogs.tell(
                    &guard->m_window, tr("Rename arrangement"),
                    tr("Could not rename the arrangement. Use a name that no other perspective has."));
        });
}

void ArrangementMenu::remove() {
    if (!m_perspectives.isOwn())
        return;
    m_dialogs.confirm(
        &m_window,
        {tr("Remove arrangement"),
         tr("Remove the arrangement “%1”? The panels in it stay.").arg(m_perspectives.currentName()),
         tr("Remove arrangement")},
        [guard = QPointer<ArrangementMenu>(this)](bool yes) {
            if (guard && yes)
                guard->m_perspectives.removeCurrent();
        });
}

} // namespace ovation::ui
