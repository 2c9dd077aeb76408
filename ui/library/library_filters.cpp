#include "ui/library/library_filters.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <array>
#include <utility>

namespace ovation::ui {

using library::Health;
using library::Query;
using recording::Status;
using session::OutputMode;

namespace {

enum Date { AnyDate, Today, Week, Month, Year, OwnRange };
constexpr std::array DaysOf = {0, 1, 7, 30, 365};

enum Length { AnyLength, UnderMinute, UnderTen, UnderHour, Longer };
constexpr double Minute_s = 60, TenMinutes_s = 600, Hour_s = 3600;

constexpr std::array Healths = {Health::Good, Health::Remarkable, Health::Failed, Health::Unknown};

std::vector<OutputMode> modesOf(int choice) {
    if (choice == 1)
        return {OutputMode::Composed, OutputMode::ComposedQuickStart};
    return choice == 2 ? std::vector{OutputMode::Individual} : std::vector<OutputMode>();
}

std::vector<Status> statusesOf(int choice) {
    switch (choice) {
    case 1:
        return {Status::Ready};
    case 2:
        return {Status::Failed};
    case 3:
        return {Status::Starting, Status::Started, Status::Stopped};
    default:
        return {};
    }
}

} // namespace

LibraryFilters::LibraryFilters(QWidget *parent) : QWidget(parent), m_kept(new QCheckBox(tr("Kept only"))) {
    setObjectName(QStringLiteral("libraryFilters"));
    m_mode = add(QStringLiteral("filterMode"), tr("Filter by mode"),
                 {tr("Any mode"), tr("Composed"), tr("Individual")});
    m_status = add(QStringLiteral("filterStatus"), tr("Filter by status"),
                   {tr("Any status"), tr("Ready"), tr("Failed"), tr("Running")});
    m_health = add(QStringLiteral("filterHealth"), tr("Filter by health"),
                   {tr("Any health"), tr("Good"), tr("With remarks"), tr("Failed"), tr("Not measured")});
    m_date = add(QStringLiteral("filterDate"), tr("Filter by date"),
                 {tr("Any date"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 12 months"),
                  tr("Between two dates")});
    m_length = add(QStringLiteral("filterLength"), tr("Filter by length"),
                   {tr("Any length"), tr("Under 1 min"), tr("1–10 min"), tr("10–60 min"), tr("Over 1 h")});
    m_tag = add(QStringLiteral("filterTag"), tr("Filter by tag"), {tr("Any tag")});
    makeDates();
    m_kept->setObjectName(QStringLiteral("filterKept"));
    connect(m_kept, &QCheckBox::toggled, this, &LibraryFilters::changed);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 0, 8, 8);
    grid->setSpacing(4);
    int at = 0;
    for (QComboBox *box : {m_date, m_length, m_mode, m_status, m_health, m_tag}) {
        grid->addWidget(box, at / 2, at % 2);
        ++at;
    }
    grid->addWidget(m_dates, 3, 0, 1, 2);
    grid->addWidget(m_kept, 4, 0, 1, 2);
}

QComboBox *LibraryFilters::add(const QString &name, const QString &spoken, const QStringList &choices) {
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(spoken);
    box->addItems(choices);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    connect(box, &QComboBox::currentIndexChanged, this, &LibraryFilters::changed);
    return box;
}

void LibraryFilters::makeDates() {
    m_dates = new QWidget;
    m_from = new QDateEdit(QDate::currentDate().addMonths(-1));
    m_to = new QDateEdit(QDate::currentDate());
    auto *row = new QHBoxLayout(m_dates);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const auto &[edit, name, spoken] :
         {std::tuple(m_from, QStringLiteral("filterFrom"), tr("First day")),
          std::tuple(m_to, QStringLiteral("filterTo"), tr("Last day"))}) {
        edit->setObjectName(name);
        edit->setAccessibleName(spoken);
        edit->setToolTip(spoken);
        edit->setCalendarPopup(true);
        connect(edit, &QDateEdit::dateChanged, this, &LibraryFilters::changed);
    }
    row->addWidget(m_from, 1);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(m_to, 1);
    m_dates->hide();
    connect(m_date, &QComboBox::currentIndexChanged, m_dates,
            [this](int choice) { m_dates->setVisible(choice == OwnRange); });
}

void LibraryFilters::applyTo(Query &query) const {
    query.modes = modesOf(m_mode->currentIndex());
    query.statuses = statusesOf(m_status->currentIndex());
    query.health.clear();
    if (const int choice = m_health->currentIndex(); choice > 0)
        query.health = {Healths.at(size_t(choice - 1))};
    query.tags.clear();
    if (m_tag->currentIndex() > 0)
        query.tags = {m_tag->currentText()};
    query.keptOnly = m_kept->isChecked();
    applyDate(query);
    applyLength(query);
}

void LibraryFilters::applyDate(Query &query) const {
    query.from.reset();
    query.to.reset();
    const int choice = m_date->currentIndex();
    if (choice == OwnRange) {
        const auto [first, last] =
            std::minmax({m_from->date(), m_to->date()}); // values, not references to what is gone
        query.from = first.startOfDay().toMSecsSinceEpoch();
        query.to = last.addDays(1).startOfDay().toMSecsSinceEpoch();
    } else if (choice > AnyDate) {
        const QDate first = QDate::currentDate().addDays(1 - DaysOf.at(size_t(choice)));
        query.from = first.startOfDay().toMSecsSinceEpoch();
    }
}

void LibraryFilters::applyLength(Query &query) const {
    query.minDuration.reset();
    query.maxDuration.reset();
    switch (m_length->currentIndex()) {
    case UnderMinute:
        query.maxDuration = Minute_s;
        break;
    case UnderTen:
        query.minDuration = Minute_s;
        query.maxDuration = TenMinutes_s;
        break;
    case UnderHour:
        query.minDuration = TenMinutes_s;
        query.maxDuration = Hour_s;
        break;
    case Longer:
        query.minDuration = Hour_s;
        break;
    default:
        break;
    }
}

bool LibraryFilters::areSet() const {
    if (m_kept->isChecked())
        return true;
    for (const QComboBox *box : {m_mode, m_status, m_health, m_date, m_length, m_tag})
        if (box->currentIndex() > 0)
            return true;
    return false;
}

void LibraryFilters::clear() {
    {
        const QSignalBlocker blocker(this);
        m_kept->setChecked(false);
        for (QComboBox *box : {m_mode, m_status, m_health, m_date, m_length, m_tag})
            box->setCurrentIndex(0);
    }
    Q_EMIT changed();
}

void LibraryFilters::offerTags(const QStringList &tags) {
    const QString chosen = m_tag->currentIndex() > 0 ? m_tag->currentText() : QString();
    bool lost = false;
    {
        const QSignalBlocker blocker(m_tag);
        while (m_tag->count() > 1)
            m_tag->removeItem(1);
        m_tag->addItems(tags);
        const qsizetype at = tags.indexOf(chosen);
        m_tag->setCurrentIndex(at < 0 ? 0 : int(at) + 1);
        lost = !chosen.isEmpty() && at < 0;
    }
    if (lost)
        Q_EMIT changed();
}

} // namespace ovation::ui
