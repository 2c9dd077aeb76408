#pragma once

#include "studio.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ovation::ui {

class FieldHint;

/// Asks for a session with everything that the REST API can say of one. What is wrong is said at its field,
/// by the API's own reader. Stays open until the session is there. Modal to its window, blocks nothing.
class NewSessionDialog final : public QDialog {
    Q_OBJECT

  public:
    NewSessionDialog(Studio &studio, QWidget *parent);

    /// As POST /openvidu/api/sessions takes it; what is left as it is at first is not said.
    QJsonObject body() const;
    void accept() override;

  Q_SIGNALS:
    void created(const QString &sessionId);

  private:
    void makeSession(QFormLayout &form);
    void makeRecordings(QFormLayout &form);
    void makeImage(QFormLayout &form);
    void makeLimits(QFormLayout &form);
    void watch();
    QJsonObject recordings() const;
    QJsonObject ownOptions() const;
    void update();
    void showProblem(const QString &parameter, const QString &sentence);
    void answered(const Result<QString> &id);

    QPointer<Studio> m_studio;
    QLineEdit *m_id, *m_name, *m_customLayout, *m_background;
    QComboBox *m_media, *m_when, *m_codec, *m_transcoding, *m_mode, *m_layout;
    QCheckBox *m_audio, *m_image, *m_failedStreams, *m_names, *m_placeholders;
    QSpinBox *m_width, *m_height, *m_rate, *m_memory, *m_minutes, *m_megabytes;
    FieldHint *m_idHint, *m_nameHint, *m_tracksHint, *m_layoutHint, *m_otherHint;
    QPushButton *m_go;
    bool m_waiting = false; ///< for the server
};

} // namespace ovation::ui
