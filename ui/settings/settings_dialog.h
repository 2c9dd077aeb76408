#pragma once

#include "settings_setup.h"
#include "ui/common/saving_dialog.h"

#include <QTimer>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ovation::ui {

class Dialogs;
class SettingRow;

/// All settings, by groups or as a search finds them. What is entered is checked as at the start, and kept
/// when it is saved; it holds from the next start on. Modal to its window, blocks nothing; deletes itself.
class SettingsDialog final : public SavingDialog {
    Q_OBJECT

  public:
    /// Both outlive it.
    SettingsDialog(const std::vector<config::SettingField> &fields, SettingsSetup &setup, Dialogs &dialogs,
                   QWidget *parent);

    config::SettingChanges changes() const; ///< since it was opened
    /// Shows its group, scrolls to it, and gives it the focus; nothing when there is no such setting.
    void goTo(const QString &name);

  protected:
    void tell(const QString &sentence) override;
    bool hasChanges() const override { return !changes().isEmpty(); }

  private:
    QWidget *makeTop();
    QWidget *makeRows(const std::vector<config::SettingField> &fields);
    QWidget *makeActions();
    void watch(SettingRow *row);
    void filter();
    void check();
    void showCheck(const config::SettingsCheck &check);
    void importFile();
    void exportFile();
    void exportWith(config::SecretsInExport secrets);
    void showCertificate();
    void takeImport(const config::SettingsImport &imported);

    SettingsSetup &m_setup;
    QLineEdit *m_search;
    QListWidget *m_groups;
    QScrollArea *m_area;
    QLabel *m_notes, *m_nothing, *m_outcome;
    QPushButton *m_save = nullptr;
    std::vector<SettingRow *> m_rows;
    QTimer m_checkSoon;
    quint64 m_asked = 0; ///< checks; only the last one is shown
};

} // namespace ovation::ui
