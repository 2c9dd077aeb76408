#pragma once

#include "review.h"
#include "ui/common/panel.h"
#include "ui/exports/export_source.h"

#include <map>

namespace ovation::ui {

class Dialogs;
class EmptyState;
class JobRow;

/// The queue of exports. New ones are asked for in a dialog.
class ExportPanel final : public Panel {
    Q_OBJECT

  public:
    /// `layoutFolder`: where custom layouts are; empty = none are offered.
    ExportPanel(Review &review, Dialogs &dialogs, QString layoutFolder = {}, QWidget *parent = nullptr);

    /// Opens the dialog.
    void startExport(const ExportSource &source);
    int running() const { return m_running; } ///< exports that are not finished

  private:
    void enqueue(const exporting::Request &request);
    void showJobs(const exporting::Jobs &jobs);
    JobRow *makeRow(quint64 jobId);

    Review &m_review;
    Dialogs &m_dialogs;
    const QString m_layoutFolder;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QVBoxLayout *m_rows;
    QAction *m_clear;
    std::map<quint64, JobRow *> m_byId;
    int m_running = 0;
};

} // namespace ovation::ui
