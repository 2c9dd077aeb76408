#include "ui/settings/first_run_page.h"

#include <QFormLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace ovation::ui {

FirstRunPage::FirstRunPage(const QString &title, const QString &text, QWidget *parent)
    : QWizardPage(parent), m_form(new QFormLayout), m_outcome(new QLabel) {
    setTitle(title);
    auto *words = new QLabel(text);
    words->setWordWrap(true);
    m_outcome->setProperty("caption", true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(words);
    column->addLayout(m_form);
    column->addWidget(m_outcome);
    column->addStretch(1);
}

void FirstRunPage::add(const QString &label, QWidget *field, QWidget *buddy) {
    if (label.isEmpty()) {
        m_form->addRow(field);
        return;
    }
    auto *words = new QLabel(label);
    words->setBuddy(buddy ? buddy : field);
    m_form->addRow(words, field);
}

void FirstRunPage::tell(const QString &sentence) {
    present(sentence, false);
}

void FirstRunPage::refuse(const QString &sentence) {
    present(sentence, true);
}

void FirstRunPage::present(const QString &sentence, bool isProblem) {
    m_outcome->setText(sentence);
    m_outcome->setProperty("problem", isProblem);
    m_outcome->style()->unpolish(m_outcome); // which makes the theme look at the property
    m_outcome->style()->polish(m_outcome);
    if (std::exchange(m_isRefused, isProblem) != isProblem)
        Q_EMIT completeChanged();
}

} // namespace ovation::ui
