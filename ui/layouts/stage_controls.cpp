#include "ui/layouts/stage_controls.h"

#include "ui/common/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ovation::ui {

namespace {

enum Column {
    NameColumn,
    DataColumn,
    AspectColumn,
    ScreenColumn,
    AudioColumn,
    VideoColumn,
    LeaveColumn,
    ColumnCount
};

constexpr std::array names = {"Ana", "Ben", "Cho", "Dana", "Eli", "Fay", "Gus", "Hana", "Ivo"};

/// A check box in the middle of its cell.
QCheckBox *addCheck(QTableWidget *table, int row, int column, bool on, const QString &what) {
    auto *box = new QCheckBox;
    box->setObjectName(QStringLiteral("stage%1_%2").arg(column).arg(row));
    box->setChecked(on);
    box->setToolTip(what);
    box->setAccessibleName(what);
    auto *cell = new QWidget;
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(box, 0, Qt::AlignCenter);
    table->setCellWidget(row, column, cell);
    return box;
}

} // namespace

StageControls::StageControls(QWidget *parent)
    : QWidget(parent), m_number(new QSpinBox), m_table(new QTableWidget(0, ColumnCount)) {
    setObjectName(QStringLiteral("stageControls"));
    m_number->setObjectName(QStringLiteral("stageNumber"));
    m_number->setRange(0, MaxStageParticipants);
    m_number->setToolTip(tr("How many synthetic participants are on the stage"));
    m_number->setAccessibleName(tr("Participants on the stage"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    auto *title = new QLabel(tr("Stage"));
    title->setObjectName(QStringLiteral("emptyTitle"));
    row->addWidget(title);
    row->addStretch();
    row->addWidget(new QLabel(tr("Participants")));
    row->addWidget(m_number);

    m_table->setObjectName(QStringLiteral("stageTable"));
    m_table->setAccessibleName(tr("Participants on the stage"));
    m_table->setHorizontalHeaderLabels(
        {tr("Name"), tr("Data"), tr("Ratio"), tr("Screen"), tr("Audio"), tr("Video"), QString()});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(32);
    for (int column = 0; column < ColumnCount; ++column)
        header->setSectionResizeMode(column, column <= DataColumn ? QHeaderView::Stretch
                                                                  : QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_number, &QSpinBox::valueChanged, this, &StageControls::setNumber);
}

void StageControls::setNumber(int participants) {
    const int before = int(m_participants.size());
    while (int(m_participants.size()) > participants)
        m_participants.pop_back();
    while (int(m_participants.size()) < participants) {
        StageParticipant person;
        person.id = ++m_lastId;
        // The first unused name.
        for (const char *name : names)
            if (person.name.isEmpty() &&
                std::none_of(m_participants.begin(), m_participants.end(),
                             [name](const auto &one) { return one.name == QLatin1String(name); }))
                person.name = QLatin1String(name);
        m_participants.push_back(person);
    }
    if (int(m_participants.size()) == before)
        return;
    rebuild();
    Q_EMIT changed(m_participants);
}

void StageControls::rebuild() {
    const QSignalBlocker quiet(m_number);
    m_number->setValue(int(m_participants.size()));
    m_table->setRowCount(0);
    m_table->setRowCount(int(m_participants.size()));
    for (int row = 0; row < int(m_participants.size()); ++row)
        makeRow(row);
}

template <typename Change>
void StageControls::change(int id, Change apply) {
    for (StageParticipant &person : m_participants)
        if (person.id == id) {
            const StageParticipant before = person;
            apply(person);
            if (!(person == before))
                Q_EMIT changed(m_participants);
            return;
        }
}

void StageControls::makeRow(int row) {
    const StageParticipant &person = m_participants[size_t(row)];
    const int id = person.id;
    auto *name = new QLineEdit(person.name);
    name->setObjectName(QStringLiteral("stageName_%1").arg(row));
    name->setAccessibleName(tr("Name"));
    name->setToolTip(tr("The name: clientData of the connection. Press Enter to take it"));
    auto *details = new QLineEdit(person.data);
    details->setObjectName(QStringLiteral("stageData_%1").arg(row));
    details->setAccessibleName(tr("Data"));
    details->setPlaceholderText(tr("server data"));
    details->setToolTip(tr("What the application's server says of the connection. Press Enter to take it"));
    auto *aspect = new QComboBox;
    aspect->setObjectName(QStringLiteral("stageAspect_%1").arg(row));
    aspect->setAccessibleName(tr("Aspect ratio"));
    aspect->setToolTip(tr("Aspect ratio of the video"));
    aspect->addItems({QStringLiteral("4:3"), QStringLiteral("16:9"), QStringLiteral("9:16")});
    aspect->setCurrentIndex(int(person.aspect));
    m_table->setCellWidget(row, NameColumn, name);
    m_table->setCellWidget(row, DataColumn, details);
    m_table->setCellWidget(row, AspectColumn, aspect);
    auto *screen =
        addCheck(m_table, row, ScreenColumn, person.screen, tr("Shares a screen instead of a camera"));
    auto *audio = addCheck(m_table, row, AudioColumn, person.audio, tr("Audio is on; off is muted"));
    auto *video = addCheck(m_table, row, VideoColumn, person.video, tr("Video is on; off is muted"));
    auto *out = new QToolButton;
    out->setObjectName(QStringLiteral("stageLeave_%1").arg(row));
    out->setIcon(icon(QStringLiteral("user-x")));
    out->setToolTip(tr("Leaves the stage"));
    out->setAccessibleName(tr("Leave"));
    m_table->setCellWidget(row, LeaveColumn, out);

    connect(name, &QLineEdit::editingFinished, this,
            [this, id, name] { change(id, [name](StageParticipant &one) { one.name = name->text(); }); });
    connect(details, &QLineEdit::editingFinished, this, [this, id, details] {
        change(id, [details](StageParticipant &one) { one.data = details->text(); });
    });
    connect(aspect, &QComboBox::currentIndexChanged, this, [this, id](int which) {
        change(id, [which](StageParticipant &one) { one.aspect = StageParticipant::Aspect(which); });
    });
    connect(screen, &QCheckBox::toggled, this,
            [this, id](bool on) { change(id, [on](StageParticipant &one) { one.screen = on; }); });
    connect(audio, &QCheckBox::toggled, this,
            [this, id](bool on) { change(id, [on](StageParticipant &one) { one.audio = on; }); });
    connect(video, &QCheckBox::toggled, this,
            [this, id](bool on) { change(id, [on](StageParticipant &one) { one.video = on; }); });
    // Later: the row, and the button with it, goes.
    connect(
        out, &QToolButton::clicked, this, [this, id] { leave(id); }, Qt::QueuedConnection);
}

void StageControls::leave(int id) {
    std::erase_if(m_participants, [id](const StageParticipant &person) { return person.id == id; });
    rebuild();
    Q_EMIT changed(m_participants);
}

} // namespace ovation::ui
