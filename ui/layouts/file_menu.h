#pragma once

#include "ui/common/layout_work.h"

#include <QStringList>

#include <optional>

class QMenu;

namespace ovation::ui {

class Dialogs;
class Panel;

/// The files of the layout that is open, to be opened, and new ones. It goes with its panel. Window thread.
class FileMenu final : public QObject {
    Q_OBJECT

  public:
    FileMenu(LayoutWork &work, Dialogs &dialogs, Panel &panel);

    QMenu *menu() const { return m_menu; }
    /// `path`: of the layout; nothing = none is open.
    void list(const std::optional<QString> &path, const QStringList &names);
    void moved(const QString &path) { m_path = path; }
    void create(); ///< asks for the name

  Q_SIGNALS:
    void wanted(const QString &name);
    void created(const QString &name); ///< after wanted()

  private:
    void fill();
    void make(const QString &name);

    LayoutWork &m_work;
    Dialogs &m_dialogs;
    Panel &m_panel;
    QMenu *m_menu;
    std::optional<QString> m_path;
    QStringList m_names;
};

} // namespace ovation::ui
