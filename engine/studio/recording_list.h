#pragma once

#include "base/thread_check.h"
#include "recording/recording_service.h"
#include "studio/snapshot.h"

#include <QObject>

namespace ovation {

/// The recordings as the window is shown them: rebuilt when one changed, else the same shared list as
/// before, so that a snapshot copies nothing. Engine thread.
class RecordingList final : public QObject {
    Q_OBJECT

  public:
    /// `service` outlives it; null while recording is switched off.
    explicit RecordingList(const recording::RecordingService *service);

    QList<RecordingSnapshot> all();            ///< newest first
    std::vector<RecordingProgress> progress(); ///< of those that run

  Q_SIGNALS:
    void changed();

  private:
    void invalidate();
    void refresh();

    const recording::RecordingService *m_service;
    QList<RecordingSnapshot> m_all;
    bool m_stale = true;
    ThreadCheck m_thread;
};

} // namespace ovation
