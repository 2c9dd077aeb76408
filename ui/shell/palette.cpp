#include "ui/shell/palette.h"

#include "ui/common/format.h"
#include "ui/common/layout_work.h"
#include "ui/common/setting_words.h"
#include "ui/layouts/layout_list.h"
#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace ovation::ui {

namespace {

enum Role { KeyRole = Qt::UserRole, KindRole };
constexpr int Width_px = 620, Height_px = 420;

/// How well a text fits what was typed; nothing when it does not. 0 is best.
std::optional<int> rankOf(const QString &text, const QString &detail, const QString &typed) {
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    const QString all = text + u' ' + detail;
    bool areBeginnings = true;
    for (const QString &word : words) {
        const auto at = all.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        areBeginnings = areBeginnings && (u' ' + all).contains(u' ' + word, Qt::CaseInsensitive);
    }
    if (text.startsWith(typed.trimmed(), Qt::CaseInsensitive))
        return 0;
    return areBeginnings ? 1 : 2;
}

} // namespace

Palette::Palette(const Shortcuts &shortcuts, Review &review, const Places &places, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_shortcuts(shortcuts), m_review(review),
      m_work(std::make_unique<LayoutWork>(places.layoutFolder)), m_field(new QLineEdit),
      m_model(new QStandardItemModel(0, 3, this)), m_view(new QTreeView), m_nothing(new QLabel) {
    setObjectName(QStringLiteral("palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search"));
    makeContent();
    gather(places.sessions);
    filter();
    listLayouts(*m_work, [this](const QStringList &folders) {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                     [](const Row &row) { return row.kind == Kind::Command; });
        std::vector<Row> layouts;
        for (const QString &folder : folders)
            layouts.push_back({Kind::Layout, folder, layoutTitle(folder), tr("Layout"), {}, {}});
        m_rows.insert(at, layouts.begin(), layouts.end());
        filter();
    });
}

Palette::~Palette() = default;

void Palette::makeContent() {
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setAccessibleName(tr("Search commands, sessions, recordings, layouts and settings"));
    m_field->setPlaceholderText(m_field->accessibleName());
    m_field->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("paletteRows"));
    m_view->setAccessibleName(tr("Results"));
    m_view->setModel(m_model);
    m_view->setFocusPolicy(Qt::NoFocus); // the field has it, and hands keys on
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_nothing->setObjectName(QStringLiteral("emptyText"));
    m_nothing->setWordWrap(true);
    m_nothing->setText(tr("No command, session, recording, layout or setting has all these words."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    resize(Width_px, Height_px);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_view, &QTreeView::clicked, this, &Palette::take);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                m_field->setAccessibleDescription(current.siblingAtColumn(0).data().toString());
            });
}

void Palette::gather(const QStringList &sessions) {
    for (const QString &id : sessions)
        m_rows.push_back({Kind::Session, id, id, tr("Session"), {}, {}});
    std::vector<Row> commands;
    for (const Command &one : m_shortcuts.commands()) {
        if (!one.action || !one.action->isVisible())
            continue;
        commands.push_back({Kind::Command, one.id, one.text(), one.place(),
                            one.action->shortcut().toString(QKeySequence::NativeText),
                            one.action->isEnabled() ? QString() : one.action->toolTip(),
                            one.action->isEnabled()});
    }
    std::stable_partition(commands.begin(), commands.end(), [](const Row &row) { return row.isEnabled; });
    m_rows.insert(m_rows.end(), commands.begin(), commands.end());
}

void Palette::addSettings(const std::vector<config::SettingField> &settings) {
    for (const config::SettingField &one : settings)
        m_rows.push_back({Kind::Setting,
                          one.name,
                          tr("%1: %2").arg(one.name, settingMeaning(one)),
                          tr("Setting: %1").arg(settingGroupText(one.group)),
                          {},
                          settingMeaning(one)});
    filter();
}

void Palette::filter() {
    const QString typed = m_field->text();
    std::vector<std::pair<int, const Row *>> fitting;
    for (const Row &row : m_rows)
        if (const auto rank = rankOf(row.text, row.detail, typed))
            fitting.emplace_back(row.isEnabled ? *rank : *rank + 3, &row);
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    m_model->setRowCount(0);
    for (const auto &[rank, row] : fitting)
        add(*row);
    m_view->setCurrentIndex(m_model->index(0, 0));
    askRecordings();
    showState();
}

/// They are many, so the library finds them, and they come behind the others: nothing moves that is seen.
void Palette::askRecordings() {
    const int question = ++m_question;
    library::Query query;
    query.text = m_field->text().trimmed();
    m_isAsking = !query.text.isEmpty();
    if (!m_isAsking)
        return;
    m_review.find(query, [guard = QPointer<Palette>(this), question](const Result<library::Page> &page) {
        if (!guard || guard->m_question != question)
            return;
        guard->m_isAsking = false;
        int left = page ? MaxRecordings : 0;
        for (const auto &entry : page ? page->entries : library::Entries())
            if (left-- > 0)
                guard->add({Kind::Recording,
                            entry->id,
                            entry->name,
                            tr("Recording"),
                            momentText(entry->createdAt),
                            {}});
        if (!guard->m_view->currentIndex().isValid())
            guard->m_view->setCurrentIndex(guard->m_model->index(0, 0));
        guard->showState();
    });
}

void Palette::add(const Row &row) {
    QList<QStandardItem *> cells;
    for (const QString &text : {row.text, row.detail, row.keys}) {
        auto *cell = new QStandardItem(text);
        cell->setEditable(false);
        cell->setEnabled(row.isEnabled);
        cell->setToolTip(row.hint);
        cells += cell;
    }
    cells[0]->setData(row.key, KeyRole);
    cells[0]->setData(int(row.kind), KindRole);
    m_model->appendRow(cells);
}

void Palette::showState() {
    const bool isNothing = m_model->rowCount() == 0 && !m_isAsking;
    m_nothing->setVisible(isNothing);
    m_view->setVisible(!isNothing);
}

bool Palette::eventFilter(QObject *watched, QEvent *event) {
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_view, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return false;
    }
}

void Palette::take() {
    const QModelIndex row = m_view->currentIndex().siblingAtColumn(0);
    if (!row.isValid() || !row.flags().testFlag(Qt::ItemIsEnabled))
        return;
    const QString key = row.data(KeyRole).toString();
    const auto kind = Kind(row.data(KindRole).toInt());
    accept();
    switch (kind) {
    case Kind::Session:
        Q_EMIT sessionWanted(key);
        break;
    case Kind::Layout:
        Q_EMIT layoutWanted(key);
        break;
    case Kind::Command:
        Q_EMIT commandWanted(key);
        break;
    case Kind::Setting:
        Q_EMIT settingWanted(key);
        break;
    case Kind::Recording:
        Q_EMIT recordingWanted(key);
        break;
    }
}

} // namespace ovation::ui
