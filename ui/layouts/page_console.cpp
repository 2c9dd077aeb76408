#include "ui/layouts/page_console.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace ovation::ui {

using Kind = page::PageMessage::Kind;

namespace {

constexpr std::chrono::milliseconds Batch(50);

/// All, problems only, or network only: the entries of the chooser.
class KindFilter final : public QSortFilterProxyModel {
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void show(int which) {
        m_which = which;
        invalidateFilter();
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override {
        const auto kind = Kind(sourceModel()->index(row, 0, parent).data(PageConsoleModel::KindRole).toInt());
        return m_which == 0 || (m_which == 1 && (kind == Kind::Error || kind == Kind::Warning)) ||
               (m_which == 2 && kind == Kind::Network);
    }

  private:
    int m_which = 0;
};

QIcon iconOf(Kind kind) {
    switch (kind) {
    case Kind::Error:
        return icon(QStringLiteral("circle-x"), Tone::Warning);
    case Kind::Warning:
        return icon(QStringLiteral("triangle-alert"), Tone::Warning);
    case Kind::Network:
        return icon(QStringLiteral("link"), Tone::Muted);
    case Kind::Log:
        return icon(QStringLiteral("info"), Tone::Muted);
    }
    return {};
}

} // namespace

int PageConsoleModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PageConsoleModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PageConsoleModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const ConsoleLine &line = m_lines[size_t(index.row())];
    if (role == KindRole)
        return int(line.kind);
    if (role == Qt::DecorationRole && index.column() == TimeColumn)
        return iconOf(line.kind);
    if (role == Qt::ForegroundRole && index.column() == TextColumn && line.kind == Kind::Error)
        return colorOf(Tone::Warning);
    if (role == Qt::ToolTipRole)
        return line.isOwnFile && line.line > 0 ? tr("%1\nDouble-click to go there").arg(line.text)
                                               : line.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return line.time.toString(QStringLiteral("HH:mm:ss.zzz"));
    case TextColumn:
        return line.text.simplified();
    default:
        return line.line > 0 ? QStringLiteral("%1:%2").arg(line.file).arg(line.line) : line.file;
    }
}

QVariant PageConsoleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TimeColumn ? tr("Time") : section == TextColumn ? tr("Message") : tr("Where");
}

void PageConsoleModel::add(std::vector<ConsoleLine> lines) {
    if (lines.size() > size_t(MaxLines))
        lines.erase(lines.begin(), lines.end() - MaxLines);
    if (const int over = int(m_lines.size() + lines.size()) - MaxLines; over > 0) {
        beginRemoveRows({}, 0, over - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + over);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(m_lines.size() + lines.size()) - 1);
    std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    endInsertRows();
}

void PageConsoleModel::clear() {
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

PageConsole::PageConsole(QWidget *parent)
    : QWidget(parent), m_model(new PageConsoleModel(this)), m_shown(new KindFilter(this)),
      m_table(new QTreeView), m_filter(new QComboBox), m_count(new QLabel) {
    setObjectName(QStringLiteral("pageConsole"));
    m_shown->setSourceModel(m_model);
    m_table->setObjectName(QStringLiteral("consoleTable"));
    m_table->setAccessibleName(tr("Messages of the page"));
    m_table->setModel(m_shown);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->resizeSection(PageConsoleModel::TimeColumn,
                          fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + 56);
    header->setSectionResizeMode(PageConsoleModel::TextColumn, QHeaderView::Stretch);
    header->resizeSection(PageConsoleModel::PlaceColumn,
                          fontMetrics().horizontalAdvance(QStringLiteral("openvidu-browser.js:1")) + 32);
    m_filter->setObjectName(QStringLiteral("consoleFilter"));
    m_filter->setAccessibleName(tr("Which messages are shown"));
    m_filter->setToolTip(tr("Which messages are shown"));
    m_filter->addItems({tr("All messages"), tr("Problems"), tr("Network")});
    m_count->setObjectName(QStringLiteral("consoleCount"));
    auto *clearButton = new QToolButton;
    clearButton->setObjectName(QStringLiteral("clearConsoleButton"));
    clearButton->setIcon(icon(QStringLiteral("trash-2")));
    clearButton->setToolTip(tr("Clear the messages"));
    clearButton->setAccessibleName(tr("Clear the messages"));
    clearButton->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(8);
    auto *title = new QLabel(tr("Console and network"));
    title->setObjectName(QStringLiteral("emptyTitle"));
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_filter);
    row->addWidget(clearButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_table, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(Batch);
    connect(&m_soon, &QTimer::timeout, this, &PageConsole::flush);
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int which) { static_cast<KindFilter *>(m_shown)->show(which); });
    connect(clearButton, &QToolButton::clicked, this, &PageConsole::clear);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const ConsoleLine &line = m_model->line(m_shown->mapToSource(index).row());
        if (line.isOwnFile)
            Q_EMIT placeWanted(line.file, std::max(1, line.line));
    });
    showCount();
}

void PageConsole::add(const ConsoleLine &line) {
    m_waiting.push_back(line);
    if (!m_soon.isActive())
        m_soon.start();
}

void PageConsole::flush() {
    const QModelIndex last = m_shown->index(m_shown->rowCount() - 1, 0);
    const bool atEnd = !last.isValid() || m_table->viewport()->rect().intersects(m_table->visualRect(last));
    const auto count = [this](Kind kind) {
        return int(std::count_if(m_waiting.begin(), m_waiting.end(),
                                 [kind](const ConsoleLine &line) { return line.kind == kind; }));
    };
    m_errors += count(Kind::Error);
    m_warnings += count(Kind::Warning);
    m_model->add(std::exchange(m_waiting, {}));
    if (atEnd)
        m_table->scrollToBottom();
    showCount();
}

void PageConsole::clear() {
    m_waiting.clear();
    m_model->clear();
    m_errors = m_warnings = 0;
    showCount();
}

void PageConsole::showCount() {
    QStringList words;
    if (m_errors)
        words += tr("%n errors", nullptr, int(m_errors));
    if (m_warnings)
        words += tr("%n warnings", nullptr, int(m_warnings));
    m_count->setText(listText(words));
    m_count->setProperty("problem", m_errors > 0);
}

} // namespace ovation::ui
