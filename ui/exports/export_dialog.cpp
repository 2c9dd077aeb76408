#include "ui/exports/export_dialog.h"

#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/common/words.h"
#include "ui/exports/export_presets.h"
#include "ui/exports/export_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

namespace ovation::ui {

using exporting::Format;
using exporting::Request;

namespace {

const QString folderKey = QStringLiteral("exports/folder");
constexpr std::array MovieSizes = {QSize(1920, 1080), QSize(1280, 720), QSize(854, 480), QSize(640, 360)};
constexpr int UsualSize = 1;
constexpr int SourceRole = Qt::UserRole;
constexpr int LayoutRole = Qt::UserRole + 1; ///< of a custom layout
constexpr std::array Qualities = {80, 60, 40};

QString startFolder() {
    QString kept = QSettings().value(folderKey).toString();
    if (!kept.isEmpty() && QFileInfo(kept).isDir())
        return kept;
    const QString movies = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    return QFileInfo(movies).isDir() ? movies : QDir::homePath();
}

} // namespace

ExportDialog::ExportDialog(const ExportSource &source, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_source(source), m_dialogs(dialogs), m_form(new QFormLayout), m_target(new QLineEdit),
      m_targetLine(new QWidget), m_problem(new QLabel) {
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export “%1”").arg(source.details.entry.name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column->addLayout(m_form);
    makeForm(*m_form);
    if (source.details.entry.mode == session::OutputMode::Individual)
        makeComposition(*m_form);
    makeTarget(*m_form);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch();
    makeButtons();
    resize(480, sizeHint().height());
    choosePreset(0);
}

QComboBox *ExportDialog::addChoice(QFormLayout &form, const QString &name, const QString &label) {
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    form.addRow(label, box);
    return box;
}

void ExportDialog::makeForm(QFormLayout &form) {
    const auto formats = formatsFor(m_source.details.entry);
    m_preset = addChoice(form, QStringLiteral("exportPreset"), tr("Preset"));
    for (const ExportPreset &preset : presetsFor(formats))
        m_preset->addItem(preset.title);
    m_preset->addItem(tr("Settings of my own"));
    m_format = addChoice(form, QStringLiteral("exportFormat"), tr("Format"));
    for (const Format format : formats)
        m_format->addItem(formatText(format), int(format));
    m_range = addChoice(form, QStringLiteral("exportRange"), tr("Range"));
    m_range->addItem(tr("Whole recording"));
    if (m_source.in_ms || m_source.out_ms)
        m_range->addItem(
            tr("Between the marks: %1 – %2")
                .arg(clockText(m_source.in_ms.value_or(0)),
                     clockText(m_source.out_ms.value_or(qint64(m_source.details.entry.duration * 1000)))));
    m_range->setCurrentIndex(m_range->count() - 1);
    m_loudness = addChoice(form, QStringLiteral("exportLoudness"), tr("Loudness"));
    m_loudness->addItem(tr("As recorded"));
    m_loudness->addItem(tr("−16 LUFS, for the web"), WebLoudness);
    m_loudness->addItem(tr("−23 LUFS, for broadcasts (EBU R128)"), BroadcastLoudness);
    m_quality = addChoice(form, QStringLiteral("exportQuality"), tr("Quality"));
    m_quality->addItem(tr("As recorded"));
    for (const auto &[quality, text] :
         {std::pair(Qualities[0], tr("High")), std::pair(Qualities[1], tr("Medium")),
          std::pair(Qualities[2], tr("Small file"))})
        m_quality->addItem(text, quality);
    m_perParticipant = new QCheckBox(tr("A file per participant"));
    m_perParticipant->setObjectName(QStringLiteral("exportPerParticipant"));
    form.addRow(QString(), m_perParticipant);
    connect(m_preset, &QComboBox::activated, this, &ExportDialog::choosePreset);
    for (QComboBox *box : {m_format, m_range, m_loudness, m_quality})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    for (QComboBox *box : {m_format, m_loudness, m_quality})
        connect(box, &QComboBox::activated, m_preset,
                [this] { m_preset->setCurrentIndex(m_preset->count() - 1); });
    connect(m_perParticipant, &QCheckBox::toggled, this, &ExportDialog::update);
}

void ExportDialog::makeComposition(QFormLayout &form) {
    m_layout = addChoice(form, QStringLiteral("exportLayout"), tr("Layout"));
    for (const auto layout : BuiltInLayouts)
        m_layout->addItem(layoutText(layout), int(layout));
    m_layout->setCurrentIndex(std::max(m_layout->findData(int(m_source.layout)), 0));
    m_size = addChoice(form, QStringLiteral("exportSize"), tr("Size"));
    for (const QSize &size : MovieSizes)
        m_size->addItem(tr("%1 × %2").arg(size.width()).arg(size.height()), size);
    m_size->setCurrentIndex(UsualSize);
    m_rate = new QSpinBox;
    m_rate->setObjectName(QStringLiteral("exportRate"));
    m_rate->setAccessibleName(tr("Frame rate"));
    m_rate->setRange(1, 120);
    m_rate->setValue(25);
    m_rate->setSuffix(tr(" fps"));
    form.addRow(tr("Frame rate"), m_rate);
    m_names = new QCheckBox(tr("Names of participants"));
    m_names->setObjectName(QStringLiteral("exportNames"));
    form.addRow(QString(), m_names);
    m_streams = new QListWidget;
    m_streams->setObjectName(QStringLiteral("exportStreams"));
    m_streams->setAccessibleName(tr("Participants"));
    for (const library::Presence &stream : m_source.details.streams) {
        const QString who = stream.name.isEmpty() ? stream.streamId : stream.name;
        auto *item = new QListWidgetItem(
            stream.typeOfVideo == QLatin1String("SCREEN") ? tr("%1 (screen)").arg(who) : who, m_streams);
        item->setData(SourceRole, stream.streamId);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool shown = m_source.shownStreams.isEmpty() || m_source.shownStreams.contains(stream.streamId);
        item->setCheckState(shown ? Qt::Checked : Qt::Unchecked);
    }
    m_streams->setFixedHeight(96);
    form.addRow(tr("Participants"), m_streams);
    connect(m_streams, &QListWidget::itemChanged, this, &ExportDialog::update);
    connect(m_layout, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
}

void ExportDialog::offerLayouts(const QStringList &folders) {
    if (!m_layout || folders.isEmpty())
        return;
    m_layout->insertSeparator(m_layout->count());
    for (const QString &folder : folders) {
        m_layout->addItem(folder.isEmpty() ? tr("Custom layout") : tr("Custom layout “%1”").arg(folder),
                          int(session::RecordingLayout::Custom));
        m_layout->setItemData(m_layout->count() - 1, folder, LayoutRole);
    }
}

void ExportDialog::makeTarget(QFormLayout &form) {
    auto *row = new QHBoxLayout(m_targetLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_target->setObjectName(QStringLiteral("exportTarget"));
    m_target->setAccessibleName(tr("Save as"));
    auto *choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QStringLiteral("exportChoose"));
    choose->setAutoDefault(false);
    row->addWidget(m_target, 1);
    row->addWidget(choose);
    form.addRow(tr("Save as"), m_targetLine);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_target, &QLineEdit::textEdited, this, [this] {
        m_ownTarget = true;
        update();
    });
}

void ExportDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("exportGo"));
    m_go->setProperty("primary", true);
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ExportDialog::choosePreset(int at) {
    const auto presets = presetsFor(formatsFor(m_source.details.entry));
    if (at >= 0 && size_t(at) < presets.size()) {
        const ExportPreset &preset = presets[size_t(at)];
        m_format->setCurrentIndex(m_format->findData(int(preset.format)));
        m_loudness->setCurrentIndex(preset.loudness_lufs ? m_loudness->findData(*preset.loudness_lufs) : 0);
        m_quality->setCurrentIndex(preset.quality ? m_quality->findData(*preset.quality) : 0);
    }
    update();
}

Format ExportDialog::format() const {
    return Format(m_format->currentData().toInt());
}

bool ExportDialog::composes() const {
    return m_layout && isOneVideo(format());
}

bool ExportDialog::showsPage() const {
    return composes() &&
           session::RecordingLayout(m_layout->currentData().toInt()) == session::RecordingLayout::Custom;
}

void ExportDialog::update() {
    const Format chosen = format();
    const bool audio = isAudioOnly(chosen), still = chosen == Format::Still;
    m_form->setRowVisible(m_range, !still && chosen != Format::Zip);
    m_form->setRowVisible(m_loudness, audio || ((chosen == Format::Mp4 || chosen == Format::WebM) &&
                                                m_source.details.entry.hasAudio));
    m_form->setRowVisible(m_quality, chosen == Format::Mp4 || chosen == Format::WebM);
    m_form->setRowVisible(m_perParticipant, audio && m_layout);
    if (m_layout) {
        for (QWidget *field : std::initializer_list<QWidget *>{m_layout, m_size})
            m_form->setRowVisible(field, composes());
        // A custom layout draws names itself.
        m_form->setRowVisible(m_names, composes() && !showsPage());
        m_form->setRowVisible(m_rate, composes() && !still);
        m_form->setRowVisible(m_streams, composes() || (audio && !m_perParticipant->isChecked()));
    }
    if (!m_ownTarget)
        proposeTarget();
    const QString why = problem();
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
    m_go->setEnabled(why.isEmpty());
    m_go->setToolTip(why);
}

void ExportDialog::proposeTarget() {
    const bool folder = isFolder(request());
    m_target->setText(freePath(startFolder(), m_source.details.entry.name,
                               folder ? QString() : exporting::extensionOf(format())));
}

void ExportDialog::browse() {
    const QString extension = isFolder(request()) ? QString() : exporting::extensionOf(format());
    const QString filter = extension.isEmpty()
                               ? tr("Folders")
                               : QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), extension);
    m_dialogs.chooseNewFile(this, tr("Export to"), m_target->text(), filter,
                            [this](const std::optional<QString> &path) {
                                if (!path)
                                    return;
                                m_ownTarget = true;
                                m_target->setText(*path);
                                update();
                            });
}

