#include "ui/sessions/field_hint.h"

#include <QStyle>

namespace ovation::ui {

FieldHint::FieldHint(const char *name, const QString &hint, QWidget *parent)
    : QLabel(hint, parent), m_hint(hint) {
    setObjectName(QLatin1String(name));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setProperty("caption", true);
    setProperty("problem", false);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setMinimumHeight(fontMetrics().lineSpacing() * 2);
}

void FieldHint::setProblem(const QString &sentence) {
    setText(sentence.isEmpty() ? m_hint : sentence);
    setProperty("problem", !sentence.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace ovation::ui
