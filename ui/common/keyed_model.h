#pragma once

#include "ui/common/icons.h"

#include <QAbstractItemModel>
#include <QString>
#include <QVariant>

#include <memory>
#include <vector>

namespace ovation::ui {

/// What one column of a row shows.
struct Cell {
    QString text;
    QString toolTip;
    QString iconName; ///< of resources/icons, or empty
    Tone tone = Tone::Normal;
    QVariant sortValue; ///< sorted by this where sorting by text would be wrong
    bool operator==(const Cell &) const = default;
};

/// A wanted row. `key` identifies it among its siblings for as long as it lives.
struct Row {
    QString key;
    std::vector<Cell> cells;
    std::vector<Row> children;
};

struct Column {
    QString title;
    bool isNumber = false; ///< right-aligned
};

/// A tree model that is reconciled with the wanted rows with as few changes as possible: rows keep their
/// identity by key, so selection and expansion survive, and a batch of changed neighbors is one signal.
/// Window thread.
class KeyedModel : public QAbstractItemModel {
    Q_OBJECT

  public:
    enum Role { SortRole = Qt::UserRole };

    explicit KeyedModel(std::vector<Column> columns, QObject *parent = nullptr);
    ~KeyedModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Keys from the top level down to `index`; empty for an invalid one.
    std::vector<QString> path(const QModelIndex &index) const;
    /// First column of the row with these keys, or an invalid index.
    QModelIndex find(const std::vector<QString> &path) const;

  protected:
    void become(const std::vector<Row> &rows);

  private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    void sync(Node &node, const QModelIndex &index, const std::vector<Row> &rows);
    void removeGone(Node &node, const QModelIndex &index, const std::vector<Row> &rows);
    void insertAndMove(Node &node, const QModelIndex &index, const std::vector<Row> &rows);
    void updateCells(Node &node, const QModelIndex &index, const std::vector<Row> &rows);

    std::vector<Column> m_columns;
    std::unique_ptr<Node> m_root;
};

} // namespace ovation::ui
