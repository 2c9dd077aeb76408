#pragma once

#include "machine_test.h"
#include "settings_setup.h"

#include <QTimer>
#include <QWizard>

class QCheckBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ovation::ui {

class FirstRunPage;

/// Asks on the first start what there is no good default for: where recordings go, at which address the
/// server is reached; shows the secret, and offers a test of the machine. Accepted, it has kept the answers;
/// who skips it has the defaults.
class FirstRun final : public QWizard {
    Q_OBJECT

  public:
    /// Both outlive it.
    FirstRun(SettingsSetup &setup, MachineTest &machine, QWidget *parent = nullptr);

    bool wantsDemo() const;
    config::SettingChanges changes() const;
    void accept() override;

  private:
    void makeFolderPage();
    void makeAddressPage();
    void makeSecretPage();
    void makeLastPage(MachineTest &machine);
    void showDefaults(const std::vector<config::SettingField> &fields);
    void checkSoon();
    void check();
    void showCheck(const config::SettingsCheck &check);
    void browse();
    QString folder() const;

    SettingsSetup &m_setup;
    const QString m_secret;
    QString m_defaultFolder;
    FirstRunPage *m_folderPage, *m_addressPage, *m_lastPage;
    QLineEdit *m_folder, *m_address;
    QSpinBox *m_port;
    QCheckBox *m_demo;
    QTimer m_soon;
    quint64 m_asked = 0; ///< checks; only the last one is shown
};

} // namespace ovation::ui
