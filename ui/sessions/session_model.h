#pragma once

#include "ui/common/keyed_model.h"

#include "studio/snapshot.h"

namespace ovation::ui {

/// Sessions → their connections → their streams; below the connections, the recordings that run.
class SessionModel final : public KeyedModel {
    Q_OBJECT

  public:
    enum ColumnIndex { NameColumn, StateColumn, BitrateColumn, LostColumn };

    explicit SessionModel(QObject *parent = nullptr);
    /// Sessions whose id, or a participant of which, contains `filter`, in any case; empty = all.
    void show(const EngineSnapshot &snapshot, const QString &filter = {});
    /// Of sessions; participants stay in order of arrival. Shown with the next snapshot. A negative column:
    /// in order of creation.
    void setOrder(int column, Qt::SortOrder order);

    /// Id of the session that `index` is or belongs to; empty when invalid.
    QString sessionOf(const QModelIndex &index) const;
    /// Id of the connection that `index` is or belongs to; empty when it is a session, a
    /// recording or invalid.
    QString connectionOf(const QModelIndex &index) const;
    /// Id of the stream that `index` is, or that its connection publishes; empty when there is none.
    QString streamOf(const QModelIndex &index) const;
    QModelIndex indexOf(const QString &sessionId) const { return find({sessionId}); }

  private:
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace ovation::ui
