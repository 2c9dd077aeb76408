#include "ui/recordings/record_options_dialog.h"

#include "ui/common/form_parts.h"
#include "ui/common/icons.h"
#include "ui/common/words.h"
#include "ui/recordings/record_options.h"

#include "session/identifiers.h"

#include <QCheckBox>
#include <QColorDialog>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace ovation::ui {

using session::OutputMode;
using session::RecordingLayout;
using session::RecordingProperties;

namespace {

constexpr int MinSide = 100, MaxSide = 1999, MaxRate = 120;
constexpr int MaxMinutes = 24 * 60, MaxMegabytes = 1'000'000;
constexpr int MaxName = 200;
constexpr int FolderRole = Qt::UserRole + 1; ///< of a custom layout
constexpr QSize Sizes[] = {{640, 360}, {960, 540}, {1280, 720}, {1920, 1080}, {720, 1280}, {1080, 1920}};

} // namespace

RecordOptionsDialog::RecordOptionsDialog(const QString &sessionId, RunningKinds running, QWidget *parent)
    : QDialog(parent), m_running(running) {
    setObjectName(QStringLiteral("recordOptions"));
    setWindowTitle(tr("Record “%1”").arg(sessionId));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->setLabelAlignment(Qt::AlignRight);
    makeKind(*form);
    makeImage(*form);
    makeLook(*form);
    makeLimits(*form);

    m_problem = named(new QLabel, "recordOptionsProblem");
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(m_problem->fontMetrics().lineSpacing() *
                                2); // so that nothing moves when a problem appears
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = named(buttons->addButton(tr("Record"), QDialogButtonBox::AcceptRole), "startWithOptions");
    m_go->setIcon(icon(QStringLiteral("circle"), Tone::Recording, true));
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordOptionsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);

    RecordingProperties first = keptOptions(QSettings());
    if (m_running.composed)
        first.outputMode = OutputMode::Individual;
    else if (m_running.individual && first.outputMode == OutputMode::Individual)
        first.outputMode = OutputMode::Composed;
    show(first);
    for (auto *box : {m_audio, m_image, m_names, m_placeholders, m_colored})
        connect(box, &QCheckBox::toggled, this, &RecordOptionsDialog::update);
    for (auto *choice : {m_mode, m_layout})
        connect(choice, &QComboBox::currentIndexChanged, this, &RecordOptionsDialog::update);
    connect(m_name, &QLineEdit::textChanged, this, &RecordOptionsDialog::update);
    connect(m_color, &QLineEdit::textChanged, this, &RecordOptionsDialog::update);
    update();
}

void RecordOptionsDialog::makeKind(QFormLayout &form) {
    m_name = named(new QLineEdit, "recordName");
    m_name->setMaxLength(MaxName);
    m_name->setPlaceholderText(tr("same as the recording's id"));
    form.addRow(tr("Name"), m_name);

    m_mode = named(new QComboBox, "recordMode");
    m_mode->addItem(tr("One file with all participants"), int(OutputMode::Composed));
    m_mode->addItem(tr("One file with all participants, quick start"), int(OutputMode::ComposedQuickStart));
    m_mode->addItem(tr("One file per stream, in a ZIP archive"), int(OutputMode::Individual));
    form.addRow(tr("Mode"), m_mode);
    m_modeHint = named(new QLabel, "recordModeHint");
    m_modeHint->setProperty("caption", true);
    m_modeHint->setWordWrap(true);
    m_modeHint->setMinimumHeight(m_modeHint->fontMetrics().lineSpacing() * 2);
    form.addRow(QString(), m_modeHint);

    m_audio = named(new QCheckBox(tr("Audio")), "recordAudio");
    m_image = named(new QCheckBox(tr("Video")), "recordVideo");
    form.addRow(tr("Record"), rowOf({m_audio, m_image}));
}

