#include "ui/sessions/change_connection_dialog.h"

#include "ui/sessions/roles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ovation::ui {

ChangeConnectionDialog::ChangeConnectionDialog(const ConnectionSnapshot &connection, QWidget *parent)
    : QDialog(parent), m_roleBefore(connection.role), m_recordBefore(connection.record),
      m_role(makeRoles("changedRole")),
      m_record(new QCheckBox(tr("Include in recordings with one file per stream"))) {
    setObjectName(QStringLiteral("changeConnectionDialog"));
    setWindowTitle(tr("Change connection “%1”").arg(connection.name));
    setAttribute(Qt::WA_DeleteOnClose);
    m_role->setCurrentIndex(m_role->findData(connection.role));
    m_role->setEnabled(!connection.camera); // which has none
    m_record->setObjectName(QStringLiteral("changedRecord"));
    m_record->setChecked(connection.record);
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("Role"), m_role);
    form->addRow(QString(), m_record);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *go = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("changeConnectionNow"));
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChangeConnectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(buttons);
}

void ChangeConnectionDialog::accept() {
    const QString role = m_role->currentData().toString();
    std::optional<session::Role> newRole;
    if (m_role->isEnabled() && role != m_roleBefore)
        newRole = session::roleFromText(role);
    std::optional<bool> newRecord;
    if (m_record->isChecked() != m_recordBefore)
        newRecord = m_record->isChecked();
    QDialog::accept();
    if (newRole || newRecord)
        Q_EMIT wanted(newRole, newRecord);
}

} // namespace ovation::ui
