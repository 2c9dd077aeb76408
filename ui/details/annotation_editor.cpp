#include "ui/details/annotation_editor.h"

#include "ui/common/panel.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>

namespace ovation::ui {

using library::Annotations;

AnnotationEditor::AnnotationEditor(Review &review, Panel &panel)
    : m_review(review), m_panel(panel), m_keep(new QCheckBox(tr("Keep"))), m_tags(new QLineEdit),
      m_notes(new QPlainTextEdit), m_known(new QStringListModel(this)) {
    m_keep->setObjectName(QStringLiteral("keepBox"));
    m_tags->setObjectName(QStringLiteral("tagsField"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    auto *completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    m_notes->setObjectName(QStringLiteral("notesField"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Notes"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * 5 + 16);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_tags);
    column->addWidget(m_notes);
    column->addWidget(m_keep);
    auto *hint = new QLabel(tr("No retention rule removes a recording that is kept."));
    hint->setProperty("caption", true);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_keep->setAccessibleDescription(hint->text());

    m_typing.setSingleShot(true);
    m_typing.setInterval(Typing_ms);
    connect(&m_typing, &QTimer::timeout, this, &AnnotationEditor::saveNow);
    connect(m_tags, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_tags, &QLineEdit::editingFinished, this, &AnnotationEditor::saveNow);
    connect(m_notes, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_keep, &QCheckBox::toggled, this, &AnnotationEditor::saveNow);
}

AnnotationEditor::~AnnotationEditor() {
    saveNow();
}

QStringList AnnotationEditor::tagsOf(const QString &text) {
    QStringList tags;
    const QStringList parts = text.split(u',');
    for (const QString &part : parts)
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags += tag;
    return tags;
}

void AnnotationEditor::setRecording(const QString &recordingId, const Annotations &annotations) {
    const bool other = recordingId != m_recording;
    if (other)
        saveNow();
    else if (entered() != m_saved)
        return; // what is being typed is newer
    m_recording = recordingId;
    m_saved = annotations;
    if (other || annotations != entered())
        present(annotations);
    if (other && !recordingId.isEmpty())
        offerTags();
}

void AnnotationEditor::present(const Annotations &annotations) {
    const QSignalBlocker keep(m_keep), tags(m_tags), notes(m_notes);
    m_keep->setChecked(annotations.keep);
    m_tags->setText(annotations.tags.join(QStringLiteral(", ")));
    m_notes->setPlainText(annotations.notes);
    m_typing.stop();
}

Annotations AnnotationEditor::entered() const {
    return {tagsOf(m_tags->text()), m_notes->toPlainText(), m_keep->isChecked()};
}

void AnnotationEditor::saveNow() {
    m_typing.stop();
    const Annotations wanted = entered();
    if (m_recording.isEmpty() || wanted == m_saved)
        return;
    m_saved = wanted;
    m_review.annotate(m_recording, wanted,
                      m_panel.reportingErrors<void>(tr("Could not save tags and notes")));
}

void AnnotationEditor::offerTags() {
    m_review.allTags([guard = QPointer<AnnotationEditor>(this)](const Result<QStringList> &tags) {
        if (guard && tags)
            guard->m_known->setStringList(*tags);
    });
}

} // namespace ovation::ui