void RecordOptionsDialog::makeImage(QFormLayout &form) {
    m_layout = named(new QComboBox, "recordLayout");
    for (const auto layout : BuiltInLayouts)
        m_layout->addItem(layoutText(layout), int(layout));
    form.addRow(tr("Layout"), m_layout);

    m_size = named(new QComboBox, "recordSize");
    for (const QSize &size : Sizes)
        m_size->addItem(QStringLiteral("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_size->addItem(tr("Other"));
    m_width = spin("recordWidth", MinSide, MaxSide, tr("Width in pixels"));
    m_height = spin("recordHeight", MinSide, MaxSide, tr("Height in pixels"));
    form.addRow(tr("Size"), rowOf({m_size, m_width, new QLabel(QStringLiteral("×")), m_height}));
    connect(m_size, &QComboBox::activated, this, [this](int index) {
        if (const QSize size = m_size->itemData(index).toSize(); size.isValid()) {
            m_width->setValue(size.width());
            m_height->setValue(size.height());
        }
    });
    for (QSpinBox *side : {m_width, m_height})
        connect(side, &QSpinBox::valueChanged, this, &RecordOptionsDialog::sizeChosen);

    m_rate = spin("recordRate", 1, MaxRate, tr("Frames per second"));
    m_rate->setSuffix(tr(" fps"));
    form.addRow(tr("Frame rate"), rowOf({m_rate}));
}

void RecordOptionsDialog::makeLook(QFormLayout &form) {
    m_names = named(new QCheckBox(tr("Show names of participants")), "recordNames");
    m_placeholders =
        named(new QCheckBox(tr("Show placeholders for participants without video")), "recordPlaceholders");
    m_colored = named(new QCheckBox(tr("Background")), "recordColoured");
    m_color = named(new QLineEdit(QStringLiteral("#202830")), "recordColour");
    m_color->setMaxLength(7);
    m_color->setFixedWidth(m_color->fontMetrics().horizontalAdvance(QStringLiteral("#DDDDDDDD")) + 24);
    m_color->setAccessibleName(tr("Background color as #rrggbb"));
    m_swatch = named(new QToolButton, "chooseColour");
    m_swatch->setToolTip(tr("Choose the background color"));
    m_swatch->setAccessibleName(tr("Choose the background color"));
    connect(m_swatch, &QToolButton::clicked, this, &RecordOptionsDialog::askColor);
    form.addRow(tr("Look"), m_names);
    form.addRow(QString(), m_placeholders);
    form.addRow(QString(), rowOf({m_colored, m_color, m_swatch}));
}

void RecordOptionsDialog::makeLimits(QFormLayout &form) {
    m_minutes = spin("recordMinutes", 0, MaxMinutes, tr("Stop after minutes"));
    m_minutes->setSuffix(tr(" min"));
    m_megabytes = spin("recordMegabytes", 0, MaxMegabytes, tr("Stop at megabytes"));
    m_megabytes->setSuffix(tr(" MB"));
    m_megabytes->setSingleStep(100);
    for (QSpinBox *box : {m_minutes, m_megabytes})
        box->setSpecialValueText(tr("no limit"));
    form.addRow(tr("Stop after"), rowOf({m_minutes, new QLabel(tr("or")), m_megabytes}));
}

void RecordOptionsDialog::offerLayouts(const QStringList &folders) {
    if (!folders.isEmpty())
        m_layout->insertSeparator(m_layout->count());
    for (const QString &folder : folders) {
        m_layout->addItem(folder.isEmpty() ? tr("Custom layout") : tr("Custom layout “%1”").arg(folder),
                          int(RecordingLayout::Custom));
        m_layout->setItemData(m_layout->count() - 1, folder, FolderRole);
    }
}

void RecordOptionsDialog::show(const RecordingProperties &properties) {
    m_mode->setCurrentIndex(m_mode->findData(int(properties.outputMode)));
    m_layout->setCurrentIndex(m_layout->findData(int(properties.layout)));
    m_audio->setChecked(properties.hasAudio);
    m_image->setChecked(properties.hasVideo);
    m_width->setValue(properties.width);
    m_height->setValue(properties.height);
    m_rate->setValue(properties.frameRate);
    m_minutes->setValue(properties.maxDuration_s / 60);
    m_megabytes->setValue(int(properties.maxSize_bytes / 1'000'000));
    const session::LookOptions look = properties.look.value_or(session::LookOptions{false, {}, false});
    m_names->setChecked(look.names);
    m_placeholders->setChecked(look.placeholders);
    m_colored->setChecked(!look.background.isEmpty());
    if (!look.background.isEmpty())
        m_color->setText(look.background);
    sizeChosen();
}

void RecordOptionsDialog::sizeChosen() {
    const int at = m_size->findData(QSize(m_width->value(), m_height->value()));
    m_size->setCurrentIndex(at >= 0 ? at : m_size->count() - 1);
}

OutputMode RecordOptionsDialog::mode() const {
    return OutputMode(m_mode->currentData().toInt());
}

RecordingLayout RecordOptionsDialog::layout() const {
    return RecordingLayout(m_layout->currentData().toInt());
}

void RecordOptionsDialog::update() {
    const bool composed = mode() != OutputMode::Individual;
    const bool quick = mode() == OutputMode::ComposedQuickStart;
    const bool imaged = composed && m_image->isChecked();
    // A custom layout draws names, placeholders and background itself.
    const bool arranged = imaged && layout() != RecordingLayout::Custom;
    m_layout->setEnabled(imaged && !quick);
    for (QWidget *widget : {static_cast<QWidget *>(m_size), static_cast<QWidget *>(m_width),
                            static_cast<QWidget *>(m_height), static_cast<QWidget *>(m_rate)})
        widget->setEnabled(imaged);
    for (QCheckBox *box : {m_names, m_placeholders, m_colored})
        box->setEnabled(arranged);
    m_color->setEnabled(arranged && m_colored->isChecked());
    m_swatch->setEnabled(m_color->isEnabled());
    m_modeHint->setText(
        quick      ? tr("Starts at once because everything is kept ready. It begins in the layout of "
                             "the session, which can be changed while it runs.")
        : composed ? tr("An MP4 file with all participants, or a WebM file with audio only.")
                   : tr("Every stream as sent, without re-encoding."));
    showColor();
    const QString why = problem();
    m_problem->setText(why);
    m_go->setEnabled(why.isEmpty());
}

QString RecordOptionsDialog::problem() const {
    const bool composed = mode() != OutputMode::Individual;
    if (composed && m_running.composed)
        return tr("A recording with one file for all participants is running already. Choose one file per "
                  "stream for a second one at the same time.");
    if (!composed && m_running.individual)
        return tr("A recording with one file per stream is running already. Choose one file with all "
                  "participants for a second one at the same time.");
    if (!m_audio->isChecked() && !m_image->isChecked())
        return tr("Choose audio, video or both.");
    if (!m_name->text().isEmpty() && !session::isValidRecordingName(m_name->text()))
        return tr("Use only letters from a to z, digits, _, ~ and - in the name: it becomes a file name.");
    if (m_color->isEnabled() && !isColor(m_color->text()))
        return tr("Enter the background as a color like #202830.");
    return {};
}

RecordingProperties RecordOptionsDialog::properties() const {
    RecordingProperties properties;
    properties.name = m_name->text();
    properties.outputMode = mode();
    properties.hasAudio = m_audio->isChecked();
    properties.hasVideo = m_image->isChecked();
    properties.layout = layout();
    properties.customLayout = m_layout->currentData(FolderRole).toString();
    properties.width = m_width->value();
    properties.height = m_height->value();
    properties.frameRate = m_rate->value();
    properties.maxDuration_s = m_minutes->value() * 60;
    properties.maxSize_bytes = m_megabytes->value() * 1'000'000LL;
    properties.concurrent = m_running.any();
    const bool page = properties.layout == RecordingLayout::Custom;
    if (!page && (m_names->isChecked() || m_placeholders->isChecked() || m_colored->isChecked()))
        properties.look =
            session::LookOptions{m_names->isChecked(), m_colored->isChecked() ? m_color->text() : QString(),
                                 m_placeholders->isChecked()};
    return properties;
}

void RecordOptionsDialog::accept() {
    if (!problem().isEmpty())
        return;
    const RecordingProperties chosenOnes = properties();
    RecordingProperties kept = chosenOnes;
    if (kept.look && !isColor(kept.look->background))
        kept.look->background.clear();
    QSettings settings;
    keepOptions(settings, kept);
    QDialog::accept();
    Q_EMIT chosen(chosenOnes);
}

void RecordOptionsDialog::showColor() {
    QPixmap drawn(16, 16);
    drawn.fill(isColor(m_color->text()) ? QColor(m_color->text()) : QColor(Qt::black));
    QPainter painter(&drawn);
    painter.setPen(colorOf(Tone::Muted));
    painter.drawRect(0, 0, 15, 15);
    painter.end();
    m_swatch->setIcon(drawn);
}

void RecordOptionsDialog::askColor() {
    auto *dialog = new QColorDialog(QColor(m_color->text()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, m_color,
            [this](const QColor &color) { m_color->setText(color.name()); });
    dialog->open();
}

} // namespace ovation::ui
