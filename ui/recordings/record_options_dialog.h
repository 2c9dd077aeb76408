#pragma once

#include "session/properties.h"
#include "ui/recordings/running_kinds.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace ovation::ui {

/// Asks how a session shall be recorded. Begins with what was chosen last, keeps what is chosen. Modal to its
/// window, blocks nothing.
class RecordOptionsDialog final : public QDialog {
    Q_OBJECT

  public:
    RecordOptionsDialog(const QString &sessionId, RunningKinds running, QWidget *parent);

    /// Custom layouts that can be chosen besides the built-in ones: folders, "" is the main page.
    void offerLayouts(const QStringList &folders);
    session::RecordingProperties properties() const;
    void accept() override;

  Q_SIGNALS:
    void chosen(const ovation::session::RecordingProperties &properties);

  private:
    void makeKind(QFormLayout &form);
    void makeImage(QFormLayout &form);
    void makeLook(QFormLayout &form);
    void makeLimits(QFormLayout &form);
    void show(const session::RecordingProperties &properties);
    void sizeChosen();
    void update();
    void showColor();
    void askColor();
    QString problem() const; ///< why it can't start like this; empty when it can
    session::OutputMode mode() const;
    session::RecordingLayout layout() const;

    RunningKinds m_running;
    QComboBox *m_mode, *m_layout, *m_size;
    QLabel *m_modeHint, *m_problem;
    QCheckBox *m_audio, *m_image, *m_names, *m_placeholders, *m_colored;
    QSpinBox *m_width, *m_height, *m_rate, *m_minutes, *m_megabytes;
    QLineEdit *m_name, *m_color;
    QToolButton *m_swatch;
    QPushButton *m_go;
};

} // namespace ovation::ui
