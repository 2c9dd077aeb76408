#pragma once

#include "review.h"
#include "studio.h"
#include "ui/sessions/session_log.h"
#include "uploads.h"

#include <QObject>

namespace ovation::ui {

/// What the engine said last, for panels that are made again: the next news may be far away. Window thread.
class LastNews final : public QObject {
    Q_OBJECT

  public:
    /// All that it listens to outlives it.
    LastNews(Studio &studio, Review &review, Uploads &uploads);

    /// Everyone who listens is told once more.
    void repeat();
    SessionLog &sessions() { return m_sessions; }

  private:
    Studio &m_studio;
    Review &m_review;
    Uploads &m_uploads;
    SessionLog m_sessions;
    std::optional<EngineSnapshot> m_snapshot;
    upload::QueueState m_queue;
    exporting::Jobs m_jobs;
};

} // namespace ovation::ui