exporting::Composition ExportDialog::composition() const {
    exporting::Composition composition;
    if (!m_layout)
        return composition;
    composition.layout = session::RecordingLayout(m_layout->currentData().toInt());
    composition.customLayout = m_layout->currentData(LayoutRole).toString();
    const QSize size = m_size->currentData().toSize();
    composition.width = size.width();
    composition.height = size.height();
    composition.frameRate = m_rate->value();
    if (m_names->isChecked() && !showsPage())
        composition.look = session::LookOptions{true, {}, true};
    for (int row = 0; row < m_streams->count(); ++row)
        if (m_streams->item(row)->checkState() == Qt::Checked)
            composition.streams += m_streams->item(row)->data(SourceRole).toString();
    if (composition.streams.size() == m_streams->count())
        composition.streams.clear(); // all
    return composition;
}

Request ExportDialog::request() const {
    Request request;
    request.recordingId = m_source.details.entry.id;
    request.format = format();
    if (request.format == Format::Still) {
        request.start_ms = m_source.position_ms;
    } else if (m_range->currentIndex() == 1 && request.format != Format::Zip) {
        request.start_ms = m_source.in_ms;
        request.end_ms = m_source.out_ms;
    }
    const bool video = request.format == Format::Mp4 || request.format == Format::WebM;
    if ((video || isAudioOnly(request.format)) && m_loudness->currentIndex() > 0)
        request.loudness_lufs = m_loudness->currentData().toDouble();
    if (video && m_quality->currentIndex() > 0)
        request.quality = m_quality->currentData().toInt();
    request.perParticipant = m_layout && isAudioOnly(request.format) && m_perParticipant->isChecked();
    request.composition = composition();
    request.target = QDir::cleanPath(m_target->text().trimmed());
    return request;
}

