#pragma once

#include "studio.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QStackedLayout;

namespace ovation::ui {

class FieldHint;
class IceServerList;

/// Asks for a connection, makes it, and shows its token, which is shown nowhere else. Modal to its window,
/// blocks nothing.
class InvitationDialog final : public QDialog {
    Q_OBJECT

  public:
    InvitationDialog(Studio &studio, const QString &sessionId, QWidget *parent);

    /// As POST …/connection takes it.
    QJsonObject body() const;
    void accept() override;

  private:
    QWidget *makeForm();
    void makeBandwidths(QFormLayout &form);
    void makeIceServers(QFormLayout &form);
    QWidget *makeResult();
    void update();
    void answered(const Result<Invitation> &made);

    QPointer<Studio> m_studio;
    QString m_session;
    QStackedLayout *m_pages;
    QComboBox *m_role;
    QPlainTextEdit *m_data;
    QCheckBox *m_record;
    QSpinBox *m_maxSent, *m_minSent, *m_maxReceived, *m_minReceived;
    IceServerList *m_iceServers;
    FieldHint *m_dataHint, *m_iceHint;
    QPushButton *m_go;
    QLineEdit *m_token, *m_link;
    bool m_waiting = false; ///< for the server
};

} // namespace ovation::ui
