#include "ui/support/support_dialog.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ovation::ui {

SupportDialog::SupportDialog(const std::vector<SupportFile> &files, Support &support, Dialogs &dialogs,
                             QWidget *parent)
    : QDialog(parent), m_support(support), m_dialogs(dialogs), m_list(new QListWidget),
      m_text(new QPlainTextEdit), m_outcome(new QLabel) {
    setObjectName(QStringLiteral("supportDialog"));
    setWindowTitle(tr("Support bundle"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(880, 560);
    auto *note = new QLabel(
        tr("This is everything that is in the bundle. Secrets are taken out; names of sessions and "
           "addresses are not. Read it before you send it, and clear what you want to leave out. "
           "Nothing is sent by Ovation Studio."));
    note->setProperty("caption", true);
    note->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("supportFiles"));
    m_list->setAccessibleName(tr("Files"));
    m_list->setFixedWidth(180);
    m_text->setObjectName(QStringLiteral("supportText"));
    m_text->setAccessibleName(tr("Text of the file"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_outcome->setObjectName(QStringLiteral("supportOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("Save bundle…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("saveSupport"));
    m_save->setEnabled(false);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SupportDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_text->setPlainText(row < 0 ? QString() : m_files[std::size_t(row)].text); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(note);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addWidget(m_text, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_outcome);
    column->addWidget(buttons);
    tell(tr("Collecting…"));
    m_support.collect(files, [self = QPointer(this)](const Result<std::vector<SupportFile>> &collected) {
        if (!self)
            return;
        if (collected)
            self->present(*collected);
        else
            self->tell(failureText(tr("Could not collect the support bundle"), collected.error()));
    });
}

void SupportDialog::present(const std::vector<SupportFile> &files) {
    tell({});
    m_files = files;
    for (const SupportFile &file : files) {
        auto *item = new QListWidgetItem(file.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_list->setCurrentRow(0);
    m_save->setEnabled(true);
}

void SupportDialog::save() {
    m_dialogs.chooseNewFile(
        this, tr("Save support bundle"), QStringLiteral("ovation-studio-support.zip"),
        tr("ZIP files (*.zip)"), [self = QPointer(this)](const std::optional<QString> &path) {
            if (!self || !path)
                return;
            std::vector<SupportFile> left;
            for (std::size_t i = 0; i < self->m_files.size(); ++i) {
                if (self->m_list->item(int(i))->checkState() == Qt::Checked)
                    left.push_back(self->m_files[i]);
            }
            self->m_support.write(*path, left, [self, path = *path](const Result<void> &written) {
                if (self)
                    self->tell(written
                                   ? tr("Saved as “%1”.").arg(path)
                                   : failureText(tr("Could not save the support bundle"), written.error()));
            });
        });
}

void SupportDialog::tell(const QString &sentence) {
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
}

} // namespace ovation::ui