QString ExportDialog::problem() const {
    const QFileInfo target(m_target->text().trimmed());
    if (m_streams && m_streams->count() > 0 && m_form->isRowVisible(m_streams)) {
        bool any = false;
        for (int row = 0; row < m_streams->count(); ++row)
            any = any || m_streams->item(row)->checkState() == Qt::Checked;
        if (!any)
            return tr("Select a participant at least.");
    }
    if (showsPage() && format() != Format::Mp4)
        return tr("Choose MP4 for a custom layout.");
    if (showsPage() && m_range->currentIndex() == 1)
        return tr("A custom layout shows the whole recording. Choose it as the range, and cut the MP4 "
                  "afterwards.");
    if (target.filePath().isEmpty() || !target.isAbsolute())
        return tr("Choose where to save it.");
    if (target.exists())
        return tr("“%1” exists. Choose another name.").arg(target.fileName());
    if (!target.dir().exists())
        return tr("The folder “%1” does not exist. Choose another one.").arg(target.path());
    return {};
}

void ExportDialog::accept() {
    update(); // the disk may have changed
    if (!m_go->isEnabled())
        return;
    QSettings().setValue(folderKey, QFileInfo(m_target->text()).path());
    Q_EMIT chosen(request());
    QDialog::accept();
}

} // namespace ovation::ui
