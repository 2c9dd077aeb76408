#include "ui/common/keyed_model.h"

#include <QSet>

#include <algorithm>

namespace ovation::ui {

struct KeyedModel::Node {
    Node *parent = nullptr;
    QString key;
    std::vector<Cell> cells;
    std::vector<std::unique_ptr<Node>> children;

    int rowInParent() const {
        const auto &siblings = parent->children;
        const auto at =
            std::find_if(siblings.begin(), siblings.end(), [this](const auto &s) { return s.get() == this; });
        return int(at - siblings.begin());
    }

    static std::unique_ptr<Node> make(Node *parent, const Row &row) {
        auto node = std::make_unique<Node>();
        node->parent = parent;
        node->key = row.key;
        node->cells = row.cells;
        for (const Row &child : row.children)
            node->children.push_back(make(node.get(), child));
        return node;
    }
};

KeyedModel::KeyedModel(std::vector<Column> columns, QObject *parent)
    : QAbstractItemModel(parent), m_columns(std::move(columns)), m_root(std::make_unique<Node>()) {}

KeyedModel::~KeyedModel() = default;

KeyedModel::Node *KeyedModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex KeyedModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[size_t(row)].get());
}

QModelIndex KeyedModel::parent(const QModelIndex &child) const {
    if (!child.isValid())
        return {};
    Node *parent = nodeOf(child)->parent;
    return parent == m_root.get() ? QModelIndex() : createIndex(parent->rowInParent(), 0, parent);
}

int KeyedModel::rowCount(const QModelIndex &parent) const {
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int KeyedModel::columnCount(const QModelIndex &) const {
    return int(m_columns.size());
}

QVariant KeyedModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Node *node = nodeOf(index);
    if (size_t(index.column()) >= node->cells.size())
        return {};
    const Cell &cell = node->cells[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip;
    case Qt::DecorationRole:
        if (cell.iconName.isEmpty())
            return {};
        return icon(cell.iconName, cell.tone, cell.tone == Tone::Recording);
    case Qt::ForegroundRole:
        return cell.tone == Tone::Normal ? QVariant() : colorOf(cell.tone);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(m_columns[size_t(index.column())].isNumber
                                                     ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter));
    case SortRole:
        return cell.sortValue.isValid() ? cell.sortValue : cell.text;
    default:
        return {};
    }
}

QVariant KeyedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || size_t(section) >= m_columns.size())
        return {};
    const Column &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(column.isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                                                 : Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

std::vector<QString> KeyedModel::path(const QModelIndex &index) const {
    std::vector<QString> keys;
    if (index.isValid())
        for (const Node *node = nodeOf(index); node != m_root.get(); node = node->parent)
            keys.push_back(node->key);
    std::reverse(keys.begin(), keys.end());
    return keys;
}

QModelIndex KeyedModel::find(const std::vector<QString> &path) const {
    QModelIndex found;
    for (const QString &key : path) {
        const auto &children = nodeOf(found)->children;
        const auto at =
            std::find_if(children.begin(), children.end(), [&](const auto &c) { return c->key == key; });
        if (at == children.end())
            return {};
        found = index(int(at - children.begin()), 0, found);
    }
    return found;
}

void KeyedModel::become(const std::vector<Row> &rows) {
    sync(*m_root, {}, rows);
}

void KeyedModel::sync(Node &node, const QModelIndex &index, const std::vector<Row> &rows) {
    removeGone(node, index, rows);
    insertAndMove(node, index, rows);
    updateCells(node, index, rows);
    for (size_t i = 0; i < rows.size(); ++i)
        sync(*node.children[i], this->index(int(i), 0, index), rows[i].children);
}

void KeyedModel::removeGone(Node &node, const QModelIndex &index, const std::vector<Row> &rows) {
    QSet<QString> wanted;
    for (const Row &row : rows)
        wanted.insert(row.key);
    const auto gone = [&](size_t at) { return !wanted.contains(node.children[at]->key); };
    for (size_t end = node.children.size(); end > 0;) {
        if (!gone(end - 1)) {
            --end;
            continue;
        }
        size_t begin = end - 1;
        while (begin > 0 && gone(begin - 1))
            --begin;
        beginRemoveRows(index, int(begin), int(end) - 1);
        node.children.erase(node.children.begin() + ptrdiff_t(begin), node.children.begin() + ptrdiff_t(end));
        endRemoveRows();
        end = begin;
    }
}

void KeyedModel::insertAndMove(Node &node, const QModelIndex &index, const std::vector<Row> &rows) {
    QSet<QString> present;
    for (const auto &child : node.children)
        present.insert(child->key);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!present.contains(rows[i].key)) {
            size_t end = i + 1;
            while (end < rows.size() && !present.contains(rows[end].key))
                ++end;
            std::vector<std::unique_ptr<Node>> fresh;
            for (size_t at = i; at < end; ++at)
                fresh.push_back(Node::make(&node, rows[at]));
            beginInsertRows(index, int(i), int(end) - 1);
            node.children.insert(node.children.begin() + ptrdiff_t(i), std::make_move_iterator(fresh.begin()),
                                 std::make_move_iterator(fresh.end()));
            endInsertRows();
            i = end - 1;
        } else if (node.children[i]->key != rows[i].key) {
            // It is further down: everything above is in place already.
            const auto from = std::find_if(node.children.begin() + ptrdiff_t(i), node.children.end(),
                                           [&](const auto &child) { return child->key == rows[i].key; });
            const int source = int(from - node.children.begin());
            beginMoveRows(index, source, source, index, int(i));
            std::rotate(node.children.begin() + ptrdiff_t(i), from, from + 1);
            endMoveRows();
        }
    }
}

void KeyedModel::updateCells(Node &node, const QModelIndex &index, const std::vector<Row> &rows) {
    int first = -1, last = -1;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (node.children[i]->cells == rows[i].cells)
            continue;
        node.children[i]->cells = rows[i].cells;
        first = first < 0 ? int(i) : first;
        last = int(i);
    }
    if (first >= 0)
        Q_EMIT dataChanged(this->index(first, 0, index), this->index(last, columnCount() - 1, index));
}

} // namespace ovation::ui
