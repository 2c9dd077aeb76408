#include "ui/log/log_window.h"

#include "base/atomic_file.h"
#include "ui/common/columns.h"
#include "ui/common/dialogs.h"
#include "ui/common/format.h"
#include "ui/log/log_filter.h"
#include "ui/log/log_model.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include <chrono>
#include <set>

namespace ovation::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto LookEvery = 250ms;

} // namespace

LogWindow::LogWindow(std::shared_ptr<const LogLines> lines, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), m_lines(std::move(lines)), m_dialogs(dialogs), m_model(new LogModel(this)),
      m_filter(new LogFilter(this)), m_level(new QComboBox), m_category(new QComboBox), m_text(new QLineEdit),
      m_table(new QTreeView), m_outcome(new QLabel) {
    setObjectName(QStringLiteral("logWindow"));
    setWindowTitle(tr("Log"));
    resize(900, 520);
    m_filter->setSourceModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFilters());
    column->addWidget(makeTable(), 1);
    m_outcome->setObjectName(QStringLiteral("logOutcome"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->hide();
    column->addWidget(m_outcome);
    column->addWidget(makeButtons());
    m_look.setInterval(LookEvery);
    connect(&m_look, &QTimer::timeout, this, &LogWindow::update);
}

QWidget *LogWindow::makeFilters() {
    m_level->setObjectName(QStringLiteral("logLevel"));
    m_level->setAccessibleName(tr("Level"));
    m_level->addItem(tr("All levels"), severityOf(QtDebugMsg));
    m_level->addItem(tr("Info and worse"), severityOf(QtInfoMsg));
    m_level->addItem(tr("Warnings and errors"), severityOf(QtWarningMsg));
    m_level->addItem(tr("Errors"), severityOf(QtCriticalMsg));
    connect(m_level, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setLeast(m_level->currentData().toInt()); });
    m_category->setObjectName(QStringLiteral("logCategory"));
    m_category->setAccessibleName(tr("Category"));
    m_category->addItem(tr("All categories"), QString());
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_category, &QComboBox::currentIndexChanged, this,
            [this] { m_filter->setCategory(m_category->currentData().toString()); });
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setAccessibleName(tr("Filter messages"));
    m_text->setPlaceholderText(tr("Filter messages"));
    m_text->setClearButtonEnabled(true);
    connect(m_text, &QLineEdit::textChanged, m_filter, &LogFilter::setText);
    auto *filters = new QWidget;
    auto *line = new QHBoxLayout(filters);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_level);
    line->addWidget(m_category);
    line->addWidget(m_text, 1);
    return filters;
}

QWidget *LogWindow::makeTable() {
    m_table->setObjectName(QStringLiteral("logTable"));
    m_table->setAccessibleName(tr("Log"));
    m_table->setModel(m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    fitColumn(*m_table->header(), LogModel::TimeColumn, QStringLiteral("00:00:00.000"));
    fitColumn(*m_table->header(), LogModel::LevelColumn, levelText(QtWarningMsg));
    fitColumn(*m_table->header(), LogModel::CategoryColumn, QStringLiteral("ovation.transport"));
    return m_table;
}

QWidget *LogWindow::makeButtons() {
    auto *buttons = new QDialogButtonBox;
    const auto add = [&](const QString &text, const char *name) {
        auto *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        return button;
    };
    m_pause = add(tr("&Pause"), "pauseLog");
    m_pause->setCheckable(true);
    connect(m_pause, &QPushButton::toggled, this, &LogWindow::setPaused);
    connect(add(tr("&Copy"), "copyLog"), &QPushButton::clicked, this, &LogWindow::copy);
    connect(add(tr("&Save…"), "saveLog"), &QPushButton::clicked, this, &LogWindow::save);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *keys = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &LogWindow::copy);
    return buttons;
}

void LogWindow::setPaused(bool paused) {
    m_pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    if (paused) {
        m_look.stop();
    } else if (isVisible()) {
        m_look.start();
        update();
    }
}

void LogWindow::showEvent(QShowEvent *event) {
    QDialog::showEvent(event);
    setPaused(m_pause->isChecked());
}

void LogWindow::hideEvent(QHideEvent *event) {
    m_look.stop();
    QDialog::hideEvent(event);
}

/// Follows the end, unless the user has scrolled away from it.
void LogWindow::update() {
    const auto lines = m_lines->after(m_model->lastNumber());
    if (lines.empty())
        return;
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool isAtEnd = bar->value() >= bar->maximum();
    m_model->add(lines);
    addCategories(lines);
    if (isAtEnd)
        m_table->scrollToBottom();
}

void LogWindow::addCategories(const std::vector<LogLine> &lines) {
    for (const LogLine &line : lines) {
        if (m_category->findData(line.category) >= 0)
            continue;
        int at = 1; // behind "All categories"
        while (at < m_category->count() && m_category->itemText(at) < line.category)
            ++at;
        m_category->insertItem(at, line.category, line.category);
    }
}

QString LogWindow::shownText(bool selectedOnly) const {
    std::set<int> rows;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.insert(index.row());
    if (rows.empty() || !selectedOnly) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.insert(row);
    }
    QString text;
    for (const int row : rows)
        text += toText(m_model->lineAt(m_filter->mapToSource(m_filter->index(row, 0)).row())) + u'\n';
    return text;
}

void LogWindow::copy() {
    QGuiApplication::clipboard()->setText(shownText(true));
}

void LogWindow::save() {
    m_dialogs.chooseNewFile(
        this, tr("Save log"), QStringLiteral("ovation-studio.log"), tr("Logs (*.log *.txt)"),
        [self = QPointer(this)](const std::optional<QString> &file) {
            if (!self || !file)
                return;
            const auto written = writeFileAtomically(*file, self->shownText(false).toUtf8());
            self->m_outcome->setText(written ? tr("Saved as “%1”.").arg(*file)
                                             : failureText(tr("Could not save the log"), written.error()));
            self->m_outcome->show();
        });
}

} // namespace ovation::ui
