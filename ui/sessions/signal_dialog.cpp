#include "ui/sessions/signal_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ovation::ui {

SignalDialog::SignalDialog(const QString &receiver, QWidget *parent)
    : QDialog(parent), m_type(new QLineEdit), m_data(new QPlainTextEdit) {
    setObjectName(QStringLiteral("signalDialog"));
    setWindowTitle(tr("Send a signal to “%1”").arg(receiver));
    setAttribute(Qt::WA_DeleteOnClose);
    m_type->setObjectName(QStringLiteral("signalType"));
    m_type->setPlaceholderText(tr("as the application listens to it, for example chat"));
    m_type->setMinimumWidth(360);
    m_data->setObjectName(QStringLiteral("signalData"));
    m_data->setTabChangesFocus(true);
    m_data->setFixedHeight(m_data->fontMetrics().lineSpacing() * 5);

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("Type"), m_type);
    form->addRow(tr("Data"), m_data);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *send = buttons->addButton(tr("Send"), QDialogButtonBox::AcceptRole);
    send->setObjectName(QStringLiteral("sendSignalNow"));
    send->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignalDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SignalDialog::accept() {
    Q_EMIT wanted(m_type->text().trimmed(), m_data->toPlainText());
    QDialog::accept();
}

} // namespace ovation::ui
