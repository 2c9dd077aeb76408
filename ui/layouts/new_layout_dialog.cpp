#include "ui/layouts/new_layout_dialog.h"

#include "ui/layouts/template_words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace ovation::ui {

NewLayoutDialog::NewLayoutDialog(const std::vector<layout::TemplateInfo> &templates, const QString &name,
                                 QWidget *parent)
    : QDialog(parent), m_templates(templates), m_list(new QListWidget), m_description(new QLabel),
      m_name(new QLineEdit(name)) {
    setObjectName(QStringLiteral("newLayoutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New layout"));
    m_list->setObjectName(QStringLiteral("layoutTemplates"));
    m_list->setAccessibleName(tr("Templates"));
    for (const layout::TemplateInfo &one : m_templates)
        m_list->addItem(templateTitle(one));
    m_list->setCurrentRow(0);
    m_description->setWordWrap(true);
    m_description->setMinimumHeight(3 * m_description->fontMetrics().lineSpacing());
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setObjectName(QStringLiteral("layoutName"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createLayout"));
    m_create->setProperty("primary", true);
    m_create->setDefault(true);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Template"), m_list);
    form->addRow(QString(), m_description);
    form->addRow(tr("Folder"), m_name);
    form->addRow(buttons);
    resize(480, 400);

    connect(m_list, &QListWidget::currentRowChanged, this, &NewLayoutDialog::update);
    connect(m_name, &QLineEdit::textChanged, this, &NewLayoutDialog::update);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_templates[size_t(m_list->currentRow())].id, m_name->text().trimmed());
        accept();
    });
    update();
    m_name->setFocus();
    m_name->selectAll();
}

void NewLayoutDialog::update() {
    const int row = m_list->currentRow();
    m_description->setText(row < 0 ? QString() : templateDescription(m_templates[size_t(row)]));
    m_create->setEnabled(row >= 0 && !m_name->text().trimmed().isEmpty());
}

} // namespace ovation::ui
