#include "ui/sessions/event_view.h"

#include "ui/common/columns.h"
#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/sessions/event_model.h"
#include "ui/sessions/event_texts.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace ovation::ui {

EventView::EventView(SessionLog &log, QWidget *parent)
    : QWidget(parent), m_log(log), m_model(new EventModel(this)), m_filtered(new QSortFilterProxyModel(this)),
      m_which(new QComboBox), m_filter(new QLineEdit), m_copy(new QPushButton), m_table(new QTreeView) {
    setObjectName(QStringLiteral("eventView"));
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
    connect(&m_log, &SessionLog::appended, this, &EventView::append);
    connect(&m_log, &SessionLog::endedChanged, this, &EventView::offerEnded);
    offerEnded();
}

QWidget *EventView::makeHead() {
    m_which->setObjectName(QStringLiteral("eventSession"));
    m_which->setAccessibleName(tr("Session whose events are shown"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(12);
    m_filter->setObjectName(QStringLiteral("filterEvents"));
    m_filter->setPlaceholderText(tr("Filter events"));
    m_filter->setAccessibleName(tr("Filter events"));
    m_filter->setClearButtonEnabled(true);
    m_copy->setObjectName(QStringLiteral("copyEvents"));
    m_copy->setText(tr("Copy"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy the selected events, or all that are shown"));
    connect(m_which, &QComboBox::activated, this, &EventView::showChosen);
    connect(m_filter, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_copy, &QPushButton::clicked, this, &EventView::copy);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_which);
    row->addWidget(m_filter, 1);
    row->addWidget(m_copy);
    return head;
}

void EventView::makeTable() {
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setAccessibleName(tr("Events of the session"));
    m_table->setModel(m_filtered);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView *header = m_table->header();
    fitColumn(*header, EventModel::TimeColumn, QStringLiteral("00:00:00"));
    fitColumn(*header, EventModel::EventColumn, eventText(SessionEvent::Kind::RecordingStopped));
    fitColumn(*header, EventModel::ParticipantColumn, QStringLiteral("con_AAAAAAAAAA"));
}

void EventView::setSession(const QString &uniqueId) {
    if (uniqueId == m_session)
        return;
    m_session = uniqueId;
    if (m_which->currentIndex() <= 0)
        showChosen();
}

QString EventView::chosen() const {
    return m_which->currentIndex() <= 0 ? m_session : m_which->currentData().toString();
}

void EventView::offerEnded() {
    const QString before = m_which->currentData().toString();
    m_which->clear();
    m_which->addItem(tr("Selected session"), QString());
    for (const SessionLog::Entry *entry : m_log.ended())
        m_which->addItem(tr("%1, ended %2").arg(entry->id, momentText(entry->ended_ms)), entry->uniqueId);
    m_which->setCurrentIndex(std::max(0, m_which->findData(before)));
    if (m_which->currentData().toString() != before)
        showChosen();
}

void EventView::showChosen() {
    const SessionLog::Entry *entry = m_log.find(chosen());
    m_model->show(entry ? entry->events : SessionEvents());
    m_table->scrollToBottom();
    m_copy->setEnabled(m_model->rowCount() > 0);
}

/// Who looks at the end sees what comes; who scrolled up is not moved.
void EventView::append(const QString &uniqueId, const SessionEvents &events) {
    if (uniqueId != chosen())
        return;
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_model->append(events);
    m_copy->setEnabled(true);
    if (atEnd)
        m_table->scrollToBottom();
}

void EventView::copy() {
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        for (int row = 0; row < m_filtered->rowCount(); ++row)
            rows += m_filtered->index(row, 0);
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines += m_model->lineOf(m_filtered->mapToSource(row).row());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT copied(int(lines.size()));
}

} // namespace ovation::ui
