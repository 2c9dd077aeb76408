#pragma once

#include "review.h"
#include "ui/common/panel.h"

class QLineEdit;
class QStackedLayout;
class QTimer;

namespace ovation::ui {

class Dialogs;
class EmptyState;
class LibraryCommands;
class LibraryFilters;
class LibraryImport;
class LibraryModel;
class LibrarySearch;
class LibraryViews;

/// Every recording: found, filtered, sorted, taken in by drag and drop, dragged out, deleted and restored.
class LibraryPanel final : public Panel {
    Q_OBJECT

  public:
    LibraryPanel(Review &review, Dialogs &dialogs, QWidget *parent = nullptr);

    QList<QAction *> menuActions() const;
    /// Those whose keys mean the selected recording in other panels, too. *Delete* is none: there its key may
    /// mean something else.
    QList<QAction *> sharedActions() const { return {m_importFile, m_export, m_folder, m_keep}; }
    void focusSearch();
    void select(const QString &recordingId) { m_selectNext = recordingId; } ///< once it is listed
    /// Selects it now, without filters if they hide it.
    void goTo(const QString &recordingId);
    void import(const QStringList &files);

  Q_SIGNALS:
    void currentChanged(const QString &recordingId); ///< empty = none
    void playWanted(const QString &recordingId);
    void exportWanted(const QString &recordingId);

  protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

  private:
    void makeActions();
    void makeContent();
    void wire();
    void wireActions();
    QAction *local(QAction *action);
    void refresh();
    void changeQuery(const std::function<void(library::Query &)> &change);
    void showPage(const library::Page &page);
    void showState(const library::Page &page);
    void updateActions();
    void chooseImport();
    void imported(const QStringList &ids, const QStringList &refusals);
    void announceRetention(const QStringList &ids, const QList<qint64> &at);

    Review &m_review;
    Dialogs &m_dialogs;
    LibraryCommands *m_commands;
    LibraryModel *m_model;
    LibrarySearch *m_search;
    LibraryImport *m_import;
    LibraryViews *m_views;
    LibraryFilters *m_filters;
    EmptyState *m_empty;
    QLineEdit *m_text;
    QStackedLayout *m_stack = nullptr;
    QAction *m_importFile, *m_grid, *m_filter, *m_trashView, *m_play, *m_export, *m_fetch, *m_folder, *m_keep,
        *m_delete, *m_restore, *m_purge;
    QTimer *m_changed;    ///< runs while a change of the library waits to be shown
    QString m_selectNext; ///< id of what is selected once it is listed
    bool m_stale = true;  ///< changed since it was shown
};

} // namespace ovation::ui
