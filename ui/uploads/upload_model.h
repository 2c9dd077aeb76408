#pragma once

#include "ui/common/keyed_model.h"

#include "upload/types.h"

namespace ovation::ui {

/// The uploads of a queue in order of their turns, then those that are done, the latest first. What waits can
/// be dragged to another place.
class UploadModel final : public KeyedModel {
    Q_OBJECT

  public:
    enum ColumnIndex { NameColumn, StateColumn, SizeColumn, RateColumn, LeftColumn, TimeColumn };
    enum Role { ProgressRole = KeyedModel::SortRole + 1 }; ///< 0..1 of StateColumn; invalid = shown as text

    explicit UploadModel(QObject *parent = nullptr);
    /// `now_ms`: since 1970.
    void show(const upload::QueueState &state, int64_t now_ms);

    /// Null when `index` is invalid. Valid until the next show().
    const upload::Item *itemAt(const QModelIndex &index) const;
    QModelIndex find(int64_t number) const;
    /// How many are not done; those come first.
    int queued() const { return int(m_state.queue.size()); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QStringList mimeTypes() const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

  Q_SIGNALS:
    /// `before`: 0 = to the end.
    void moveWanted(qint64 number, qint64 before);

  private:
    upload::QueueState m_state;
};

} // namespace ovation::ui
