#pragma once

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace ovation::ui {

class Dialogs;
class Perspectives;

/// The part of a menu that saves, resets, renames and removes arrangements of the docks, and lists those of
/// the user. It goes with the menu. Window thread.
class ArrangementMenu final : public QObject {
    Q_OBJECT

  public:
    /// All that it is given outlives it.
    ArrangementMenu(QMenu &menu, Perspectives &perspectives, Dialogs &dialogs, QWidget &window);

  private:
    void list();
    void saveAs();
    void rename();
    void remove();
    void update();

    QMenu &m_menu;
    Perspectives &m_perspectives;
    Dialogs &m_dialogs;
    QWidget &m_window;
    QAction *m_end; ///< the user's own stand before it
    QAction *m_rename, *m_remove;
};

} // namespace ovation::ui
