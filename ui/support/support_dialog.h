#pragma once

#include "support.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ovation::ui {

class Dialogs;

/// Shows what a support bundle would tell, file by file, and saves what the user leaves in it. Not modal;
/// deletes itself.
class SupportDialog final : public QDialog {
    Q_OBJECT

  public:
    /// `files` beside what the program knows of itself. `support` and `dialogs` outlive it.
    SupportDialog(const std::vector<SupportFile> &files, Support &support, Dialogs &dialogs, QWidget *parent);

  private:
    void present(const std::vector<SupportFile> &files);
    void save();
    void tell(const QString &sentence);

    Support &m_support;
    Dialogs &m_dialogs;
    std::vector<SupportFile> m_files;
    QListWidget *m_list;
    QPlainTextEdit *m_text;
    QLabel *m_outcome;
    QPushButton *m_save;
};

} // namespace ovation::ui
