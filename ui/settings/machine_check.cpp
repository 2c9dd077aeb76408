#include "ui/settings/machine_check.h"

#include "ui/common/format.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ovation::ui {

MachineCheck::MachineCheck(MachineTest &test, QWidget *parent)
    : QWidget(parent), m_test(test), m_button(new QPushButton), m_progress(new QProgressBar),
      m_outcome(new QLabel) {
    setObjectName(QStringLiteral("machineCheck"));
    m_button->setObjectName(QStringLiteral("testMachineButton"));
    m_button->setAutoDefault(false);
    m_progress->setObjectName(QStringLiteral("machineProgress"));
    m_progress->setAccessibleName(tr("Progress of the test"));
    m_progress->setTextVisible(false);
    m_outcome->setObjectName(QStringLiteral("machineOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setText(tr("Composes recordings of synthetic participants for about 5 seconds, with all "
                          "processors. Nothing is kept."));
    auto *line = new QHBoxLayout;
    line->addWidget(m_button, 0, Qt::AlignLeft);
    line->addWidget(m_progress, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_outcome);
    connect(m_button, &QPushButton::clicked, this, &MachineCheck::toggle);
    connect(&m_test, &MachineTest::progressed, m_progress, &QProgressBar::setValue);
    showState();
}

MachineCheck::~MachineCheck() {
    if (m_runs)
        m_test.cancel();
}

void MachineCheck::setRecording(bool isRecording) {
    if (std::exchange(m_isRecording, isRecording) != isRecording)
        showState();
}

void MachineCheck::toggle() {
    if (m_runs) {
        m_test.cancel();
        return;
    }
    m_runs = true;
    m_progress->setValue(0);
    m_outcome->setText(tr("Testing…"));
    showState();
    m_test.start([self = QPointer(this)](const Result<MachineFigures> &result) {
        if (self)
            self->present(result);
    });
}

void MachineCheck::present(const Result<MachineFigures> &result) {
    m_runs = false;
    if (result)
        m_outcome->setText(words(*result));
    else if (result.error().code == Errc::Postponed)
        m_outcome->setText(tr("The test was canceled."));
    else
        m_outcome->setText(failureText(tr("Could not test this machine"), result.error()));
    showState();
}

QString MachineCheck::words(const MachineFigures &figures) {
    if (figures.sessions < 1)
        return tr("This machine does not keep up with a session of %1 participants at %2 × %3. Record with a "
                  "smaller size or frame rate, or one file per stream.")
            .arg(figures.participants)
            .arg(figures.width)
            .arg(figures.height);
    return tr("This machine records %n sessions of %1 participants at %2 × %3 at once.", nullptr,
              figures.sessions)
        .arg(figures.participants)
        .arg(figures.width)
        .arg(figures.height);
}

void MachineCheck::showState() {
    const bool isRefused = m_isRecording && !m_runs;
    m_button->setText(m_runs ? tr("Cancel") : tr("&Test this machine"));
    m_button->setEnabled(!isRefused);
    m_button->setToolTip(isRefused ? tr("A recording is running, and the test would disturb it") : QString());
    m_progress->setVisible(m_runs);
}

MachineDialog::MachineDialog(MachineTest &test, QWidget *parent)
    : QDialog(parent), m_check(new MachineCheck(test)) {
    setObjectName(QStringLiteral("machineDialog"));
    setWindowTitle(tr("Test this machine"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(480, 180);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_check);
    column->addStretch(1);
    column->addWidget(buttons);
}

} // namespace ovation::ui
