#include "ui/library/library_model.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include "ui/library/library_words.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace ovation::ui {

using library::Entries;
using library::Entry;
using library::Query;

namespace {

bool isNumber(int column) {
    return column == LibraryModel::DurationColumn || column == LibraryModel::SizeColumn;
}

QVariant alignmentOf(int column) {
    return QVariant::fromValue(
        Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace

void LibraryModel::show(Entries entries) {
    // What is the same at both ends stays; what is between is exchanged. A deleted, added or changed
    // recording is so one small change, and another order a large one.
    size_t begin = 0;
    const size_t shorter = std::min(entries.size(), m_entries.size());
    while (begin < shorter && entries[begin]->id == m_entries[begin]->id)
        ++begin;
    size_t tail = 0;
    while (tail < shorter - begin &&
           entries[entries.size() - 1 - tail]->id == m_entries[m_entries.size() - 1 - tail]->id)
        ++tail;
    replace(begin, m_entries.size() - tail, entries, entries.size() - tail);
    int first = -1, last = -1;
    for (size_t row = 0; row < entries.size(); ++row) {
        if (m_entries[row] == entries[row])
            continue;
        m_entries[row] = entries[row];
        first = first < 0 ? int(row) : first;
        last = int(row);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

/// Rows begin..end by `with` begin..withEnd.
void LibraryModel::replace(size_t begin, size_t end, Entries &with, size_t withEnd) {
    const auto at = [&](Entries &of, size_t row) { return of.begin() + ptrdiff_t(row); };
    if (end > begin) {
        beginRemoveRows({}, int(begin), int(end) - 1);
        m_entries.erase(at(m_entries, begin), at(m_entries, end));
        endRemoveRows();
    }
    if (withEnd > begin) {
        beginInsertRows({}, int(begin), int(withEnd) - 1);
        m_entries.insert(at(m_entries, begin), at(with, begin), at(with, withEnd));
        endInsertRows();
    }
}

std::shared_ptr<const Entry> LibraryModel::entryAt(const QModelIndex &index) const {
    return index.isValid() ? m_entries[size_t(index.row())] : nullptr;
}

QModelIndex LibraryModel::find(const QString &recordingId) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto &entry) { return entry->id == recordingId; });
    return found == m_entries.end() ? QModelIndex() : index(int(found - m_entries.begin()), 0);
}

int LibraryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LibraryModel::textOf(const Entry &entry, int column) const {
    switch (column) {
    case NameColumn:
        return entry.name;
    case CreatedColumn:
        return momentText(entry.createdAt);
    case DurationColumn:
        return durationText(entry);
    case SizeColumn:
        return entry.size > 0 ? bytesText(entry.size) : QString();
    case HealthColumn:
        return healthText(entry);
    case ModeColumn:
        return modeText(entry.mode);
    case SessionColumn:
        return entry.sessionId;
    case TagsColumn:
        return listText(entry.annotations.tags);
    default:
        return {};
    }
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Entry &entry = *m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(entry);
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? spokenText(entry) : textOf(entry, index.column());
    case Qt::DecorationRole:
        if (index.column() == NameColumn)
            return entry.annotations.keep ? icon(QStringLiteral("pin"), Tone::Accent) : QVariant();
        if (index.column() == HealthColumn && !healthIcon(entry).isEmpty())
            return icon(healthIcon(entry), healthTone(entry));
        return {};
    case Qt::ForegroundRole:
        return index.column() == HealthColumn && healthTone(entry) != Tone::Normal
                   ? QVariant(colorOf(healthTone(entry)))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    default:
        return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case CreatedColumn:
        return tr("Created");
    case DurationColumn:
        return tr("Duration");
    case SizeColumn:
        return tr("Size");
    case HealthColumn:
        return tr("Health");
    case ModeColumn:
        return tr("Mode");
    case SessionColumn:
        return tr("Session");
    case TagsColumn:
        return tr("Tags");
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_entries[size_t(index.row())]->file.isEmpty())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

std::optional<Query::Sort> LibraryModel::sortOf(int column) {
    switch (column) {
    case NameColumn:
        return Query::Sort::Name;
    case CreatedColumn:
        return Query::Sort::Created;
    case DurationColumn:
        return Query::Sort::Duration;
    case SizeColumn:
        return Query::Sort::Size;
    case SessionColumn:
        return Query::Sort::Session;
    default:
        return std::nullopt;
    }
}

void LibraryModel::sort(int column, Qt::SortOrder order) {
    if (const auto sort = sortOf(column))
        Q_EMIT sortWanted(*sort, order == Qt::DescendingOrder);
}

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const {
    QList<QUrl> urls;
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        if (!rows.contains(index.row()))
            rows += index.row();
    for (const int row : std::as_const(rows))
        if (const QString &file = m_entries[size_t(row)]->file; !file.isEmpty())
            urls += QUrl::fromLocalFile(file);
    if (urls.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

QStringList LibraryModel::mimeTypes() const {
    return {QStringLiteral("text/uri-list")};
}

} // namespace ovation::ui
