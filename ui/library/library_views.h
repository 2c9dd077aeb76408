#pragma once

#include "library/types.h"

#include <QStackedWidget>

class QAbstractItemView;
class QListView;
class QTreeView;

namespace ovation::ui {

class LibraryModel;
class ThumbnailCache;

/// The library as a table and as a grid of thumbnails, with one current recording for both.
class LibraryViews final : public QStackedWidget {
    Q_OBJECT

  public:
    enum class Form { Table, Grid };

    explicit LibraryViews(LibraryModel &model, QWidget *parent = nullptr);

    void setForm(Form form); ///< keeps current recording and selection
    Form form() const { return m_form; }
    void addActionsToMenu(const QList<QAction *> &actions); ///< of both views
    library::Entries selected() const;                      ///< in the order of rows
    std::shared_ptr<const library::Entry> current() const;  ///< null when there is none
    void select(const QString &recordingId);                ///< and shows it
    /// What the model shows from now on. The current recording stays; the one in its place follows it if it
    /// is gone.
    void showEntries(library::Entries entries);
    void focusView();

  Q_SIGNALS:
    void currentChanged();   ///< another recording, or none
    void selectionChanged(); ///< which ones
    void activated();        ///< the current one shall be played

  private:
    void prepare(QAbstractItemView &view, const QString &name, const QString &spoken);
    void makeTable();
    void makeGrid();
    QAbstractItemView &view() const;
    void noteCurrent();
    void keepCurrent();

    LibraryModel &m_model;
    ThumbnailCache *m_thumbnails;
    QTreeView *m_table;
    QListView *m_grid;
    Form m_form = Form::Table;
    QString m_current; ///< id
    int m_row = -1;    ///< of m_current
    bool m_replacing = false;
};

} // namespace ovation::ui
