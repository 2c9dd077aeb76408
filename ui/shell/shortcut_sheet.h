#pragma once

#include <QDialog>

class QKeySequence;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ovation::ui {

class Shortcuts;
struct Command;

/// Every command with its keys, which can be changed here. Window thread.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

  public:
    /// `shortcuts` outlives it.
    ShortcutSheet(Shortcuts &shortcuts, QWidget *parent);

  Q_SIGNALS:
    void guideWanted();

  private:
    void makeTable();
    QWidget *makeEditor();
    void fill();
    void filter();
    void showKeys();
    void showCurrent();
    void assign(const QKeySequence &key);
    void resetCurrent();
    void refuse(const QString &sentence);
    QString current() const; ///< id, empty = none
    QString keysText(const Command &command) const;

    Shortcuts &m_shortcuts;
    QLineEdit *m_field;
    QTreeWidget *m_table;
    QKeySequenceEdit *m_edit;
    QPushButton *m_remove, *m_reset;
    QLabel *m_problem;
};

} // namespace ovation::ui
