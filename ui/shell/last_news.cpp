#include "ui/shell/last_news.h"

namespace ovation::ui {

LastNews::LastNews(Studio &studio, Review &review, Uploads &uploads)
    : m_studio(studio), m_review(review), m_uploads(uploads), m_sessions(studio) {
    connect(&studio, &Studio::snapshotChanged, this,
            [this](const EngineSnapshot &snapshot) { m_snapshot = snapshot; });
    connect(&uploads, &Uploads::changed, this, [this](const upload::QueueState &state) { m_queue = state; });
    connect(&review, &Review::jobsChanged, this, [this](const exporting::Jobs &jobs) { m_jobs = jobs; });
}

void LastNews::repeat() {
    if (const auto snapshot = m_snapshot)
        Q_EMIT m_studio.snapshotChanged(*snapshot);
    const upload::QueueState queue = m_queue;
    Q_EMIT m_uploads.changed(queue);
    const exporting::Jobs jobs = m_jobs;
    Q_EMIT m_review.jobsChanged(jobs);
}

} // namespace ovation::ui
