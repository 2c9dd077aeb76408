#pragma once

#include "ui/sessions/session_log.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace ovation::ui {

class EventModel;

/// The event log of the selected session, or of one that ended, with a filter, to be copied.
class EventView final : public QWidget {
    Q_OBJECT

  public:
    /// `log` outlives it.
    explicit EventView(SessionLog &log, QWidget *parent = nullptr);

    void setSession(const QString &uniqueId);

  Q_SIGNALS:
    void copied(int lines);

  private:
    QWidget *makeHead();
    void makeTable();
    void offerEnded();
    void showChosen();
    QString chosen() const; ///< unique id
    void append(const QString &uniqueId, const SessionEvents &events);
    void copy();

    SessionLog &m_log;
    EventModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QComboBox *m_which;
    QLineEdit *m_filter;
    QPushButton *m_copy;
    QTreeView *m_table;
    QString m_session; ///< the selected one
};

} // namespace ovation::ui
