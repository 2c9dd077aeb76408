#include "ui/uploads/upload_rules_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace ovation::ui {

using upload::LocalFiles;
using upload::Rules;

namespace {

constexpr int Kilobyte = 1000, MaxLimit_kB = 2'000'000;

QSpinBox *makeNumber(const QString &name, int least, int most, int value) {
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

} // namespace

UploadRulesDialog::UploadRulesDialog(const Rules &rules, QWidget *parent)
    : QDialog(parent), m_localFiles(new QComboBox),
      m_days(makeNumber(QStringLiteral("uploadDays"), 1, Rules::MaxDays, std::max(rules.localDays, 1))),
      m_parallel(makeNumber(QStringLiteral("uploadParallel"), 1, Rules::MaxParallel, rules.parallel)),
      m_limit(makeNumber(QStringLiteral("uploadLimit"), 0, MaxLimit_kB,
                         int(std::min<int64_t>(rules.limit_bytes_per_s / Kilobyte, MaxLimit_kB)))) {
    setObjectName(QStringLiteral("uploadRules"));
    setWindowTitle(tr("Upload settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_localFiles->setObjectName(QStringLiteral("uploadLocalFiles"));
    m_localFiles->addItem(tr("Keep it on this machine"), int(LocalFiles::Keep));
    m_localFiles->addItem(tr("Remove it from this machine"), int(LocalFiles::Remove));
    m_localFiles->addItem(tr("Remove it after some days"), int(LocalFiles::RemoveLater));
    m_localFiles->setCurrentIndex(m_localFiles->findData(int(rules.localFiles)));
    m_limit->setSuffix(tr(" kB/s"));
    m_limit->setSpecialValueText(tr("No limit"));
    m_limit->setSingleStep(100);
    auto *form = new QFormLayout(this);
    form->addRow(tr("&File of an uploaded recording:"), m_localFiles);
    form->addRow(tr("&Days:"), m_days);
    form->addRow(tr("&Recordings at a time:"), m_parallel);
    form->addRow(tr("&Limit of bandwidth:"), m_limit);
    auto *note = new QLabel(tr("A file is removed only after size and checksum of the copy were compared."));
    note->setProperty("caption", true);
    note->setWordWrap(true);
    form->addRow(note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *save = buttons->addButton(tr("Save settings"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("saveUploadRules"));
    save->setDefault(true);
    form->addRow(buttons);
    const auto showDays = [this, form] {
        form->setRowVisible(m_days, m_localFiles->currentData().toInt() == int(LocalFiles::RemoveLater));
        adjustSize();
    };
    connect(m_localFiles, &QComboBox::currentIndexChanged, this, showDays);
    showDays();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(this->rules());
        accept();
    });
}

Rules UploadRulesDialog::rules() const {
    Rules rules;
    rules.localFiles = LocalFiles(m_localFiles->currentData().toInt());
    rules.localDays = rules.localFiles == LocalFiles::RemoveLater ? m_days->value() : 0;
    rules.parallel = m_parallel->value();
    rules.limit_bytes_per_s = int64_t(m_limit->value()) * Kilobyte;
    return rules;
}

} // namespace ovation::ui
