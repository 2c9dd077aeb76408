#pragma once

#include "library/types.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ovation::ui {

/// Recordings in the order in which they were found; a table, and a list of its first column. Keeps the
/// entries that it was given without copying them. Window thread.
class LibraryModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column {
        NameColumn,
        CreatedColumn,
        DurationColumn,
        SizeColumn,
        HealthColumn,
        ModeColumn,
        SessionColumn,
        TagsColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay in their order keep their indexes, and with them selection and current row.
    void show(library::Entries entries);
    /// Null when `index` is invalid.
    std::shared_ptr<const library::Entry> entryAt(const QModelIndex &index) const;
    /// First column of the recording, invalid when it is not among them.
    QModelIndex find(const QString &recordingId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A view's header was clicked: asks for another order, see sortWanted().
    void sort(int column, Qt::SortOrder order) override;
    /// Finished files, to be dropped where files are taken.
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    /// The order by that column; nothing where there is none.
    static std::optional<library::Query::Sort> sortOf(int column);

  Q_SIGNALS:
    void sortWanted(ovation::library::Query::Sort sort, bool descending);

  private:
    QString textOf(const library::Entry &entry, int column) const;
    void replace(size_t begin, size_t end, library::Entries &with, size_t withEnd);

    library::Entries m_entries;
};

} // namespace ovation::ui
