#pragma once

#include "export/types.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ovation::ui {

class ElidedLabel;

/// One export of the queue: what it becomes, how far it is, and what can be done with it.
class JobRow final : public QFrame {
    Q_OBJECT

  public:
    explicit JobRow(quint64 jobId, QWidget *parent = nullptr);

    void showJob(const exporting::Job &job);

  Q_SIGNALS:
    void pauseWanted(quint64 jobId, bool paused);
    void cancelWanted(quint64 jobId);
    void folderWanted(const QString &path);

  private:
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &toolTip);

    const quint64 m_id;
    exporting::Job m_job;
    ElidedLabel *m_name;
    QLabel *m_state;
    QProgressBar *m_progress;
    QToolButton *m_pause, *m_cancel, *m_folder;
};

} // namespace ovation::ui
