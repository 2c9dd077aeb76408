#include "ui/common/empty_state.h"

#include "ui/common/scrolling.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ovation::ui {

EmptyState::EmptyState(const QString &name, QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_text(new QLabel), m_action(new QPushButton) {
    setObjectName(name);
    setProperty("emptyState", true);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_action->setObjectName(name + QStringLiteral("Action"));
    m_action->setAutoDefault(false);
    auto *content = new QWidget;
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(scrolling(content));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::present(const QString &title, const QString &text, const QString &action) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QString EmptyState::text() const {
    return m_title->text().isEmpty() ? m_text->text() : m_title->text() + u' ' + m_text->text();
}

} // namespace ovation::ui
