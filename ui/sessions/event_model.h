#pragma once

#include "studio/snapshot.h"

#include <QAbstractTableModel>

namespace ovation::ui {

/// What happened in one session, the newest last. Window thread.
class EventModel final : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum ColumnIndex { TimeColumn, EventColumn, ParticipantColumn, DetailsColumn, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const SessionEvents &events);
    /// Leaves out the first ones that are too many then.
    void append(const SessionEvents &events);
    /// A line of text, as it is copied.
    QString lineOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    SessionEvents m_events;
};

} // namespace ovation::ui
