#pragma once

#include "studio.h"

#include <QList>
#include <QObject>

class QAction;

namespace ovation::ui {

class Panel;

/// What an administrator does with connections: invite, change, disconnect or revoke. Outcomes appear in the
/// panel, which owns it.
class ConnectionActions final : public QObject {
    Q_OBJECT

  public:
    ConnectionActions(Studio &studio, Panel &panel);

    QAction *create() const { return m_create; }
    QAction *change() const { return m_change; }
    QAction *disconnecting() const { return m_disconnect; }
    /// Both may be null; the connection is one of the session's.
    void setSelection(const SessionSnapshot *session, const ConnectionSnapshot *connection);

  private:
    void ask();
    void askForChange();
    void disconnectIt();

    Studio &m_studio;
    Panel &m_panel;
    QAction *m_create, *m_change, *m_disconnect;
    QString m_session;
    std::optional<ConnectionSnapshot> m_connection;
};

} // namespace ovation::ui
