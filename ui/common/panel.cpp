#include "ui/common/panel.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"

#include <QAction>
#include <QKeySequence>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ovation::ui {

Panel::Panel(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_toolBar(new QToolBar), m_messages(new MessageBar) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_toolBar->setIconSize(QSize(16, 16));
    m_toolBar->setMovable(false);
    m_column->addWidget(m_toolBar);
    m_column->addWidget(m_messages);
}

void Panel::setContent(QWidget *content) {
    m_column->addWidget(content, 1);
}

QAction *Panel::makeAction(const QString &name, const QString &iconName, const QString &text,
                           const QString &toolTip, const QKeySequence &shortcut) {
    auto *action = new QAction(icon(iconName), text, this);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    explain(action, toolTip);
    m_toolBar->addAction(action);
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action))) {
        button->setObjectName(name + QStringLiteral("Button"));
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(text);
    }
    return action;
}

void Panel::makePrimary(QAction *action, const QString &iconName) {
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setProperty("primary", true);
    }
    action->setIcon(icon(iconName, Tone::OnAccent));
}

void Panel::explain(QAction *action, const QString &sentence) {
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, key));
}

void Panel::report(const QString &what, const Error *error) {
    if (error)
        m_messages->showProblem(failureText(what, *error));
    else
        m_messages->dismiss();
}

} // namespace ovation::ui
