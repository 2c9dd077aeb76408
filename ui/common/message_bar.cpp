#include "ui/common/message_bar.h"

#include "ui/common/icon_label.h"
#include "ui/common/icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace ovation::ui {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(16)), m_text(new QLabel), m_action(new QPushButton),
      m_close(new QToolButton) {
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->hide();
    m_close->setObjectName(QStringLiteral("dismissMessage"));
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss (Esc)"));
    m_close->setAccessibleName(tr("Dismiss"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto taken = std::exchange(m_taken, {});
        dismiss();
        if (taken)
            taken();
    });
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showProblem(const QString &sentence) {
    m_leave.stop();
    present(Kind::Problem, sentence);
}

void MessageBar::showNote(const QString &sentence) {
    present(Kind::Note, sentence);
    m_leave.start(std::chrono::seconds(5));
}

void MessageBar::showLasting(const QString &sentence) {
    m_leave.stop();
    present(Kind::Note, sentence);
}

void MessageBar::offer(const QString &sentence, const QString &action, std::function<void()> taken) {
    present(Kind::Note, sentence);
    m_taken = std::move(taken);
    m_action->setText(action);
    m_action->setToolTip(action);
    m_action->show();
    m_leave.start(std::chrono::seconds(20));
}

void MessageBar::offerLasting(const QString &sentence, const QString &action, std::function<void()> taken) {
    offer(sentence, action, std::move(taken));
    m_leave.stop();
}

void MessageBar::dismiss() {
    m_leave.stop();
    m_text->clear();
    hide();
}

QString MessageBar::text() const {
    return m_text->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::present(Kind kind, const QString &sentence) {
    m_taken = {};
    m_action->hide();
    const bool problem = kind == Kind::Problem;
    setProperty("problem", problem);
    style()->unpolish(this);
    style()->polish(this);
    const QIcon image = problem ? icon(QStringLiteral("triangle-alert"), Tone::Warning)
                                : icon(QStringLiteral("check"), Tone::Accent);
    m_icon->setIcon(image);
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ovation::ui
