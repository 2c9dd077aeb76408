#pragma once

#include "review.h"

namespace ovation::ui {

class Dialogs;
class Panel;

/// What is done with recordings of the library. Outcomes and undo appear in the message bar of a panel, which
/// outlives this. Window thread.
class LibraryCommands final : public QObject {
    Q_OBJECT

  public:
    LibraryCommands(Review &review, Dialogs &dialogs, Panel &panel);

    void trash(const library::Entries &entries);
    void restore(const library::Entries &entries);
    void purge(const library::Entries &entries); ///< asks first
    void setKept(const library::Entries &entries, bool kept);
    /// Brings its file back to this machine.
    void fetch(const library::Entry &entry);
    void showInFolder(const library::Entry &entry);

  Q_SIGNALS:
    void restored(const QStringList &ids);

  private:
    Review &m_review;
    Dialogs &m_dialogs;
    Panel &m_panel;
};

} // namespace ovation::ui
