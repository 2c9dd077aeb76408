#pragma once

#include "ui/common/layout_work.h"
#include "ui/common/panel.h"
#include "ui/layouts/layout_thumbnails.h"

class QListView;
class QPushButton;
class QStackedLayout;
class QStandardItemModel;

namespace ovation::layout {
class LayoutBundle;
}

namespace ovation::ui {

class Dialogs;
class LayoutImport;

/// The layouts of the folder and what is done with a whole layout. Selecting one is a wish: who owns the
/// panel says with setCurrent() whether it came true.
class LayoutList final : public Panel {
    Q_OBJECT

  public:
    LayoutList(LayoutWork &work, Dialogs &dialogs, QWidget *parent = nullptr);
    ~LayoutList() override;

    /// Asked before the layout that is current is taken away: calls on if it may be.
    std::function<void(std::function<void()>)> mayLeave = [](const auto &goOn) { goOn(); };

    void refresh();
    /// Archives, one after another, under names that are free.
    void import(const QStringList &archives);
    void setCurrent(const std::optional<QString> &path);
    /// While none is current, the first of these that is there is wanted, else the first of all.
    void preferFirst(const QStringList &paths) { m_preferred = paths; }
    const LayoutThumbnails &thumbnails() const { return m_thumbnails; }
    void thumbnailChanged(const QString &path);

  Q_SIGNALS:
    void wanted(const QString &path);
    void removed(const QString &path);
    void renamed(const QString &from, const QString &to);

  private:
    using Layouts = std::vector<layout::LayoutInfo>;
    void makeActions();
    void makeEmpty();
    void show(const Layouts &layouts);
    void updateActions();
    void updateArchiveActions();
    std::optional<QString> selected() const;
    QStringList paths() const;
    QString firstPath() const;
    void create();
    void chooseImport();
    void exportArchive();
    void duplicate();
    void rename();
    void remove();
    void removeNow(const QString &path);
    /// Runs `work`; when it worked the list is fresh and `path` is wanted.
    void change(const QString &what, std::function<Result<void>(layout::LayoutLibrary &)> work,
                const QString &path);

    LayoutWork &m_work;
    Dialogs &m_dialogs;
    LayoutThumbnails m_thumbnails;
    std::unique_ptr<layout::LayoutBundle> m_bundle;
    LayoutImport *m_imports;
    QStandardItemModel *m_model;
    QListView *m_list;
    QWidget *m_empty;
    QStackedLayout *m_stack;
    QAction *m_new, *m_import, *m_export, *m_duplicate, *m_rename, *m_delete;
    Layouts m_layouts;
    std::optional<QString> m_current;
    std::optional<QString> m_wantedNext; ///< once the list shows it
    QStringList m_preferred;
};

/// How a layout is called in the window.
QString layoutTitle(const QString &path);

} // namespace ovation::ui
