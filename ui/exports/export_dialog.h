#pragma once

#include "export/types.h"
#include "ui/exports/export_source.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace ovation::ui {

class Dialogs;

/// Asks what a recording shall become. Begins with what the player shows: marks, layout, participants. Modal
/// to its window, blocks nothing; deletes itself.
class ExportDialog final : public QDialog {
    Q_OBJECT

  public:
    ExportDialog(const ExportSource &source, Dialogs &dialogs, QWidget *parent);

    /// Custom layouts, by their folders, besides the built-in ones.
    void offerLayouts(const QStringList &folders);
    exporting::Request request() const;
    void accept() override;

  Q_SIGNALS:
    void chosen(const ovation::exporting::Request &request);

  private:
    QComboBox *addChoice(QFormLayout &form, const QString &name, const QString &label);
    void makeForm(QFormLayout &form);
    void makeComposition(QFormLayout &form);
    void makeTarget(QFormLayout &form);
    void makeButtons();
    void choosePreset(int preset);
    void update();
    void proposeTarget();
    void browse();
    exporting::Composition composition() const;
    exporting::Format format() const;
    bool composes() const;   ///< an INDIVIDUAL recording becomes one video
    bool showsPage() const;  ///< and a custom layout shows it
    QString problem() const; ///< why it can't be exported like this; empty when it can

    const ExportSource m_source;
    Dialogs &m_dialogs;
    QFormLayout *m_form;
    QComboBox *m_preset, *m_format, *m_range, *m_loudness, *m_quality, *m_layout = nullptr, *m_size = nullptr;
    QSpinBox *m_rate = nullptr;
    QListWidget *m_streams = nullptr;
    QCheckBox *m_perParticipant, *m_names = nullptr;
    QLineEdit *m_target;
    QWidget *m_targetLine;
    QLabel *m_problem;
    QPushButton *m_go = nullptr;
    bool m_ownTarget = false; ///< the user has chosen it
};

} // namespace ovation::ui
