#pragma once

#include "upload/upload_queue.h"

#include <QObject>
#include <QTimer>

namespace ovation {

/// Tells how far uploads are, a few times a second at most, and only while that is watched: a queue of
/// thousands is copied each time. Engine thread.
class UploadPublisher final : public QObject {
    Q_OBJECT

  public:
    /// `queue` outlives it.
    explicit UploadPublisher(upload::UploadQueue &queue);

    void setWatched(bool watched);

    static constexpr int Pause_ms = 250;

  Q_SIGNALS:
    void published(const ovation::upload::QueueState &state);

  private:
    void publishSoon();

    upload::UploadQueue &m_queue;
    QTimer m_timer;
    bool m_watched = false;
};

} // namespace ovation
