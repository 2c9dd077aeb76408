#include "ui/recordings/recording_details.h"

#include "ui/common/engine_text.h"
#include "ui/common/format.h"
#include "ui/common/health_text.h"
#include "ui/common/icon_label.h"
#include "ui/common/icons.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ovation::ui {

using recording::HealthReport;
using recording::RecordingInfo;

namespace {

constexpr int MaxRowsShown = 6;

QLabel *sentence(const QString &text, const char *name) {
    auto *label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QTreeWidget *makeTable(const char *name, const QString &accessible, const QStringList &titles, int rows) {
    auto *table = new QTreeWidget;
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(accessible);
    table->setHeaderLabels(titles);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->header()->setStretchLastSection(true);
    const int row = table->fontMetrics().lineSpacing() + 10;
    table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    table->setMinimumHeight(row * (std::min(rows, MaxRowsShown) + 1) + 8);
    return table;
}

Tone toneOf(Badge badge) {
    return badge == Badge::Fine ? Tone::Accent : badge == Badge::None ? Tone::Muted : Tone::Warning;
}

} // namespace

RecordingDetails::RecordingDetails(const RecordingSnapshot &recording, QWidget *parent) : QDialog(parent) {
    const RecordingInfo &info = recording.info;
    setObjectName(QStringLiteral("recordingDetails"));
    setWindowTitle(tr("Details of “%1”").arg(info.name));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeHead(info));
    column->addWidget(makeFacts(recording));
    if (info.health && !info.health->streams.empty())
        column->addWidget(makeStreams(*info.health), 1);
    if (!info.markers.empty())
        column->addWidget(makeMarkers(info.markers), 1);
    column->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    constexpr int Width = 680;
    resize(Width, column->totalHeightForWidth(Width));
}

QWidget *RecordingDetails::makeHead(const RecordingInfo &info) {
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const Badge badge = badgeOf(info);
    auto *sign = new IconLabel(20);
    sign->setIcon(icon(badge == Badge::None ? QStringLiteral("film") : badgeIcon(badge), toneOf(badge)));
    row->addWidget(sign, 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(4);
    row->addLayout(lines, 1);
    switch (badge) {
    case Badge::Failed:
        lines->addWidget(sentence(reasonText(info), "detailsVerdict"));
        lines->addWidget(sentence(adviceText(info), "detailsAdvice"));
        break;
    case Badge::Fine:
        lines->addWidget(sentence(tr("No problems found."), "detailsVerdict"));
        break;
    case Badge::Notes:
        lines->addWidget(sentence(tr("The recording is usable, with these notes:"), "detailsVerdict"));
        break;
    case Badge::None:
        lines->addWidget(sentence(tr("This recording has no health report."), "detailsVerdict"));
        break;
    }
    if (info.health)
        for (const QString &note : info.health->notes)
            lines->addWidget(sentence(QStringLiteral("• ") + engineText(note), "detailsNote"));
    return head;
}

QWidget *RecordingDetails::makeFacts(const RecordingSnapshot &recording) {
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const auto facts = factsOf(recording.info);
    const int half = int(facts.size() + 1) / 2;
    for (int i = 0; i < int(facts.size()); ++i) {
        auto *name = new QLabel(facts[size_t(i)].name);
        name->setProperty("caption", true);
        grid->addWidget(name, i % half, i / half * 2, Qt::AlignTop);
        grid->addWidget(sentence(facts[size_t(i)].value, "detailsFact"), i % half, i / half * 2 + 1,
                        Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return box;
}

QWidget *RecordingDetails::makeStreams(const HealthReport &health) {
    auto *table = makeTable(
        "detailsStreams", tr("Streams"),
        {tr("Stream"), tr("Lost"), tr("Dropped"), tr("Longest gap"), tr("A/V offset"), tr("Problem")},
        int(health.streams.size()));
    const QLocale locale;
    for (const recording::StreamHealth &stream : health.streams) {
        auto *item =
            new QTreeWidgetItem(table, {stream.file.isEmpty() ? stream.streamId : stream.file,
                                        locale.toString(qlonglong(stream.lostPackets)),
                                        locale.toString(qlonglong(stream.droppedFrames)),
                                        secondsText(double(stream.longestGap_ms) / 1000),
                                        stream.audioLate_ms ? audioLateText(*stream.audioLate_ms) : QString(),
                                        engineText(stream.problem)});
        for (int number = 1; number <= 4; ++number)
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, stream.streamId);
        item->setToolTip(1, tr("Packets that never arrived"));
        item->setToolTip(2, tr("Frames that could not be decoded because packets were lost"));
        item->setToolTip(5, engineText(stream.problem));
    }
    for (int number = 1; number <= 4; ++number)
        table->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    for (int at = 0; at < table->columnCount() - 1; ++at)
        table->resizeColumnToContents(at);
    return table;
}

QWidget *RecordingDetails::makeMarkers(const std::vector<recording::Marker> &markers) {
    auto *table = makeTable("detailsMarkers", tr("Markers"), {tr("Time"), tr("Name")}, int(markers.size()));
    for (const recording::Marker &marker : markers)
        new QTreeWidgetItem(table, {clockText(marker.time_ms), marker.name}); // owned by the table
    table->resizeColumnToContents(0);
    return table;
}

} // namespace ovation::ui
