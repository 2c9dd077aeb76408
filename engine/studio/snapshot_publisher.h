#pragma once

#include "base/clock.h"
#include "base/relay.h"
#include "base/thread_check.h"
#include "base/worker_pool.h"
#include "studio/engine_services.h"
#include "studio/network_watch.h"
#include "studio/process_meter.h"
#include "studio/recording_list.h"
#include "studio/session_events.h"
#include "studio/snapshot.h"

#include <QTimer>

namespace ovation {

/// Decides when the window gets a snapshot, and keeps what a snapshot needs between two of them: the numbers
/// of the streams and of the process, measured once a second, and the list of recordings. Does nothing
/// while no window takes snapshots. Engine thread.
class SnapshotPublisher final : public QObject {
    Q_OBJECT

  public:
    static constexpr qsizetype MaxEvents = 10'000; ///< between two snapshots
    static constexpr qsizetype MaxNotes = 10;      ///< told of a recording, as far as MaxNote characters
    static constexpr qsizetype MaxNote = 500;

    /// Both outlive it.
    SnapshotPublisher(EngineServices &services, const Clock &clock);
    ~SnapshotPublisher() override;

    /// Whether a window takes the snapshots; none does, at first. It gets one at once.
    void setWatched(bool watched);
    void publish(); ///< now
    /// Within 200 ms, together with what changes meanwhile.
    void schedule();
    /// From now on only changes are published.
    void stopMeasuring() { m_everySecond.stop(); }

  Q_SIGNALS:
    void published(const ovation::EngineSnapshot &snapshot);
    /// What happened since the snapshot before, in order; before the snapshot. Of more than MaxEvents the
    /// last.
    void happened(const ovation::SessionEvents &events);

  private:
    void eventPublished(const QString &name, const QJsonObject &fields);
    void tell(const SessionEvent &event);
    void tellNotes(const SessionEvent &finished);
    void measureProcess();
    void measureAndPublish();
    EngineSnapshot makeSnapshot();

    EngineServices &m_services;
    const Clock &m_clock;
    ThreadCheck m_thread;
    QHash<QString, transport::StreamStats> m_streams;
    RecordingList m_recordings;
    EventReader m_events;
    NetworkWatch m_networks;
    SessionEvents m_happened; ///< not told yet
    ProcessMeter m_meter;
    double m_cpu_cores = 0;
    int64_t m_memory_bytes = 0, m_diskFree_bytes = 0;
    QTimer m_soon, m_everySecond;
    bool m_watched = false;
    bool m_askingDisk = false; ///< it has not answered yet
    std::shared_ptr<Relay> m_relay;
    WorkerPool m_disk{"disk space", 1}; ///< a disk that hangs stops no session
};

} // namespace ovation
