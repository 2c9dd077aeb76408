#include "ui/sessions/connection_actions.h"

#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/panel.h"
#include "ui/sessions/change_connection_dialog.h"
#include "ui/sessions/invitation_dialog.h"

#include <QAction>
#include <QToolBar>

namespace ovation::ui {

ConnectionActions::ConnectionActions(Studio &studio, Panel &panel)
    : QObject(&panel), m_studio(studio), m_panel(panel) {
    m_create =
        panel.makeAction(QStringLiteral("newConnection"), QStringLiteral("plug"), tr("New connection…"),
                         tr("Invite a participant with a role, data and limits of bandwidth"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    connect(m_create, &QAction::triggered, this, &ConnectionActions::ask);
    m_change = new QAction(icon(QStringLiteral("pencil")), tr("Change connection…"), &panel);
    m_change->setObjectName(QStringLiteral("changeConnection"));
    m_change->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    Panel::explain(m_change, tr("Change the role of the selected participant, and whether it is recorded"));
    connect(m_change, &QAction::triggered, this, &ConnectionActions::askForChange);
    m_disconnect = panel.makeAction(QStringLiteral("disconnect"), QStringLiteral("user-x"),
                                    tr("Disconnect participant"), tr("Disconnect the selected participant"),
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    connect(m_disconnect, &QAction::triggered, this, &ConnectionActions::disconnectIt);
    setSelection(nullptr, nullptr);
}

void ConnectionActions::setSelection(const SessionSnapshot *session, const ConnectionSnapshot *connection) {
    m_session = session ? session->id : QString();
    m_connection = connection ? std::optional(*connection) : std::nullopt;
    m_create->setEnabled(session);
    m_change->setEnabled(connection);
    m_disconnect->setEnabled(connection);
    const bool waits = connection && connection->pending;
    const QString text = waits ? tr("Revoke invitation") : tr("Disconnect participant");
    if (m_disconnect->text() == text)
        return;
    m_disconnect->setText(text);
    m_panel.toolBar().widgetForAction(m_disconnect)->setAccessibleName(text);
    Panel::explain(m_disconnect, waits ? tr("Make the token or guest link of the selected connection invalid")
                                       : tr("Disconnect the selected participant"));
}

void ConnectionActions::ask() {
    if (!m_session.isEmpty())
        (new InvitationDialog(m_studio, m_session, m_panel.window()))->open();
}

void ConnectionActions::askForChange() {
    if (!m_connection)
        return;
    auto *dialog = new ChangeConnectionDialog(*m_connection, m_panel.window());
    connect(dialog, &ChangeConnectionDialog::wanted, this,
            [this, session = m_session, id = m_connection->id,
             name = m_connection->name](std::optional<session::Role> role, std::optional<bool> record) {
                const auto told = [this, name](const Result<void> &done) {
                    if (done)
                        m_panel.messages().showNote(tr("Changed “%1”.").arg(name));
                };
                m_studio.updateConnection(
                    session, id, role, record,
                    m_panel.reportingErrors<void>(tr("Could not change “%1”").arg(name), told));
            });
    dialog->open();
}

void ConnectionActions::disconnectIt() {
    if (!m_connection)
        return;
    const QString name = m_connection->name;
    const QString what = m_connection->pending ? tr("Could not revoke the invitation of “%1”").arg(name)
                                               : tr("Could not disconnect “%1”").arg(name);
    m_studio.disconnect(m_session, m_connection->id, m_panel.reportingErrors<void>(what));
}

} // namespace ovation::ui
