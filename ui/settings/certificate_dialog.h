#pragma once

#include "settings_setup.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ovation::ui {

class Dialogs;

/// The certificate of the server: what browsers are shown of it, *Renew* and *Replace…*. Modal to its window,
/// blocks nothing; deletes itself.
class CertificateDialog final : public QDialog {
    Q_OBJECT

  public:
    /// Both outlive it.
    CertificateDialog(SettingsSetup &setup, Dialogs &dialogs, QWidget *parent);

  private:
    QWidget *makeButtons();
    void read();
    void present(const config::CertificateFacts &facts);
    void addRow(const QString &label, const QString &value, const char *name);
    void renew();
    void chooseCertificate();
    void chooseKey(const QString &certificate);
    void tell(const QString &sentence);

    SettingsSetup &m_setup;
    Dialogs &m_dialogs;
    QFormLayout *m_form;
    QLabel *m_outcome;
    QPushButton *m_renew, *m_replace;
};

} // namespace ovation::ui
