#pragma once

#include "base/thread_check.h"
#include "recording/recording_service.h"
#include "studio/snapshot.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace ovation {

/// The recordings as the window is shown them: the same shared list as before until one changed, and then
/// only that one is exchanged, when the window is shown it. Engine thread.
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
    void changedOne(const QString &id);
    void runningChanged();
    void refresh();
    void readAll();
    void exchange(const QString &id);
    RecordingSnapshot snapshotOf(const recording::RecordingInfo &info) const;
    void insert(const recording::RecordingInfo &info);
    void remove(const QString &id);

    const recording::RecordingService *m_service;
    QList<RecordingSnapshot> m_all;
    QHash<QString, int64_t> m_createdAt; ///< of those in the list, by id: finds their place in it
    QSet<QString> m_running;
    QSet<QString> m_changed; ///< since the list was made
    bool m_stale = true;     ///< all of it
    ThreadCheck m_thread;
};

} // namespace ovation
