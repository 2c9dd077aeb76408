#include "ui/library/library_views.h"

#include "ui/common/columns.h"
#include "ui/common/format.h"
#include "ui/library/library_model.h"
#include "ui/library/thumbnail_cache.h"
#include "ui/library/tile_delegate.h"

#include <QAction>
#include <QHeaderView>
#include <QListView>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace ovation::ui {

using library::Entry;

LibraryViews::LibraryViews(LibraryModel &model, QWidget *parent)
    : QStackedWidget(parent), m_model(model), m_thumbnails(new ThumbnailCache(this)), m_table(new QTreeView),
      m_grid(new QListView) {
    setObjectName(QStringLiteral("libraryViews"));
    makeTable();
    makeGrid();
    addWidget(m_table);
    addWidget(m_grid);
}

void LibraryViews::prepare(QAbstractItemView &view, const QString &name, const QString &spoken) {
    view.setObjectName(name);
    view.setAccessibleName(spoken);
    view.setModel(&m_model);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setDragEnabled(true);
    view.setDragDropMode(QAbstractItemView::DragOnly); // what is dropped is the panel's
    view.viewport()->setAcceptDrops(false);
    view.setContextMenuPolicy(Qt::ActionsContextMenu);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(&view, &QAbstractItemView::activated, this, &LibraryViews::activated);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, [this, which = &view] {
        if (which == &this->view())
            noteCurrent();
    });
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LibraryViews::selectionChanged);
}

void LibraryViews::makeTable() {
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    QHeaderView *header = m_table->header();
    header->setSortIndicator(LibraryModel::CreatedColumn, Qt::DescendingOrder);
    prepare(*m_table, QStringLiteral("libraryTable"), tr("Recordings as a table"));
    m_table->setSortingEnabled(true);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    fitColumn(*header, LibraryModel::NameColumn, QStringLiteral("daily-standup-2026-01"));
    fitColumn(*header, LibraryModel::CreatedColumn, momentText(1700000000000) + QStringLiteral("00"));
    fitColumn(*header, LibraryModel::DurationColumn, QStringLiteral("00:00:00"));
    fitColumn(*header, LibraryModel::SizeColumn, bytesText(999'000'000));
    fitColumn(*header, LibraryModel::HealthColumn, tr("see details"));
    for (int column = 0; column < header->count(); ++column)
        header->resizeSection(column, std::max(header->sectionSize(column), header->sectionSizeHint(column)));
    // An order that the library does not have: back to the one that it has.
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [header, last = int(LibraryModel::CreatedColumn),
             order = Qt::DescendingOrder](int column, Qt::SortOrder wanted) mutable {
                if (LibraryModel::sortOf(column)) {
                    last = column;
                    order = wanted;
                } else {
                    header->setSortIndicator(last, order);
                }
            });
}

void LibraryViews::makeGrid() {
    // A list that wraps, and not icon mode, which places every item by itself: 10 000 take time then.
    m_grid->setViewMode(QListView::ListMode);
    m_grid->setFlow(QListView::LeftToRight);
    m_grid->setWrapping(true);
    m_grid->setResizeMode(QListView::Adjust);
    m_grid->setUniformItemSizes(true);
    m_grid->setGridSize(TileDelegate::tileSize(m_grid->fontMetrics()));
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setMouseTracking(true);
    prepare(*m_grid, QStringLiteral("libraryGrid"), tr("Recordings as thumbnails"));
    m_grid->setItemDelegate(new TileDelegate(*m_thumbnails, m_grid));
    connect(m_thumbnails, &ThumbnailCache::loaded, m_grid->viewport(), qOverload<>(&QWidget::update));
}

QAbstractItemView &LibraryViews::view() const {
    return m_form == Form::Table ? static_cast<QAbstractItemView &>(*m_table) : *m_grid;
}

void LibraryViews::setForm(Form form) {
    if (form == m_form)
        return;
    const bool focused = view().hasFocus();
    const library::Entries entries = selected();
    m_form = form;
    setCurrentWidget(&view());
    QItemSelectionModel &selection = *view().selectionModel();
    const QModelIndex current = m_model.find(m_current);
    selection.setCurrentIndex(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    for (const auto &entry : entries)
        selection.select(m_model.find(entry->id), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view().scrollTo(current);
    if (focused)
        view().setFocus();
}

void LibraryViews::addActionsToMenu(const QList<QAction *> &actions) {
    m_table->addActions(actions);
    m_grid->addActions(actions);
}

library::Entries LibraryViews::selected() const {
    QList<int> rows;
    for (const QItemSelectionRange &range : view().selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    library::Entries entries;
    for (const int row : std::as_const(rows))
        entries.push_back(m_model.entryAt(m_model.index(row, 0)));
    return entries;
}

std::shared_ptr<const Entry> LibraryViews::current() const {
    return m_model.entryAt(view().currentIndex());
}

void LibraryViews::select(const QString &recordingId) {
    const QModelIndex index = m_model.find(recordingId);
    if (!index.isValid())
        return;
    view().selectionModel()->setCurrentIndex(index,
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view().scrollTo(index);
}

void LibraryViews::showEntries(library::Entries entries) {
    m_replacing = true; // a view that loses its current row chooses one of its own
    m_model.show(std::move(entries));
    m_replacing = false;
    keepCurrent();
}

void LibraryViews::keepCurrent() {
    QModelIndex index = m_model.find(m_current);
    if (!index.isValid() && m_row >= 0 && m_model.rowCount() > 0)
        index = m_model.index(std::min(m_row, m_model.rowCount() - 1), 0);
    if (index.isValid() &&
        (index.row() != view().currentIndex().row() || !view().selectionModel()->hasSelection()))
        view().selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                            QItemSelectionModel::Rows);
    noteCurrent();
}

void LibraryViews::focusView() {
    if (!view().currentIndex().isValid() && m_model.rowCount() > 0)
        view().setCurrentIndex(m_model.index(0, 0));
    view().setFocus();
}

void LibraryViews::noteCurrent() {
    if (m_replacing)
        return;
    const auto entry = current();
    m_row = entry ? view().currentIndex().row() : m_row;
    const QString id = entry ? entry->id : QString();
    if (std::exchange(m_current, id) != id)
        Q_EMIT currentChanged();
}

} // namespace ovation::ui
