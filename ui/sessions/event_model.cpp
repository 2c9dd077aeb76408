#include "ui/sessions/event_model.h"

#include "ui/sessions/event_texts.h"
#include "ui/sessions/session_log.h"

#include <QDateTime>
#include <QLocale>

namespace ovation::ui {

namespace {

QString timeText(int64_t at_ms) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at_ms).time(), QStringLiteral("HH:mm:ss"));
}

} // namespace

void EventModel::show(const SessionEvents &events) {
    beginResetModel();
    m_events = events;
    endResetModel();
}

void EventModel::append(const SessionEvents &events) {
    const SessionEvents kept = events.last(std::min(events.size(), SessionLog::MaxEvents));
    const qsizetype excess = m_events.size() + kept.size() - SessionLog::MaxEvents;
    if (excess > 0) {
        beginRemoveRows({}, 0, int(excess) - 1);
        m_events.remove(0, excess);
        endRemoveRows();
    }
    if (kept.isEmpty())
        return;
    beginInsertRows({}, int(m_events.size()), int(m_events.size() + kept.size()) - 1);
    m_events += kept;
    endInsertRows();
}

QString EventModel::lineOf(int row) const {
    QStringList cells;
    for (int column = 0; column < Columns; ++column)
        cells += index(row, column).data().toString();
    cells[TimeColumn] = QDateTime::fromMSecsSinceEpoch(m_events[row].at_ms).toString(Qt::ISODateWithMs);
    return cells.join(u'\t');
}

int EventModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant EventModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= m_events.size())
        return {};
    const SessionEvent &event = m_events[index.row()];
    if (role == Qt::ToolTipRole && index.column() == ParticipantColumn)
        return event.connectionId;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return timeText(event.at_ms);
    case EventColumn:
        return eventText(event.kind);
    case ParticipantColumn:
        return whoText(event);
    case DetailsColumn:
        return detailText(event);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case EventColumn:
        return tr("Event");
    case ParticipantColumn:
        return tr("Participant");
    case DetailsColumn:
        return tr("Details");
    default:
        return {};
    }
}

} // namespace ovation::ui
