#pragma once

#include "machine_test.h"

#include <QDialog>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ovation::ui {

/// *Test this machine*: measures it, can be canceled, and says in words what it records.
class MachineCheck final : public QWidget {
    Q_OBJECT

  public:
    /// `test` outlives it.
    explicit MachineCheck(MachineTest &test, QWidget *parent = nullptr);
    ~MachineCheck() override; ///< cancels what it has started

    /// The test would take what recordings need.
    void setRecording(bool isRecording);
    static QString words(const MachineFigures &figures);

  private:
    void toggle();
    void present(const Result<MachineFigures> &result);
    void showState();

    MachineTest &m_test;
    QPushButton *m_button;
    QProgressBar *m_progress;
    QLabel *m_outcome;
    bool m_runs = false, m_isRecording = false;
};

/// The same as a dialog. Modal to its window, blocks nothing; deletes itself.
class MachineDialog final : public QDialog {
    Q_OBJECT

  public:
    MachineDialog(MachineTest &test, QWidget *parent);
    void setRecording(bool isRecording) { m_check->setRecording(isRecording); }

  private:
    MachineCheck *m_check;
};

} // namespace ovation::ui
