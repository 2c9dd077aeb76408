#include "ui/shell/shortcuts.h"

#include "ui/common/panel.h"

#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace ovation::ui {

namespace {

const QString group = QStringLiteral("shortcuts");

QString keyOf(const QString &id) {
    return group + u'/' + id;
}

/// Without the mark of its key, which some languages put behind the text in parentheses.
QString withoutMark(QString text) {
    static const QRegularExpression behind(QStringLiteral("\\(&\\w\\)")), mark(QStringLiteral("&(.)"));
    return text.remove(behind).replace(mark, QStringLiteral("\\1")).trimmed();
}

template <typename T>
T *ancestorOf(const QObject &object) {
    for (QObject *above = object.parent(); above; above = above->parent())
        if (auto *found = qobject_cast<T *>(above))
            return found;
    return nullptr;
}

/// Of what the user sees; Qt's own widgets have actions, too.
bool isCommand(const QAction &action) {
    const QString name = action.objectName();
    return !name.isEmpty() && !name.startsWith(u'_') && !action.isSeparator() && !action.menu() &&
           !action.text().isEmpty() && !ancestorOf<QDialog>(action);
}

bool isLocal(const QAction &action) {
    return action.shortcutContext() == Qt::WidgetWithChildrenShortcut ||
           action.shortcutContext() == Qt::WidgetShortcut;
}

/// Whether a key of one can be meant for the other, too.
bool meet(const Command &one, const Command &other) {
    return !isLocal(*one.action) || !isLocal(*other.action) || one.dock == other.dock;
}

} // namespace

bool isUsable(const QKeySequence &key) {
    if (key.count() != 1)
        return false;
    switch (key[0].key()) {
    case Qt::Key_unknown:
        return false;
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
        return (key[0].keyboardModifiers() &
                ~Qt::KeyboardModifiers(Qt::ShiftModifier | Qt::KeypadModifier)) != 0;
    default:
        return true;
    }
}

QString Command::text() const {
    return action ? withoutMark(action->text()) : QString();
}

QString Command::place() const {
    if (!action)
        return {};
    if (const auto *owner = ancestorOf<QDockWidget>(*action); owner && !dock.isEmpty())
        return owner->windowTitle();
    for (QObject *object : action->associatedObjects())
        if (const auto *menu = qobject_cast<QMenu *>(object); menu && !menu->title().isEmpty())
            return withoutMark(menu->title());
    return {};
}

Shortcuts::Shortcuts(QWidget &window, QObject *parent) : QObject(parent), m_window(window) {
    load();
    collect();
}

void Shortcuts::load() {
    QSettings settings;
    settings.beginGroup(group);
    for (const QString &id : settings.childKeys()) {
        const QString text = settings.value(id).toString();
        const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (text.isEmpty() || isUsable(key))
            m_own.insert(id, key);
    }
}

void Shortcuts::collect() {
    std::erase_if(m_commands, [](const Command &one) { return !one.action; });
    for (QAction *action : m_window.findChildren<QAction *>()) {
        if (!isCommand(*action) || find(action->objectName()))
            continue;
        // The switch that shows a dock belongs to the window.
        const auto *dock = ancestorOf<QDockWidget>(*action);
        const bool isSwitch = dock && dock->toggleViewAction() == action;
        m_commands.push_back({action->objectName(), action,
                              dock && !isSwitch ? dock->objectName() : QString(), action->shortcuts()});
    }
    dropConflicts();
    applyAll();
    Q_EMIT changed();
}

const Command *Shortcuts::find(const QString &id) const {
    const auto at = std::find_if(m_commands.begin(), m_commands.end(),
                                 [&](const Command &one) { return one.id == id && one.action; });
    return at == m_commands.end() ? nullptr : &*at;
}

QList<QKeySequence> Shortcuts::keysOf(const Command &command) const {
    const auto own = m_own.constFind(command.id);
    if (own == m_own.constEnd())
        return command.defaults;
    if (own->isEmpty())
        return {};
    QList<QKeySequence> keys = command.defaults.mid(1);
    keys.removeAll(*own);
    keys.prepend(*own);
    return keys;
}

/// What was stored by hand, or before another command got that key.
void Shortcuts::dropConflicts() {
    for (bool isSettled = false; !isSettled;) {
        isSettled = true;
        for (const Command &one : m_commands)
            if (isChanged(one) && holderOf(one, keysOf(one))) {
                m_own.remove(one.id);
                isSettled = false;
            }
    }
}

const Command *Shortcuts::holderOf(const Command &wants, const QList<QKeySequence> &keys) const {
    for (const Command &other : m_commands) {
        if (!other.action || other.id == wants.id || !meet(wants, other))
            continue;
        const QList<QKeySequence> theirs = keysOf(other);
        for (const QKeySequence &key : keys)
            if (theirs.contains(key) && !(wants.defaults.contains(key) && other.defaults.contains(key)))
                return &other;
    }
    return nullptr;
}

const Command *Shortcuts::change(const QString &id, const QKeySequence &key) {
    const Command *command = find(id);
    if (!command || (!key.isEmpty() && !isUsable(key)))
        return nullptr;
    if (const Command *holder = key.isEmpty() ? nullptr : holderOf(*command, {key}))
        return holder;
    m_own.insert(id, key);
    QSettings().setValue(keyOf(id), key.toString(QKeySequence::PortableText));
    applyAll();
    Q_EMIT changed();
    return nullptr;
}

const Command *Shortcuts::reset(const QString &id) {
    const Command *command = find(id);
    if (!command)
        return nullptr;
    if (const Command *holder = holderOf(*command, command->defaults))
        return holder;
    m_own.remove(id);
    QSettings().remove(keyOf(id));
    applyAll();
    Q_EMIT changed();
    return nullptr;
}

void Shortcuts::resetAll() {
    m_own.clear();
    QSettings().remove(group);
    applyAll();
    Q_EMIT changed();
}

void Shortcuts::suspend(const QString &id, bool suspended) {
    if (suspended)
        m_suspended.insert(id);
    else
        m_suspended.remove(id);
    if (const Command *command = find(id))
        apply(*command);
}

/// Whether another command has one of its keys.
bool Shortcuts::isShared(const Command &command) const {
    const QList<QKeySequence> keys = keysOf(command);
    return std::any_of(m_commands.begin(), m_commands.end(), [&](const Command &other) {
        if (!other.action || other.id == command.id || !meet(command, other))
            return false;
        const QList<QKeySequence> theirs = keysOf(other);
        return std::any_of(keys.begin(), keys.end(), [&](const auto &key) { return theirs.contains(key); });
    });
}

void Shortcuts::apply(const Command &command) const {
    QAction *action = command.action;
    if (!action)
        return;
    const bool isAway = m_suspended.contains(command.id) && isShared(command);
    const QList<QKeySequence> keys = isAway ? QList<QKeySequence>() : keysOf(command);
    if (keys == action->shortcuts())
        return;
    QString says = action->toolTip();
    const QString before = action->shortcut().toString(QKeySequence::NativeText);
    if (const QString end = QStringLiteral(" (%1)").arg(before); !before.isEmpty() && says.endsWith(end))
        says.chop(end.size());
    action->setShortcuts(keys);
    Panel::explain(action, says);
}

void Shortcuts::applyAll() const {
    for (const Command &one : m_commands)
        apply(one);
}

} // namespace ovation::ui
