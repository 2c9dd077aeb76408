#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>

#include <vector>

class QAction;
class QWidget;

namespace ovation::ui {

/// One thing that the window can do: an action with a name.
struct Command {
    QString id; ///< the name of its action
    QPointer<QAction> action;
    QString dock; ///< object name of the dock that it belongs to; empty = the window
    QList<QKeySequence> defaults;

    QString text() const;  ///< as in a menu, without the mark of its key there
    QString place() const; ///< title of the dock or of the menu; may be empty
};

/// Every named action of a window with its keys. Keys that the user changed are kept in QSettings; those that
/// are no keys, or that another command has, have no effect. Window thread.
class Shortcuts final : public QObject {
    Q_OBJECT

  public:
    /// `window` outlives it.
    explicit Shortcuts(QWidget &window, QObject *parent = nullptr);

    /// Takes the actions that the window has got since, and gives them the user's keys.
    void collect();
    const std::vector<Command> &commands() const { return m_commands; }
    const Command *find(const QString &id) const;

    QList<QKeySequence> keysOf(const Command &command) const;
    bool isChanged(const Command &command) const { return m_own.contains(command.id); }
    /// Null when the command has the key now (an empty one: none), else the command that has it already and
    /// works at the same time. Other keys of the command stay, unless it has none now.
    const Command *change(const QString &id, const QKeySequence &key);
    const Command *reset(const QString &id); ///< in the same way
    void resetAll();

    /// Takes the keys of `id` away for as long as another command that has the same by default is shown.
    void suspend(const QString &id, bool suspended);

  Q_SIGNALS:
    void changed();

  private:
    void load();
    void dropConflicts();
    const Command *holderOf(const Command &wants, const QList<QKeySequence> &keys) const;
    bool isShared(const Command &command) const;
    void apply(const Command &command) const;
    void applyAll() const;

    QWidget &m_window;
    std::vector<Command> m_commands;
    QHash<QString, QKeySequence> m_own; ///< by id; an empty one = no key
    QSet<QString> m_suspended;
};

/// A key that a command may have: one chord, and none that fields and dialogs need.
bool isUsable(const QKeySequence &key);

} // namespace ovation::ui
