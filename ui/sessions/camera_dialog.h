#pragma once

#include "studio.h"
#include "ui/common/icons.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace ovation::ui {

/// Asks for an IP camera and lets it join a session. Stays open while the camera is looked for, says why it
/// can't be used, and can be given up: a camera that joins afterwards is sent away again. Modal to its
/// window, blocks nothing.
class CameraDialog final : public QDialog {
    Q_OBJECT

  public:
    CameraDialog(Studio &studio, const QString &sessionId, QWidget *parent);

    /// The address with user name and password put in where they were given apart from it.
    static QString wholeUri(const QString &uri, const QString &user, const QString &password);
    void accept() override;

  Q_SIGNALS:
    void added(const QString &connectionId);

  private:
    void makeOptions();
    void setLooking(bool looking);
    void update();
    void say(const QString &sentence, Tone tone);
    void answered(const Result<QString> &joined);

    QPointer<Studio> m_studio;
    QString m_session;
    QLineEdit *m_uri, *m_name, *m_user, *m_password;
    QCheckBox *m_onlyWatched, *m_record;
    QSpinBox *m_cache;
    QLabel *m_said;
    QProgressBar *m_progress;
    QPushButton *m_go;
    bool m_looking = false;
};

} // namespace ovation::ui
