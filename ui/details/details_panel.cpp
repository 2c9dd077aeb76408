#include "ui/details/details_panel.h"

#include "ui/common/empty_state.h"
#include "ui/common/engine_text.h"
#include "ui/common/format.h"
#include "ui/common/health_text.h"
#include "ui/common/words.h"
#include "ui/details/annotation_editor.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ovation::ui {

using library::Details;
using recording::RecordingInfo;

namespace {

constexpr int StreamRole = Qt::UserRole, StartRole = Qt::UserRole + 1;
constexpr int MaxDetailRows = 8;

QLabel *makeLabel(const char *name) {
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

const recording::StreamHealth *healthOf(const RecordingInfo &info, const QString &streamId) {
    if (!info.health)
        return nullptr;
    const auto &streams = info.health->streams;
    const auto at = std::find_if(streams.begin(), streams.end(),
                                 [&](const auto &one) { return one.streamId == streamId; });
    return at == streams.end() ? nullptr : &*at;
}

QString remarkOf(const recording::StreamHealth *health) {
    if (!health)
        return {};
    return health->problem.isEmpty() && health->droppedFrames > 0
               ? DetailsPanel::tr("%Ln frames lost", nullptr, int(health->droppedFrames))
               : engineText(health->problem);
}

} // namespace

DetailsPanel::DetailsPanel(Review &review, QWidget *parent)
    : Panel(parent), m_empty(new EmptyState(QStringLiteral("detailsEmpty"))), m_stack(new QStackedLayout),
      m_annotations(new AnnotationEditor(review, *this)), m_name(makeLabel("reviewName")),
      m_verdict(makeLabel("reviewVerdict")), m_notes(makeLabel("reviewNotes")), m_factsBox(new QWidget),
      m_facts(new QFormLayout(m_factsBox)), m_streamsTitle(new QLabel(tr("Participants"))),
      m_streams(new QTreeWidget) {
    setObjectName(QStringLiteral("detailsPanel"));
    toolBar().hide(); // it has no actions
    makeStreams();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("detailsScroll"));
    scroll->setAccessibleName(tr("Details"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeContent());
    auto *content = new QWidget;
    content->setLayout(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    setContent(content);
    clear();
}

QWidget *DetailsPanel::makeContent() {
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(12);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    m_streamsTitle->setObjectName(QStringLiteral("emptyTitle"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_annotations, m_verdict, m_notes,
                                                          m_factsBox, m_streamsTitle, m_streams})
        column->addWidget(part);
    column->addStretch();
    return content;
}

void DetailsPanel::makeStreams() {
    m_streams->setObjectName(QStringLiteral("reviewStreams"));
    m_streams->setAccessibleName(tr("Participants of the recording"));
    m_streams->setHeaderLabels({tr("Participant"), tr("From"), tr("To"), tr("Remarks")});
    m_streams->setRootIsDecorated(false);
    m_streams->setUniformRowHeights(true);
    m_streams->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_streams->setToolTip(tr("Double-click to go to where the participant joins"));
    m_streams->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_streams->header()->setStretchLastSection(true);
    connect(m_streams, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT momentWanted(item->data(0, StartRole).toLongLong());
    });
}

void DetailsPanel::clear(const QString &sentence) {
    m_annotations->setRecording({}, {});
    m_empty->present({},
                     sentence.isEmpty() ? tr("Details of the selected recording appear here.") : sentence);
    m_stack->setCurrentWidget(m_empty);
}

void DetailsPanel::showRecording(const Details &details) {
    m_name->setText(details.entry.name);
    m_annotations->setRecording(details.entry.id, details.entry.annotations);
    showHealth(details.info);
    showFacts(details);
    showStreams(details);
    m_stack->setCurrentIndex(1);
}

void DetailsPanel::showHealth(const RecordingInfo &info) {
    const Badge badge = badgeOf(info);
    QStringList notes;
    if (badge == Badge::Failed) {
        m_verdict->setText(reasonText(info));
        notes += adviceText(info);
    } else if (badge == Badge::Fine) {
        m_verdict->setText(tr("No problems were found."));
    } else {
        m_verdict->setText(badge == Badge::Notes ? tr("Before you use this recording:") : QString());
    }
    if (info.health)
        notes += engineTexts(info.health->notes);
    m_notes->setText(notes.join(u'\n'));
    m_verdict->setVisible(!m_verdict->text().isEmpty());
    m_notes->setVisible(!notes.isEmpty());
}

void DetailsPanel::showFacts(const Details &details) {
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    auto facts = factsOf(details.info);
    if (!details.entry.unreadable.isEmpty())
        facts.push_back({tr("Metadata"), details.entry.unreadable});
    if (!details.entry.file.isEmpty())
        facts.push_back({tr("File"), details.entry.file});
    if (const QString kept = keptText(details.entry.kept); !kept.isEmpty())
        facts.push_back({tr("Kept"), kept});
    if (details.info.delivery && !details.info.delivery->url.isEmpty())
        facts.push_back({tr("Address"), details.info.delivery->url});
    for (const Fact &fact : facts) {
        auto *name = new QLabel(fact.name);
        name->setProperty("caption", true);
        auto *value = makeLabel("reviewFact");
        value->setText(fact.value);
        value->setAccessibleName(fact.name);
        m_facts->addRow(name, value);
    }
}

void DetailsPanel::showStreams(const Details &details) {
    m_streams->clear();
    for (const library::Presence &stream : details.streams) {
        const QString remark = remarkOf(healthOf(details.info, stream.streamId));
        const QString who = stream.name.isEmpty() ? stream.streamId : stream.name;
        auto *item = new QTreeWidgetItem(
            m_streams, {stream.typeOfVideo == QLatin1String("SCREEN") ? tr("%1 (screen)").arg(who) : who,
                        clockText(stream.start_ms), clockText(stream.end_ms), remark});
        item->setData(0, StreamRole, stream.streamId);
        item->setData(0, StartRole, qlonglong(stream.start_ms));
        item->setToolTip(3, remark);
    }
    const int rows = std::min(m_streams->topLevelItemCount(), MaxDetailRows) + 1;
    m_streams->setFixedHeight((m_streams->fontMetrics().lineSpacing() + 12) * rows + 8);
    m_streamsTitle->setVisible(!details.streams.empty());
    m_streams->setVisible(!details.streams.empty());
}

void DetailsPanel::selectStream(const QString &streamId) {
    for (int row = 0; row < m_streams->topLevelItemCount(); ++row)
        if (m_streams->topLevelItem(row)->data(0, StreamRole).toString() == streamId)
            m_streams->setCurrentItem(m_streams->topLevelItem(row));
}

} // namespace ovation::ui
