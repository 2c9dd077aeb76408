#pragma once

#include "storage_setup.h"
#include "ui/common/panel.h"
#include "uploads.h"

class QLabel;
class QStackedLayout;
class QTreeView;

namespace ovation::ui {

class Dialogs;
class EmptyState;
class UploadModel;

/// Recordings on their way to where they are kept, and those that are there.
class UploadPanel final : public Panel {
    Q_OBJECT

  public:
    /// Both outlive it.
    UploadPanel(Uploads &uploads, Dialogs &dialogs, QWidget *parent = nullptr);
    /// Where recordings are kept can be changed. `setup` outlives the panel.
    void setStorage(StorageSetup &setup);

    QList<QAction *> menuActions() const;

  private:
    void makeActions();
    void makeTable();
    QWidget *makeContent();
    void showState(const upload::QueueState &state);
    void updateActions();
    void updateDetails();
    void pauseOne();
    void moveBy(int places);
    void test();
    void changeRules();
    void changeStorage();
    const upload::Item *selected() const;

    Uploads &m_uploads;
    Dialogs &m_dialogs;
    StorageSetup *m_setup = nullptr;
    UploadModel *m_model;
    QTreeView *m_table;
    QLabel *m_sum, *m_details;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QAction *m_pauseAll, *m_pause, *m_retry, *m_up, *m_down, *m_clear, *m_test, *m_rules, *m_storage;
    upload::QueueState m_state;
};

} // namespace ovation::ui
