#include "ui/common/saving_dialog.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>

namespace ovation::ui {

namespace {
constexpr QSize Frame(16, 48); ///< room for what a window manager puts around a window, in pixels
} // namespace

SavingDialog::SavingDialog(Dialogs &dialogs, QWidget *parent) : QDialog(parent), m_dialogs(dialogs) {}

void SavingDialog::resizeWithin(QSize wanted) {
    resize(wanted.boundedTo(screen()->availableSize() - Frame));
}

QWidget *SavingDialog::makeButtons(QPushButton *save, const QList<QPushButton *> &others) {
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *one : others) {
        one->setAutoDefault(false);
        row->addWidget(one);
    }
    row->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setAutoDefault(false);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &SavingDialog::wanted);
    connect(cancel, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    row->addWidget(buttons);
    return line;
}

void SavingDialog::reject() {
    if (m_isAsking)
        return;
    if (!hasChanges())
        return QDialog::reject();
    m_isAsking = true;
    m_dialogs.confirm(this, {windowTitle(), tr("Your changes have not been saved."), tr("Discard changes")},
                      [this](bool yes) {
                          m_isAsking = false;
                          if (yes)
                              QDialog::reject();
                      });
}

void SavingDialog::conclude(const Result<void> &kept) {
    if (!kept)
        return tell(failureText(tr("Could not save the settings"), kept.error()));
    Q_EMIT saved();
    accept();
}

} // namespace ovation::ui
