#include "ui/exports/job_row.h"

#include "ui/common/elided_label.h"
#include "ui/common/icons.h"
#include "ui/exports/export_words.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace ovation::ui {

using exporting::State;

namespace {
constexpr int Steps = 1000; ///< of a progress bar
} // namespace

JobRow::JobRow(quint64 jobId, QWidget *parent)
    : QFrame(parent), m_id(jobId), m_name(new ElidedLabel), m_state(new QLabel),
      m_progress(new QProgressBar) {
    setObjectName(QStringLiteral("exportJob_%1").arg(jobId));
    m_state->setProperty("caption", true);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, Steps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_pause = makeButton(QStringLiteral("pauseExport"), QStringLiteral("pause"), tr("Pause this export"));
    m_cancel = makeButton(QStringLiteral("cancelExport"), QStringLiteral("x"), tr("Cancel this export"));
    m_folder = makeButton(QStringLiteral("showExport"), QStringLiteral("folder-open"), tr("Show in folder"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 8, 8);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_pause, 0, 1);
    grid->addWidget(m_cancel, 0, 2);
    grid->addWidget(m_folder, 0, 3);
    grid->addWidget(m_progress, 1, 0, 1, 4);
    grid->addWidget(m_state, 2, 0, 1, 4);
    connect(m_pause, &QToolButton::clicked, this,
            [this] { Q_EMIT pauseWanted(m_id, m_job.state != State::Paused); });
    connect(m_cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelWanted(m_id); });
    connect(m_folder, &QToolButton::clicked, this, [this] { Q_EMIT folderWanted(m_job.request.target); });
}

QToolButton *JobRow::makeButton(const QString &name, const QString &iconName, const QString &toolTip) {
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(16, 16));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

void JobRow::showJob(const exporting::Job &job) {
    m_job = job;
    const QString name = QFileInfo(job.request.target).fileName();
    const bool finished = isFinished(job), paused = job.state == State::Paused;
    m_name->setText(name);
    m_name->setToolTip(job.request.target);
    m_state->setText(stateText(job));
    m_state->setProperty("problem", job.state == State::Failed);
    m_progress->setVisible(!finished);
    m_progress->setValue(int(job.progress * Steps));
    m_progress->setAccessibleName(tr("Progress of “%1”").arg(name));
    m_pause->setVisible(!finished);
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(paused ? tr("Resume this export") : tr("Pause this export"));
    m_pause->setAccessibleName(m_pause->toolTip());
    m_cancel->setVisible(!finished);
    m_folder->setVisible(job.state == State::Done);
}

} // namespace ovation::ui
