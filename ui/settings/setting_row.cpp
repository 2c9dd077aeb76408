#include "ui/settings/setting_row.h"

#include "ui/common/setting_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ovation::ui {

using config::SettingField;
using config::SettingKind;

namespace {

QLabel *makeLabel(const QString &text, bool isCaption) {
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("caption", isCaption);
    return label;
}

QHBoxLayout *lineOf(QWidget *holder) {
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    return line;
}

QPushButton *makeButton(const QString &text, const QString &name, const QString &setting) {
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setAccessibleDescription(setting);
    return button;
}

} // namespace

SettingRow::SettingRow(const SettingField &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_meaning(settingMeaning(field)), m_fallback(settingFallback(field)),
      m_problem(makeLabel({}, true)) {
    setObjectName(QStringLiteral("row_") + field.name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(4);
    auto *name = makeLabel(field.name, false);
    column->addWidget(name);
    column->addWidget(makeLabel(m_meaning, true));
    column->addWidget(makeEditor());
    m_problem->setObjectName(QStringLiteral("problem_") + field.name);
    m_problem->setProperty("problem", true);
    m_problem->hide();
    column->addWidget(m_problem);
    if (m_text && field.isSet) // an empty field shows it itself
        column->addWidget(makeLabel(tr("Default: %1").arg(m_fallback), true));
    if (field.isFixed)
        explainOrigin();
}

QWidget *SettingRow::makeEditor() {
    QWidget *editor = nullptr;
    if (m_field.kind == SettingKind::Switch || m_field.kind == SettingKind::Choice) {
        editor = makeChoice();
    } else {
        m_text = new QLineEdit(m_field.value);
        m_text->setPlaceholderText(m_fallback);
        connect(m_text, &QLineEdit::textEdited, this, &SettingRow::changed);
        editor = m_field.isSecret ? makeSecret() : m_text;
    }
    QWidget *value = m_choice ? static_cast<QWidget *>(m_choice) : m_text;
    value->setObjectName(m_field.name);
    value->setAccessibleName(m_field.name);
    value->setAccessibleDescription(m_meaning);
    value->setEnabled(!m_field.isFixed);
    if (m_field.kind != SettingKind::File || m_field.isFixed)
        return editor;
    auto *holder = new QWidget;
    auto *line = lineOf(holder);
    line->addWidget(editor, 1);
    auto *browse = makeButton(tr("Browse…"), QStringLiteral("browse_") + m_field.name, m_field.name);
    connect(browse, &QPushButton::clicked, this, &SettingRow::fileWanted);
    line->addWidget(browse);
    return holder;
}

QWidget *SettingRow::makeChoice() {
    m_choice = new QComboBox;
    m_choice->addItem(tr("%1 (default)").arg(m_fallback), QString());
    QStringList values = m_field.choices;
    if (m_field.kind == SettingKind::Switch)
        values = QStringList{QStringLiteral("true"), QStringLiteral("false")};
    if (!m_field.value.isEmpty() && !values.contains(m_field.value))
        values.append(m_field.value);
    for (const QString &value : std::as_const(values))
        m_choice->addItem(value, value);
    m_choice->setCurrentIndex(m_choice->findData(m_field.value));
    m_choice->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls the page
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SettingRow::changed);
    return m_choice;
}

QWidget *SettingRow::makeSecret() {
    m_text->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto *holder = new QWidget;
    auto *line = lineOf(holder);
    line->addWidget(m_text, 1);
    m_show = makeButton(tr("Show"), QStringLiteral("show_") + m_field.name, m_field.name);
    m_change = makeButton(tr("Change"), QStringLiteral("change_") + m_field.name, m_field.name);
    line->addWidget(m_show);
    line->addWidget(m_change);
    m_show->setVisible(m_field.isSet);
    m_change->setVisible(m_field.isSet && !m_field.isFixed);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_text->echoMode() == QLineEdit::Normal)
            hideSecret();
        else
            Q_EMIT secretWanted(m_field.name);
    });
    connect(m_change, &QPushButton::clicked, this, &SettingRow::changeSecret);
    if (m_field.isSet)
        hideSecret();
    else
        m_isNewSecret = true;
    return holder;
}

void SettingRow::hideSecret() {
    m_text->setEchoMode(QLineEdit::Password);
    m_show->setText(tr("Show"));
    if (m_isNewSecret)
        return;
    m_text->clear();
    m_text->setReadOnly(true);
    m_text->setPlaceholderText(QString(12, QChar(0x2022)));
}

void SettingRow::showSecret(const QString &secret) {
    if (!m_isNewSecret)
        m_text->setText(secret);
    m_text->setCursorPosition(0);
    m_text->setEchoMode(QLineEdit::Normal);
    m_show->setText(tr("Hide"));
}

void SettingRow::changeSecret() {
    m_isNewSecret = true;
    m_text->setReadOnly(false);
    m_text->setEchoMode(QLineEdit::Normal);
    m_text->clear();
    m_text->setPlaceholderText(m_fallback);
    m_text->setFocus();
    m_show->hide();
    m_change->hide();
    Q_EMIT changed();
}

void SettingRow::explainOrigin() {
    const QString origin = m_field.file.isEmpty()
                               ? tr("%1 is set in the environment. Change it there.").arg(m_field.name)
                               : tr("%1 is set in %2. Change it there.").arg(m_field.name, m_field.file);
    auto *label = makeLabel(origin, true);
    label->setObjectName(QStringLiteral("origin_") + m_field.name);
    static_cast<QVBoxLayout *>(layout())->addWidget(label);
    (m_choice ? static_cast<QWidget *>(m_choice) : m_text)->setAccessibleDescription(origin);
}

bool SettingRow::matches(const QString &words) const {
    const QString text =
        m_field.name + u' ' + settingGroupText(m_field.group) + u' ' + m_meaning + u' ' + m_field.value;
    const QStringList all = words.simplified().split(u' ', Qt::SkipEmptyParts);
    return std::all_of(all.begin(), all.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::focusEditor() {
    (m_choice ? static_cast<QWidget *>(m_choice) : m_text)->setFocus();
}

QString SettingRow::value() const {
    if (m_choice)
        return m_choice->currentData().toString();
    return m_field.isSecret && !m_isNewSecret ? QString() : m_text->text().trimmed();
}

bool SettingRow::isChanged() const {
    if (m_field.isFixed)
        return false;
    if (m_field.isSecret)
        return m_isNewSecret && (m_field.isSet || !value().isEmpty());
    return value() != m_field.value.trimmed();
}

void SettingRow::setValue(const QString &value) {
    if (m_choice) {
        if (m_choice->findData(value) < 0)
            m_choice->addItem(value, value);
        m_choice->setCurrentIndex(m_choice->findData(value));
        return;
    }
    if (m_field.isSecret && !m_isNewSecret)
        changeSecret();
    m_text->setText(value);
    Q_EMIT changed();
}

void SettingRow::setProblem(const QString &problem) {
    m_problem->setText(problem.isEmpty() ? QString() : settingProblem(m_field.name, problem));
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace ovation::ui
