#pragma once

#include "base/result.h"

#include <QPointer>
#include <QWidget>

#include <utility>

class QAction;
class QKeySequence;
class QStackedLayout;
class QToolBar;
class QVBoxLayout;

namespace ovation::ui {

class MessageBar;

/// The frame of every panel: a tool bar, a message bar below it, and its content. The primary action is added
/// first and shows its text; the others show an icon and explain themselves in their tooltip.
class Panel : public QWidget {
    Q_OBJECT

  public:
    explicit Panel(QWidget *parent = nullptr);

    MessageBar &messages() { return *m_messages; }
    QToolBar &toolBar() { return *m_toolBar; }

    /// An action of this panel and of its widgets; `shortcut` may be empty and works while the panel's window
    /// is active.
    QAction *makeAction(const QString &name, const QString &iconName, const QString &text,
                        const QString &toolTip, const QKeySequence &shortcut);
    void makePrimary(QAction *action, const QString &iconName);
    /// What the action does, or why it is disabled: its tooltip, with its shortcut behind.
    static void explain(QAction *action, const QString &sentence);

    /// The callback of a call to the studio: reports that `what` failed, or clears the message; then calls
    /// `next`. Does nothing once the panel is gone.
    template <typename T, typename Next>
    auto reportingErrors(const QString &what, Next next) {
        return [guard = QPointer<Panel>(this), what, next = std::move(next)](Result<T> result) {
            if (!guard)
                return;
            guard->report(what, result.ok() ? nullptr : &result.error());
            next(std::move(result));
        };
    }
    template <typename T>
    auto reportingErrors(const QString &what) {
        return reportingErrors<T>(what, [](const Result<T> &) {});
    }

  protected:
    void setContent(QWidget *content);

  private:
    void report(const QString &what, const Error *error);

    QVBoxLayout *m_column;
    QToolBar *m_toolBar;
    MessageBar *m_messages;
};

} // namespace ovation::ui
