#pragma once

#include "review.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QStringListModel;

namespace ovation::ui {

class Panel;

/// Tags, notes and the keep mark of one recording. Saves by itself: a while after the last key, and before
/// another recording is shown. Failures appear in the message bar of a panel, which outlives this.
class AnnotationEditor final : public QWidget {
    Q_OBJECT

  public:
    static constexpr int Typing_ms = 800; ///< that long after the last key

    AnnotationEditor(Review &review, Panel &panel);
    ~AnnotationEditor() override;

    /// What the library says of the same recording is taken over unless the user is changing it.
    void setRecording(const QString &recordingId, const library::Annotations &annotations);
    void saveNow();

    /// "a, b,, a" is {a, b}.
    static QStringList tagsOf(const QString &text);

  private:
    library::Annotations entered() const;
    void present(const library::Annotations &annotations);
    void offerTags();

    Review &m_review;
    Panel &m_panel;
    QCheckBox *m_keep;
    QLineEdit *m_tags;
    QPlainTextEdit *m_notes;
    QStringListModel *m_known;
    QTimer m_typing;
    QString m_recording;
    library::Annotations m_saved;
};

} // namespace ovation::ui
