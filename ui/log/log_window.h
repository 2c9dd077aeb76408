#pragma once

#include "base/log_lines.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace ovation::ui {

class Dialogs;
class LogFilter;
class LogModel;

/// The log as it is written. Looks for new lines only while it is seen and not paused. Not modal.
class LogWindow final : public QDialog {
    Q_OBJECT

  public:
    /// `dialogs` outlives it.
    LogWindow(std::shared_ptr<const LogLines> lines, Dialogs &dialogs, QWidget *parent);

  protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

  private:
    QWidget *makeFilters();
    QWidget *makeTable();
    QWidget *makeButtons();
    void setPaused(bool paused);
    void update();
    void addCategories(const std::vector<LogLine> &lines);
    QString shownText(bool selectedOnly) const;
    void copy();
    void save();

    const std::shared_ptr<const LogLines> m_lines;
    Dialogs &m_dialogs;
    LogModel *m_model;
    LogFilter *m_filter;
    QComboBox *m_level, *m_category;
    QLineEdit *m_text;
    QTreeView *m_table;
    QPushButton *m_pause = nullptr;
    QLabel *m_outcome;
    QTimer m_look;
};

} // namespace ovation::ui
