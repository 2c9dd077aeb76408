#pragma once

#include "storage_setup.h"
#include "ui/common/saving_dialog.h"

#include <QHash>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ovation::ui {

/// Asks where recordings are kept, and tries it before it is saved. A secret that is saved is never shown: it
/// stays unless another one is entered. What comes from the environment or a file is shown and can't be
/// changed. Modal to its window, blocks nothing; deletes itself.
class StorageDialog final : public SavingDialog {
    Q_OBJECT

  public:
    /// Both outlive it.
    StorageDialog(const std::vector<config::StorageField> &fields, StorageSetup &setup, Dialogs &dialogs,
                  QWidget *parent);

    config::StorageChanges changes() const; ///< since it was opened

  protected:
    void tell(const QString &sentence) override;
    bool hasChanges() const override { return !changes().isEmpty(); }

  private:
    void makeRow(const config::StorageField &field);
    QWidget *makeKind(const config::StorageField &field);
    QLineEdit *makeText(const config::StorageField &field);
    QWidget *makeActions();
    QString current(const config::StorageField &field) const;
    void showWhatMatters();
    void test();

    const std::vector<config::StorageField> m_fields;
    StorageSetup &m_setup;
    QFormLayout *m_form;
    QComboBox *m_kind = nullptr;
    QCheckBox *m_pathStyle = nullptr;
    QHash<QString, QLineEdit *> m_texts; ///< by the setting's name
    QHash<QString, QWidget *> m_rows;
    QLabel *m_secretNote, *m_outcome;
    QPushButton *m_test = nullptr;
    bool m_isTesting = false;
};

} // namespace ovation::ui
