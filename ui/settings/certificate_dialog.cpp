#include "ui/settings/certificate_dialog.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace ovation::ui {

CertificateDialog::CertificateDialog(SettingsSetup &setup, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_setup(setup), m_dialogs(dialogs), m_form(new QFormLayout), m_outcome(new QLabel),
      m_renew(nullptr), m_replace(nullptr) {
    setObjectName(QStringLiteral("certificateDialog"));
    setWindowTitle(tr("Certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 360);
    m_outcome->setObjectName(QStringLiteral("certificateOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(m_form);
    column->addWidget(m_outcome);
    column->addStretch(1);
    column->addWidget(makeButtons());
    read();
}

QWidget *CertificateDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox;
    const auto add = [&](const QString &text, const char *name, void (CertificateDialog::*call)()) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, call);
        return button;
    };
    m_renew = add(tr("&Renew"), "renewCertificate", &CertificateDialog::renew);
    m_renew->setEnabled(false);
    m_replace = add(tr("Re&place…"), "replaceCertificate", &CertificateDialog::chooseCertificate);
    m_replace->setToolTip(tr("Use a certificate of your own: PEM files of the certificate and its key"));
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void CertificateDialog::read() {
    m_setup.certificate([self = QPointer(this)](const Result<config::CertificateFacts> &facts) {
        if (!self)
            return;
        if (facts)
            self->present(*facts);
        else
            self->tell(failureText(tr("Could not show the certificate"), facts.error()));
    });
}

void CertificateDialog::present(const config::CertificateFacts &facts) {
    const auto day = [](const QDateTime &time) { return QLocale().toString(time, QLocale::LongFormat); };
    addRow(tr("Subject:"), facts.subject, "certificateSubject");
    addRow(tr("Issuer:"), facts.issuer, "certificateIssuer");
    addRow(tr("Names:"), listText(facts.names), "certificateNames");
    addRow(tr("Valid from:"), day(facts.from), "certificateFrom");
    addRow(tr("Expires:"), day(facts.until), "certificateUntil");
    addRow(tr("SHA-256 fingerprint:"), facts.fingerprint, "certificateFingerprint");
    addRow(tr("File:"), facts.file, "certificateFile");
    m_renew->setEnabled(!facts.isOwn && !facts.isRenewed);
    m_renew->setToolTip(facts.isOwn
                            ? tr("This certificate is your own. Renew it where you got it, or replace it.")
                            : tr("Make another certificate at the next start"));
    if (facts.isRenewed)
        tell(tr("The certificate is renewed when Ovation Studio is restarted."));
}

void CertificateDialog::addRow(const QString &label, const QString &value, const char *name) {
    auto *text = new QLabel(value);
    text->setObjectName(QString::fromLatin1(name));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(label + u' ' + value);
    if (QLatin1String(name) ==
        QLatin1String("certificateFingerprint")) // or it would not be broken into lines
        text->setText(QString(value).replace(u':', QStringLiteral(":\u200b")));
    m_form->addRow(label, text);
}

void CertificateDialog::renew() {
    m_renew->setEnabled(false);
    m_setup.renewCertificate([self = QPointer(this)](const Result<void> &asked) {
        if (self)
            self->tell(asked ? tr("The certificate is renewed when Ovation Studio is restarted. The one of "
                                  "before is kept beside it, as .bak. Browsers that trust it have to trust "
                                  "the new one.")
                             : failureText(tr("Could not renew the certificate"), asked.error()));
    });
}

void CertificateDialog::chooseCertificate() {
    m_dialogs.chooseFile(this, tr("Certificate"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
                         [self = QPointer(this)](const std::optional<QString> &file) {
                             if (self && file)
                                 self->chooseKey(*file);
                         });
}

void CertificateDialog::chooseKey(const QString &certificate) {
    m_dialogs.chooseFile(
        this, tr("Key of the certificate"), tr("Keys (*.pem *.key);;All files (*)"),
        [self = QPointer(this), certificate](const std::optional<QString> &file) {
            if (!self || !file)
                return;
            self->m_setup.replaceCertificate(certificate, *file, [self](const Result<void> &kept) {
                if (self)
                    self->tell(kept
                                   ? tr("The certificate is replaced when Ovation Studio is restarted. Leave "
                                        "both files where they are.")
                                   : failureText(tr("Could not replace the certificate"), kept.error()));
            });
        });
}

void CertificateDialog::tell(const QString &sentence) {
    m_outcome->setText(sentence);
}

} // namespace ovation::ui
