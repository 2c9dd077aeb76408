#include "ui/sessions/new_session_dialog.h"

#include "ui/common/form_parts.h"
#include "ui/common/format.h"
#include "ui/common/reasons.h"
#include "ui/common/words.h"
#include "ui/sessions/field_hint.h"
#include "ui/sessions/parameter_texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ovation::ui {

using session::OutputMode;
using session::RecordingLayout;

namespace {

constexpr int MinSessionSide = 100, MaxSessionSide = 1999,
              MaxSessionRate = 120; // what the widgets let through the reader takes
constexpr int MaxSessionMinutes = 24 * 60, MaxSessionMegabytes = 1'000'000;
constexpr int MinMemory_mib = 128, MaxMemory_mib = 65'536;
constexpr int64_t Mib = 1'048'576;

QFormLayout *formIn(QWidget *box) {
    auto *form = new QFormLayout(box);
    form->setSpacing(8);
    form->setLabelAlignment(Qt::AlignRight);
    return form;
}

} // namespace

NewSessionDialog::NewSessionDialog(Studio &studio, QWidget *parent) : QDialog(parent), m_studio(&studio) {
    setObjectName(QStringLiteral("newSessionDialog"));
    setWindowTitle(tr("New session"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *session = new QGroupBox(tr("Session"));
    makeSession(*formIn(session));
    auto *recordings = new QGroupBox(tr("Its recordings, unless a start says otherwise"));
    auto *form = formIn(recordings);
    makeRecordings(*form);
    makeImage(*form);
    makeLimits(*form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = named(buttons->addButton(tr("Create session"), QDialogButtonBox::AcceptRole), "createSessionNow");
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewSessionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_otherHint = new FieldHint("newSessionProblem", {});
    auto *left = new QVBoxLayout;
    left->addWidget(session);
    left->addStretch();
    left->addWidget(m_otherHint);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addLayout(left, 1);
    sides->addWidget(recordings, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(sides);
    column->addWidget(buttons);
    watch();
    update();
}

void NewSessionDialog::makeSession(QFormLayout &form) {
    m_id = named(new QLineEdit, "sessionId");
    m_id->setPlaceholderText(tr("a random name"));
    form.addRow(tr("Name"), m_id);
    m_idHint =
        new FieldHint("sessionIdHint", tr("Letters, digits, _ and -. Applications join by this name."));
    form.addRow(QString(), m_idHint);
    m_media = named(new QComboBox, "mediaMode");
    m_media->addItem(tr("Routed, can be recorded"), QStringLiteral("ROUTED"));
    m_media->addItem(tr("Relayed, can't be recorded"), QStringLiteral("RELAYED"));
    form.addRow(tr("Media"), m_media);
    m_when = named(new QComboBox, "recordingMode");
    m_when->addItem(tr("When asked for"), QStringLiteral("MANUAL"));
    m_when->addItem(tr("Always, while participants publish"), QStringLiteral("ALWAYS"));
    form.addRow(tr("Recording"), m_when);
    m_codec = named(new QComboBox, "forcedVideoCodec");
    m_codec->addItem(tr("As in the settings"));
    m_codec->addItem(tr("Any that the browser chooses"), QStringLiteral("NONE"));
    m_codec->addItem(tr("Preferred by the server (VP8)"), QStringLiteral("MEDIA_SERVER_PREFERRED"));
    for (const char *codec : {"VP8", "VP9", "H264"})
        m_codec->addItem(QLatin1String(codec), QLatin1String(codec));
    form.addRow(tr("Video codec"), m_codec);
    m_transcoding = named(new QComboBox, "allowTranscoding");
    m_transcoding->addItem(tr("As in the settings"));
    m_transcoding->addItem(tr("Allowed"), true);
    m_transcoding->addItem(tr("Not allowed"), false);
    form.addRow(tr("Other codecs"), m_transcoding);
}

void NewSessionDialog::makeRecordings(QFormLayout &form) {
    m_name = named(new QLineEdit, "defaultName");
    m_name->setPlaceholderText(tr("same as the recording's id"));
    form.addRow(tr("Name"), m_name);
    m_nameHint =
        new FieldHint("defaultNameHint", tr("Becomes a file name. Several recordings may have the same."));
    form.addRow(QString(), m_nameHint);
    m_mode = named(new QComboBox, "outputMode");
    m_mode->addItem(tr("One file with all participants"), int(OutputMode::Composed));
    m_mode->addItem(tr("One file with all participants, quick start"), int(OutputMode::ComposedQuickStart));
    m_mode->addItem(tr("One file per stream, in a ZIP archive"), int(OutputMode::Individual));
    form.addRow(tr("Mode"), m_mode);
    m_audio = named(new QCheckBox(tr("Audio")), "hasAudio");
    m_image = named(new QCheckBox(tr("Video")), "hasVideo");
    m_audio->setChecked(true);
    m_image->setChecked(true);
    m_tracksHint = new FieldHint("tracksHint", {});
    m_tracksHint->setMinimumHeight(m_tracksHint->fontMetrics().lineSpacing());
    form.addRow(tr("Record"), rowOf({m_audio, m_image}));
    form.addRow(QString(), m_tracksHint);
    m_failedStreams = named(new QCheckBox(tr("Go on without streams that fail")), "ignoreFailedStreams");
    form.addRow(QString(), m_failedStreams);
}

void NewSessionDialog::makeImage(QFormLayout &form) {
    const session::RecordingProperties usual;
    m_layout = named(new QComboBox, "recordingLayout");
    for (const auto layout : BuiltInLayouts)
        m_layout->addItem(layoutText(layout), int(layout));
    m_layout->addItem(tr("Custom layout"), int(RecordingLayout::Custom));
    m_customLayout = named(new QLineEdit, "customLayout");
    m_customLayout->setAccessibleName(tr("Folder or address of the custom layout"));
    m_customLayout->setPlaceholderText(tr("folder or address"));
    auto *layouts = new QWidget;
    auto *row = new QHBoxLayout(layouts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_layout);
    row->addWidget(m_customLayout, 1);
    form.addRow(tr("Layout"), layouts);
    m_width = spin("recordingWidth", MinSessionSide, MaxSessionSide, tr("Width in pixels"));
    m_height = spin("recordingHeight", MinSessionSide, MaxSessionSide, tr("Height in pixels"));
    m_rate = spin("frameRate", 1, MaxSessionRate, tr("Frames per second"));
    m_width->setValue(usual.width);
    m_height->setValue(usual.height);
    m_rate->setValue(usual.frameRate);
    m_rate->setSuffix(tr(" fps"));
    form.addRow(tr("Size"), rowOf({m_width, new QLabel(QStringLiteral("×")), m_height, m_rate}));
    m_names = named(new QCheckBox(tr("Show names of participants")), "showNames");
    m_placeholders =
        named(new QCheckBox(tr("Show placeholders for participants without video")), "showPlaceholders");
    form.addRow(tr("Look"), m_names);
    form.addRow(QString(), m_placeholders);
    m_background = named(new QLineEdit, "background");
    m_background->setPlaceholderText(tr("black"));
    form.addRow(tr("Background"), m_background);
    m_layoutHint =
        new FieldHint("layoutHint", tr("A color like #202830, or an image in the folder of layouts."));
    form.addRow(QString(), m_layoutHint);
}

void NewSessionDialog::makeLimits(QFormLayout &form) {
    m_minutes = spin("maxMinutes", 0, MaxSessionMinutes, tr("Stop after minutes"));
    m_minutes->setSuffix(tr(" min"));
    m_megabytes = spin("maxMegabytes", 0, MaxSessionMegabytes, tr("Stop at megabytes"));
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setSingleStep(100);
    for (QSpinBox *box : {m_minutes, m_megabytes})
        box->setSpecialValueText(tr("no limit"));
    form.addRow(tr("Stop after"), rowOf({m_minutes, new QLabel(tr("or")), m_megabytes}));
    m_memory = spin("shmSize", MinMemory_mib, MaxMemory_mib, tr("Shared memory in MiB"));
    m_memory->setValue(int(session::RecordingProperties().shmSize / Mib));
    m_memory->setSuffix(tr(" MiB"));
    m_memory->setToolTip(tr("Applications read it back; this server needs none."));
    form.addRow(tr("Shared memory"), rowOf({m_memory}));
}

void NewSessionDialog::watch() {
    for (auto *field : {m_id, m_name, m_customLayout, m_background})
        connect(field, &QLineEdit::textChanged, this, &NewSessionDialog::update);
    for (auto *choice : {m_media, m_mode, m_layout})
        connect(choice, &QComboBox::currentIndexChanged, this, &NewSessionDialog::update);
    for (auto *box : {m_audio, m_image, m_names, m_placeholders})
        connect(box, &QCheckBox::toggled, this, &NewSessionDialog::update);
}

QJsonObject NewSessionDialog::ownOptions() const {
    QJsonObject own;
    if (m_minutes->value() > 0)
        own[QStringLiteral("maxDuration")] = m_minutes->value() * 60;
    if (m_megabytes->value() > 0)
        own[QStringLiteral("maxSize")] = qint64(m_megabytes->value()) * 1'000'000;
    if (m_names->isEnabled() && m_names->isChecked())
        own[QStringLiteral("names")] = true;
    if (m_placeholders->isEnabled() && m_placeholders->isChecked())
        own[QStringLiteral("placeholders")] = true;
    if (m_background->isEnabled() && !m_background->text().isEmpty())
        own[QStringLiteral("background")] = m_background->text();
    return own;
}

QJsonObject NewSessionDialog::recordings() const {
    const auto mode = OutputMode(m_mode->currentData().toInt());
    const auto layout = RecordingLayout(m_layout->currentData().toInt());
    QJsonObject said{{QStringLiteral("outputMode"), toText(mode)},
                     {QStringLiteral("hasAudio"), m_audio->isChecked()},
                     {QStringLiteral("hasVideo"), m_image->isChecked()}};
    if (!m_name->text().isEmpty())
        said[QStringLiteral("name")] = m_name->text();
    if (mode == OutputMode::Individual)
        said[QStringLiteral("ignoreFailedStreams")] = m_failedStreams->isChecked();
    if (m_layout->isEnabled()) {
        said[QStringLiteral("recordingLayout")] = toText(layout);
        said[QStringLiteral("resolution")] =
            QStringLiteral("%1x%2").arg(m_width->value()).arg(m_height->value());
        said[QStringLiteral("frameRate")] = m_rate->value();
        said[QStringLiteral("shmSize")] = qint64(m_memory->value() * Mib);
        if (layout == RecordingLayout::Custom)
            said[QStringLiteral("customLayout")] = m_customLayout->text().trimmed();
    }
    if (const QJsonObject own = ownOptions(); !own.isEmpty())
        said[QStringLiteral("ovation")] = own;
    return said;
}

QJsonObject NewSessionDialog::body() const {
    QJsonObject said{{QStringLiteral("customSessionId"), m_id->text()},
                     {QStringLiteral("mediaMode"), m_media->currentData().toString()},
                     {QStringLiteral("recordingMode"), m_when->currentData().toString()},
                     {QStringLiteral("defaultRecordingProperties"), recordings()}};
    if (const QVariant codec = m_codec->currentData(); codec.isValid())
        said[QStringLiteral("forcedVideoCodec")] = codec.toString();
    if (const QVariant allowed = m_transcoding->currentData(); allowed.isValid())
        said[QStringLiteral("allowTranscoding")] = allowed.toBool();
    return said;
}

void NewSessionDialog::update() {
    const bool composed = OutputMode(m_mode->currentData().toInt()) != OutputMode::Individual;
    const bool imaged = composed && m_image->isChecked();
    const bool custom = RecordingLayout(m_layout->currentData().toInt()) == RecordingLayout::Custom;
    m_when->setEnabled(m_media->currentIndex() == 0);
    m_failedStreams->setEnabled(!composed);
    m_layout->setEnabled(imaged);
    m_customLayout->setEnabled(imaged && custom);
    for (QWidget *widget : {m_width, m_height, m_rate, m_memory})
        widget->setEnabled(imaged);
    // A custom layout draws names, placeholders and background itself.
    for (QWidget *widget : {static_cast<QWidget *>(m_names), static_cast<QWidget *>(m_placeholders),
                            static_cast<QWidget *>(m_background)})
        widget->setEnabled(imaged && !custom);
    const ParameterProblem problem = m_studio ? m_studio->checkSession(body()) : ParameterProblem();
    showProblem(problem.parameter, parameterText(problem));
    m_go->setEnabled(!problem && !m_waiting);
}

void NewSessionDialog::showProblem(const QString &parameter, const QString &sentence) {
    FieldHint *field = m_otherHint;
    if (parameter == QLatin1String("customSessionId"))
        field = m_idHint;
    else if (parameter == QLatin1String("name"))
        field = m_nameHint;
    else if (parameter == QLatin1String("hasAudio"))
        field = m_tracksHint;
    else if (parameter == QLatin1String("background") || parameter == QLatin1String("customLayout"))
        field = m_layoutHint;
    for (FieldHint *one : {m_idHint, m_nameHint, m_tracksHint, m_layoutHint, m_otherHint})
        one->setProblem(one == field ? sentence : QString());
}

void NewSessionDialog::accept() {
    if (m_waiting || !m_studio || m_studio->checkSession(body()))
        return;
    m_waiting = true;
    update();
    m_studio->requestSession(body(), [dialog = QPointer<NewSessionDialog>(this)](const Result<QString> &id) {
        if (dialog)
            dialog->answered(id);
    });
}

void NewSessionDialog::answered(const Result<QString> &id) {
    m_waiting = false;
    update();
    if (id) {
        QDialog::accept();
        Q_EMIT created(*id);
        return;
    }
    const bool taken = id.error().code == Errc::SessionExists;
    showProblem(taken ? QStringLiteral("customSessionId") : QString(),
                failureText(tr("Could not create the session"), id.error()));
    if (taken)
        m_id->setFocus();
}

} // namespace ovation::ui
