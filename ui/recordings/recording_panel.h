#pragma once

#include "review.h"
#include "studio.h"
#include "ui/common/panel.h"

#include <QSet>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedLayout;
class QTreeView;

namespace ovation::ui {

class Dialogs;
class RecordingControls;
class RecordingModel;

/// The running and the finished recordings.
class RecordingPanel final : public Panel {
    Q_OBJECT

  public:
    /// `review` has the trash.
    RecordingPanel(Studio &studio, Review &review, Dialogs &dialogs, QWidget *parent = nullptr);

    /// The session that "Record" records; empty = none.
    void setSession(const QString &sessionId);
    /// For the menu, without the Record action: the menu has that of the preview.
    QList<QAction *> menuActions() const;

  private:
    void makeActions();
    void makeTable();
    void showSnapshot(const EngineSnapshot &snapshot);
    void updateActions();
    void updateRecord();
    void record();
    void recordWithOptions();
    void start(const QString &sessionId, const session::RecordingProperties &properties);
    void selectNewRecording();
    void select(const QString &recordingId);
    void showDetails();
    void showFolderOf(const RecordingSnapshot &recording);
    void stop();
    void open();
    void showInFolder();
    void remove();
    void removed(const QString &id, const QString &name, const Result<void> &done);
    void restore(const QString &id, const QString &name);
    void forget(const QString &id, const QString &name);
    const RecordingSnapshot *selected() const;

    Studio &m_studio;
    Review &m_review;
    Dialogs &m_dialogs;
    RecordingModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_table;
    QLabel *m_empty;
    QLineEdit *m_filter;
    QStackedLayout *m_stack;
    QAction *m_record, *m_options, *m_stop, *m_open, *m_folder, *m_details, *m_delete;
    RecordingControls *m_controls;
    QString m_session;
    EngineSnapshot m_snapshot;
    QSet<QString> m_running; ///< ids of the recordings of m_session that were running
};

} // namespace ovation::ui
