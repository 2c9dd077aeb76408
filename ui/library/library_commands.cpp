#include "ui/library/library_commands.h"

#include "ui/common/dialogs.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"

namespace ovation::ui {

using library::Entries;

namespace {

QStringList idsOf(const Entries &entries) {
    QStringList ids;
    for (const auto &entry : entries)
        ids += entry->id;
    return ids;
}

/// Empty when they are several.
QString nameOfOne(const Entries &entries) {
    return entries.size() == 1 ? entries.front()->name : QString();
}

} // namespace

LibraryCommands::LibraryCommands(Review &review, Dialogs &dialogs, Panel &panel)
    : QObject(&panel), m_review(review), m_dialogs(dialogs), m_panel(panel) {}

void LibraryCommands::trash(const Entries &entries) {
    const QString one = nameOfOne(entries);
    const int count = int(entries.size());
    m_review.trash(idsOf(entries),
                   m_panel.reportingErrors<void>(
                       one.isEmpty() ? tr("Could not delete %n recordings", nullptr, count)
                                     : tr("Could not delete “%1”").arg(one),
                       [this, entries, one, count](const Result<void> &done) {
                           if (done)
                               m_panel.messages().offer(
                                   one.isEmpty() ? tr("Moved %n recordings to the trash", nullptr, count)
                                                 : tr("Moved “%1” to the trash").arg(one),
                                   tr("Undo"), [this, entries] { restore(entries); });
                       }));
}

void LibraryCommands::restore(const Entries &entries) {
    const QString one = nameOfOne(entries);
    m_review.restore(idsOf(entries),
                     m_panel.reportingErrors<void>(
                         one.isEmpty() ? tr("Could not restore %n recordings", nullptr, int(entries.size()))
                                       : tr("Could not restore “%1”").arg(one),
                         [this, ids = idsOf(entries)](const Result<void> &done) {
                             if (done)
                                 Q_EMIT restored(ids);
                         }));
}

void LibraryCommands::purge(const Entries &entries) {
    const QString one = nameOfOne(entries);
    const int count = int(entries.size());
    const QString text =
        one.isEmpty() ? tr("%n recordings are deleted from the disk. This cannot be undone.", nullptr, count)
                      : tr("“%1” is deleted from the disk. This cannot be undone.").arg(one);
    const QString failure = one.isEmpty() ? tr("Could not delete %n recordings", nullptr, count)
                                          : tr("Could not delete “%1”").arg(one);
    m_dialogs.confirm(&m_panel, {tr("Delete permanently"), text, tr("Delete permanently")},
                      [this, ids = idsOf(entries), failure](bool yes) {
                          if (yes)
                              m_review.purge(ids, m_panel.reportingErrors<void>(failure));
                      });
}

void LibraryCommands::setKept(const library::Entries &entries, bool kept) {
    for (const auto &entry : entries) {
        if (entry->annotations.keep == kept)
            continue;
        library::Annotations annotations = entry->annotations;
        annotations.keep = kept;
        m_review.annotate(entry->id, annotations,
                          m_panel.reportingErrors<void>(tr("Could not change “%1”").arg(entry->name)));
    }
}

void LibraryCommands::fetch(const library::Entry &entry) {
    m_panel.messages().showLasting(tr("Downloading “%1”…").arg(entry.name));
    m_review.fetch(entry.id,
                   m_panel.reportingErrors<void>(tr("Could not download “%1”").arg(entry.name),
                                                 [this, name = entry.name](const Result<void> &done) {
                                                     if (done)
                                                         m_panel.messages().showNote(
                                                             tr("“%1” is on this machine now").arg(name));
                                                 }));
}

void LibraryCommands::showInFolder(const library::Entry &entry) {
    if (!m_dialogs.showInFolder(entry.file))
        m_panel.messages().showProblem(
            tr("Could not show the folder of “%1”: no file manager is installed. The file is %2.")
                .arg(entry.name, entry.file));
}

} // namespace ovation::ui
