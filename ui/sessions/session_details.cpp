#include "ui/sessions/session_details.h"

#include "ui/common/columns.h"
#include "ui/sessions/event_view.h"
#include "ui/sessions/facts_model.h"

#include <QHeaderView>
#include <QTabBar>
#include <QTreeView>

namespace ovation::ui {

SessionDetails::SessionDetails(SessionLog &log, QWidget *parent)
    : QTabWidget(parent), m_facts(new FactsModel(this)), m_table(new QTreeView),
      m_events(new EventView(log)) {
    setObjectName(QStringLiteral("sessionDetails"));
    setAccessibleName(tr("Details and events"));
    setDocumentMode(true);
    tabBar()->setDrawBase(false);
    m_table->setObjectName(QStringLiteral("factsTable"));
    m_table->setAccessibleName(tr("Properties of what is selected"));
    m_table->setModel(m_facts);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    fitColumn(*m_table->header(), 0, FactsModel::tr("Only while watched or recorded"));
    addTab(m_table, tr("Details"));
    addTab(m_events, tr("Events"));
    connect(m_events, &EventView::copied, this, &SessionDetails::copied);
}

void SessionDetails::show(const SessionSnapshot *session, const ConnectionSnapshot *connection) {
    m_events->setSession(session ? session->uniqueId : QString());
    if (connection)
        m_facts->show(*connection);
    else if (session)
        m_facts->show(*session);
    else
        m_facts->clear();
}

} // namespace ovation::ui
