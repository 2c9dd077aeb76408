#pragma once

#include "review.h"
#include "ui/common/panel.h"

class QFormLayout;
class QLabel;
class QTreeWidget;

namespace ovation::ui {

class AnnotationEditor;
class EmptyState;

/// All about the selected recording: tags and notes, health, facts, and who is in it when.
class DetailsPanel final : public Panel {
    Q_OBJECT

  public:
    explicit DetailsPanel(Review &review, QWidget *parent = nullptr);

    void showRecording(const library::Details &details);
    void clear(const QString &sentence = {}); ///< nothing is selected, or why it can't be shown
    void selectStream(const QString &streamId);

  Q_SIGNALS:
    /// The user wants to see where that is in the recording.
    void momentWanted(qint64 position_ms);

  private:
    QWidget *makeContent();
    void makeStreams();
    void showHealth(const recording::RecordingInfo &info);
    void showFacts(const library::Details &details);
    void showStreams(const library::Details &details);

    EmptyState *m_empty;
    QStackedLayout *m_stack;
    AnnotationEditor *m_annotations;
    QLabel *m_name, *m_verdict, *m_notes;
    QWidget *m_factsBox;
    QFormLayout *m_facts;
    QLabel *m_streamsTitle;
    QTreeWidget *m_streams;
};

} // namespace ovation::ui
