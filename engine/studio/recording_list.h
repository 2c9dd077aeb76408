#pragma once

#include "recording/recording_service.h"
#include "studio/snapshot.h"

#include <QObject>

namespace ovation {

/// The recordings as the window is shown them: made anew when one changed, else the same shared list as
/// before, so that a snapshot copies nothing and asks no disk. Engine thread.
class RecordingList final : public QObject {
    Q_OBJECT

  public:
    /// `service` outlives it; null while recording is switched off.
    RecordingList(const recording::RecordingService *service, QString recordingPath);

    QList<RecordingSnapshot> all(); ///< newest first
    /// Of those that run.
    std::vector<RecordingProgress> progress();
    /// The next all() asks the service again.
    void invalidate() { m_stale = true; }

  Q_SIGNALS:
    void changed();

  private:
    void refresh();
    RecordingSnapshot snapshotOf(recording::RecordingInfo info) const;

    const recording::RecordingService *m_service;
    QString m_recordingPath;
    QList<RecordingSnapshot> m_all;
    bool m_stale = true;
};

} // namespace ovation
