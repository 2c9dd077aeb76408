#include "ui/shell/shortcut_sheet.h"

#include "ui/common/columns.h"
#include "ui/common/format.h"
#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ovation::ui {

namespace {
enum Column { CommandColumn, PlaceColumn, KeysColumn, Columns };
constexpr int IdRole = Qt::UserRole;
} // namespace

ShortcutSheet::ShortcutSheet(Shortcuts &shortcuts, QWidget *parent)
    : QDialog(parent), m_shortcuts(shortcuts), m_field(new QLineEdit), m_table(new QTreeWidget),
      m_edit(new QKeySequenceEdit), m_remove(new QPushButton(tr("No shortcut"))),
      m_reset(new QPushButton(tr("Reset"))), m_problem(new QLabel) {
    setObjectName(QStringLiteral("shortcutSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    m_field->setObjectName(QStringLiteral("shortcutFilter"));
    m_field->setAccessibleName(tr("Filter shortcuts"));
    m_field->setPlaceholderText(m_field->accessibleName());
    m_field->setClearButtonEnabled(true);
    connect(m_field, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    makeTable();
    m_problem->setObjectName(QStringLiteral("shortcutProblem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *all = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("resetAllShortcuts"));
    connect(all, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    auto *guide = buttons->addButton(tr("Guide"), QDialogButtonBox::HelpRole);
    guide->setObjectName(QStringLiteral("sheetGuide"));
    connect(guide, &QPushButton::clicked, this, &ShortcutSheet::guideWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QAbstractButton *button : buttons->buttons())
        if (auto *push = qobject_cast<QPushButton *>(button))
            push->setAutoDefault(false); // Enter belongs to the field
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_table, 1);
    column->addWidget(makeEditor());
    column->addWidget(m_problem);
    column->addWidget(buttons);
    resize(640, 560);
    fill();
    connect(&m_shortcuts, &Shortcuts::changed, this, &ShortcutSheet::showKeys);
    showCurrent();
}

void ShortcutSheet::makeTable() {
    m_table->setObjectName(QStringLiteral("shortcutTable"));
    m_table->setAccessibleName(tr("Keyboard shortcuts"));
    m_table->setColumnCount(Columns);
    m_table->setHeaderLabels({tr("Command"), tr("Where"), tr("Shortcut")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CommandColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(PlaceColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &ShortcutSheet::showCurrent);
}

QWidget *ShortcutSheet::makeEditor() {
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *label = new QLabel(tr("Press the new keys:"));
    label->setBuddy(m_edit);
    m_edit->setObjectName(QStringLiteral("shortcutEdit"));
    m_edit->setAccessibleName(tr("New shortcut of the selected command"));
    for (QLineEdit *part : m_edit->findChildren<QLineEdit *>()) // which a screen reader finds in it
        part->setAccessibleName(m_edit->accessibleName());
    m_remove->setObjectName(QStringLiteral("removeShortcut"));
    m_reset->setObjectName(QStringLiteral("resetShortcut"));
    for (QPushButton *button : {m_remove, m_reset})
        button->setAutoDefault(false);
    row->addWidget(label);
    row->addWidget(m_edit, 1);
    row->addWidget(m_remove);
    row->addWidget(m_reset);
    // One chord is enough: others would have to be known by heart.
    connect(m_edit, &QKeySequenceEdit::editingFinished, this, [this] {
        const QKeySequence typed = m_edit->keySequence();
        assign(typed.isEmpty() ? QKeySequence() : QKeySequence(typed[0]));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { assign({}); });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutSheet::resetCurrent);
    return line;
}

void ShortcutSheet::fill() {
    for (const Command &one : m_shortcuts.commands()) {
        if (!one.action)
            continue;
        auto *item = new QTreeWidgetItem(m_table, {one.text(), one.place(), QString()});
        item->setData(0, IdRole, one.id);
    }
    m_table->sortItems(CommandColumn, Qt::AscendingOrder);
    m_table->sortItems(PlaceColumn, Qt::AscendingOrder);
    showKeys();
    m_table->setCurrentItem(m_table->topLevelItem(0));
}

void ShortcutSheet::showKeys() {
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        const Command *command = m_shortcuts.find(item->data(0, IdRole).toString());
        if (!command)
            continue;
        item->setText(KeysColumn, keysText(*command));
        QFont font = m_table->font();
        font.setBold(m_shortcuts.isChanged(*command));
        item->setFont(KeysColumn, font);
        item->setToolTip(KeysColumn, font.bold() ? tr("Changed by you") : QString());
    }
    showCurrent();
}

QString ShortcutSheet::keysText(const Command &command) const {
    QStringList texts;
    for (const QKeySequence &key : m_shortcuts.keysOf(command))
        texts += key.toString(QKeySequence::NativeText);
    return listText(texts);
}

void ShortcutSheet::filter() {
    const QStringList words = m_field->text().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_table->topLevelItem(row);
        const QString all =
            item->text(CommandColumn) + u' ' + item->text(PlaceColumn) + u' ' + item->text(KeysColumn);
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_table->setCurrentItem(first);
}

QString ShortcutSheet::current() const {
    const QTreeWidgetItem *item = m_table->currentItem();
    return item && !item->isHidden() ? item->data(0, IdRole).toString() : QString();
}

void ShortcutSheet::showCurrent() {
    const Command *command = m_shortcuts.find(current());
    const QList<QKeySequence> keys = command ? m_shortcuts.keysOf(*command) : QList<QKeySequence>();
    const QSignalBlocker quiet(m_edit);
    m_edit->setKeySequence(keys.value(0));
    m_edit->setEnabled(command);
    m_remove->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(command && m_shortcuts.isChanged(*command));
    m_problem->clear();
    m_problem->hide();
}

void ShortcutSheet::refuse(const QString &sentence) {
    showCurrent(); // the keys that it still has
    m_problem->setText(sentence);
    m_problem->show();
}

void ShortcutSheet::assign(const QKeySequence &key) {
    const QString id = current();
    const Command *command = m_shortcuts.find(id);
    if (!command || m_shortcuts.keysOf(*command).value(0) == key)
        return;
    const QString shown = key.toString(QKeySequence::NativeText);
    if (!key.isEmpty() && !isUsable(key)) {
        refuse(tr("Could not use %1: fields and dialogs need it. Press other keys.").arg(shown));
    } else if (const Command *holder = m_shortcuts.change(id, key)) {
        refuse(tr("Could not use %1: it belongs to “%2”. Press other keys, or change that command first.")
                   .arg(shown, holder->text()));
    }
}

void ShortcutSheet::resetCurrent() {
    const QString id = current();
    if (const Command *holder = m_shortcuts.reset(id))
        refuse(tr("Could not reset this shortcut: its keys belong to “%1” now. Change that command first.")
                   .arg(holder->text()));
}

} // namespace ovation::ui
