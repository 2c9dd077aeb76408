#include "studio/upload_publisher.h"

namespace ovation {

UploadPublisher::UploadPublisher(upload::UploadQueue &queue) : m_queue(queue) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(Pause_ms);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT published(m_queue.uploads()); });
    connect(&m_queue, &upload::UploadQueue::changed, this, &UploadPublisher::publishSoon);
}

void UploadPublisher::setWatched(bool watched) {
    m_watched = watched;
    publishSoon();
}

void UploadPublisher::publishSoon() {
    if (!m_watched)
        m_timer.stop();
    else if (!m_timer.isActive())
        m_timer.start();
}

} // namespace ovation
