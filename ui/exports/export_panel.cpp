#include "ui/exports/export_panel.h"

#include "ui/common/dialogs.h"
#include "ui/common/empty_state.h"
#include "ui/common/layout_work.h"
#include "ui/common/message_bar.h"
#include "ui/exports/export_dialog.h"
#include "ui/exports/export_words.h"
#include "ui/exports/job_row.h"

#include <QAction>
#include <QFileInfo>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ovation::ui {

ExportPanel::ExportPanel(Review &review, Dialogs &dialogs, QString layoutFolder, QWidget *parent)
    : Panel(parent), m_review(review), m_dialogs(dialogs), m_layoutFolder(std::move(layoutFolder)),
      m_empty(new EmptyState(QStringLiteral("exportsEmpty"))), m_stack(new QStackedLayout) {
    setObjectName(QStringLiteral("exportPanel"));
    m_clear = makeAction(QStringLiteral("clearExports"), QStringLiteral("check"), tr("Remove finished"),
                         tr("Remove finished exports from the list; their files stay"), {});
    m_clear->setEnabled(false);
    if (auto *button = qobject_cast<QToolButton *>(toolBar().widgetForAction(m_clear)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_empty->present({}, tr("No exports. Select a recording in the library, and choose Export there."));
    auto *list = new QWidget;
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("exportScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    setContent(content);
    connect(m_clear, &QAction::triggered, this, [this] { m_review.clearFinished(); });
    connect(&m_review, &Review::jobsChanged, this, &ExportPanel::showJobs);
}

void ExportPanel::startExport(const ExportSource &source) {
    auto *dialog = new ExportDialog(source, m_dialogs, window());
    connect(dialog, &ExportDialog::chosen, this, &ExportPanel::enqueue);
    if (!m_layoutFolder.isEmpty())
        listLayouts(*new LayoutWork(m_layoutFolder, dialog),
                    [dialog](const QStringList &folders) { dialog->offerLayouts(folders); });
    dialog->open();
}

void ExportPanel::enqueue(const exporting::Request &request) {
    m_review.enqueue(request, reportingErrors<quint64>(
                                  tr("Could not export to “%1”").arg(QFileInfo(request.target).fileName())));
}

void ExportPanel::showJobs(const exporting::Jobs &jobs) {
    std::map<quint64, JobRow *> gone;
    gone.swap(m_byId);
    int place = 0;
    m_running = 0;
    bool anyFinished = false;
    for (const exporting::Job &job : jobs) {
        const auto known = gone.find(job.id);
        JobRow *row = known == gone.end() ? makeRow(job.id) : known->second;
        if (known != gone.end())
            gone.erase(known);
        m_byId[job.id] = row;
        row->showJob(job);
        if (m_rows->indexOf(row) != place)
            m_rows->insertWidget(place, row);
        ++place;
        anyFinished = anyFinished || isFinished(job);
        m_running += !isFinished(job);
    }
    for (const auto &[id, row] : gone)
        row->deleteLater();
    m_clear->setEnabled(anyFinished);
    m_stack->setCurrentIndex(jobs.empty() ? 0 : 1);
}

JobRow *ExportPanel::makeRow(quint64 jobId) {
    auto *row = new JobRow(jobId);
    connect(row, &JobRow::pauseWanted, this,
            [this](quint64 id, bool paused) { m_review.setPaused(id, paused); });
    connect(row, &JobRow::cancelWanted, this, [this](quint64 id) { m_review.cancel(id); });
    connect(row, &JobRow::folderWanted, this, [this](const QString &path) {
        if (!m_dialogs.showInFolder(path))
            messages().showProblem(
                tr("Could not show the folder: no file manager is installed. The file is %1.").arg(path));
    });
    return row;
}

} // namespace ovation::ui
