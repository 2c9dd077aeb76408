#pragma once

#include "studio/snapshot.h"

#include <QTabWidget>

class QTreeView;

namespace ovation::ui {

class EventView;
class FactsModel;
class SessionLog;

/// Below the list of sessions: what is selected there in detail, and what happened in its session.
class SessionDetails final : public QTabWidget {
    Q_OBJECT

  public:
    /// `log` outlives it.
    explicit SessionDetails(SessionLog &log, QWidget *parent = nullptr);

    /// Both may be null; the connection is one of the session's.
    void show(const SessionSnapshot *session, const ConnectionSnapshot *connection);
    using QWidget::show;

  Q_SIGNALS:
    void copied(int lines);

  private:
    FactsModel *m_facts;
    QTreeView *m_table;
    EventView *m_events;
};

} // namespace ovation::ui
