#include "ui/sessions/camera_dialog.h"

#include "ui/common/format.h"

#include "session/camera_uri.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace ovation::ui {

namespace {
constexpr int MaxCache_ms = 60'000;
}

CameraDialog::CameraDialog(Studio &studio, const QString &sessionId, QWidget *parent)
    : QDialog(parent), m_studio(&studio), m_session(sessionId), m_uri(new QLineEdit), m_name(new QLineEdit),
      m_user(new QLineEdit), m_password(new QLineEdit),
      m_onlyWatched(new QCheckBox(tr("Pull it only while it is watched or recorded"))),
      m_record(new QCheckBox(tr("Include in recordings with one file per stream"))), m_cache(new QSpinBox),
      m_said(new QLabel), m_progress(new QProgressBar) {
    setObjectName(QStringLiteral("addCameraDialog"));
    setWindowTitle(tr("Add an IP camera to “%1”").arg(sessionId));
    setAttribute(Qt::WA_DeleteOnClose);
    m_uri->setObjectName(QStringLiteral("cameraUri"));
    m_uri->setPlaceholderText(QStringLiteral("rtsp://192.168.1.20/stream1"));
    m_uri->setMinimumWidth(360);
    m_name->setObjectName(QStringLiteral("cameraName"));
    m_name->setPlaceholderText(tr("same as its address"));
    m_user->setObjectName(QStringLiteral("cameraUser"));
    m_user->setPlaceholderText(tr("if the camera requires one"));
    m_password->setObjectName(QStringLiteral("cameraPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    makeOptions();
    m_said->setObjectName(QStringLiteral("cameraSaid"));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(m_said->fontMetrics().lineSpacing() *
                             2); // so that nothing moves when a message appears
    m_progress->setObjectName(QStringLiteral("cameraProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("Address"), m_uri);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(tr("Network cache"), m_cache);
    form->addRow(QString(), m_onlyWatched);
    form->addRow(QString(), m_record);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("Add camera"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("addCameraNow"));
    m_go->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_said);
    column->addWidget(m_progress);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &CameraDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_uri, &QLineEdit::textChanged, this, &CameraDialog::update);
    setLooking(false);
}

void CameraDialog::makeOptions() {
    m_onlyWatched->setObjectName(QStringLiteral("cameraOnlyWatched"));
    m_onlyWatched->setChecked(session::IpCameraProperties{}.onlyPlayWithSubscribers);
    m_record->setObjectName(QStringLiteral("cameraRecord"));
    m_record->setChecked(true);
    m_cache->setObjectName(QStringLiteral("cameraCache"));
    m_cache->setRange(0, MaxCache_ms);
    m_cache->setSingleStep(100);
    m_cache->setValue(session::IpCameraProperties{}.networkCache_ms);
    m_cache->setSuffix(tr(" ms"));
    m_cache->setAlignment(Qt::AlignRight);
    m_cache->setToolTip(tr("How long packets are awaited that come late: more for a bad network"));
}

QString CameraDialog::wholeUri(const QString &uri, const QString &user, const QString &password) {
    if (user.isEmpty())
        return uri;
    // Put in as text: QUrl would write the rest of the address its own way, and some cameras mind.
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    const qsizetype begin = uri.indexOf(QStringLiteral("://"));
    if (begin < 0)
        return uri;
    const qsizetype host = begin + 3;
    qsizetype end = uri.indexOf(u'/', host);
    end = end < 0 ? uri.size() : end;
    const qsizetype at = uri.left(end).lastIndexOf(u'@');
    const QString rest = uri.mid(at >= host ? at + 1 : host);
    return uri.left(host) + encoded(user) +
           (password.isEmpty() ? QString() : QStringLiteral(":") + encoded(password)) + u'@' + rest;
}

void CameraDialog::setLooking(bool looking) {
    m_looking = looking;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_uri), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_user),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_onlyWatched),
          static_cast<QWidget *>(m_record), static_cast<QWidget *>(m_cache)})
        widget->setEnabled(!looking);
    m_progress->setVisible(looking);
    update();
}

void CameraDialog::update() {
    const QString uri = m_uri->text().trimmed();
    const bool usable = session::isCameraUri(uri);
    m_go->setEnabled(usable && !m_looking);
    if (m_looking)
        say(tr("Looking for the camera, at most 10 s…"), Tone::Muted);
    else if (uri.isEmpty() || usable)
        say({}, Tone::Muted);
    else
        say(tr("Enter an address that begins with rtsp://, rtsps://, http://, https:// or file://."),
            Tone::Warning);
}

void CameraDialog::say(const QString &sentence, Tone tone) {
    m_said->setText(sentence);
    m_said->setProperty("problem", tone == Tone::Warning);
    m_said->style()->unpolish(m_said);
    m_said->style()->polish(m_said);
}

void CameraDialog::accept() {
    const QString uri = m_uri->text().trimmed();
    if (m_looking || !m_studio || !session::isCameraUri(uri))
        return;
    session::IpCameraProperties camera;
    camera.rtspUri = wholeUri(uri, m_user->text(), m_password->text());
    camera.onlyPlayWithSubscribers = m_onlyWatched->isChecked();
    camera.networkCache_ms = m_cache->value();
    setLooking(true);
    m_studio->addCamera(m_session, m_name->text().trimmed(), m_record->isChecked(), camera,
                        [dialog = QPointer<CameraDialog>(this), studio = m_studio,
                         session = m_session](const Result<QString> &joined) {
                            if (dialog && dialog->isVisible())
                                dialog->answered(joined);
                            else if (studio && joined) // given up meanwhile
                                studio->disconnect(session, *joined, [](const Result<void> &) {});
                        });
}

void CameraDialog::answered(const Result<QString> &joined) {
    setLooking(false);
    if (!joined) {
        say(failureText(tr("Could not add the camera"), joined.error()), Tone::Warning);
        m_uri->setFocus();
        return;
    }
    QDialog::accept();
    Q_EMIT added(*joined);
}

} // namespace ovation::ui
