#pragma once

#include "recording/recording_end.h"
#include "recording/recording_recovery.h"

#include <QObject>
#include <QTimer>

namespace ovation::recording {

/// Once a second while anything runs or waits for the disk: how much room there is and how large the files
/// are, which the disk's threads look up, and whether a recording has to end because of that. Engine thread.
class RecordingLimits final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        RecordingLibrary &library;
        RunningRecordings &running;
        RecordingEnd &end;
        RecordingRecovery &recovery;
        WorkerPool &disk;
        int64_t diskReserve_bytes;
    };
    explicit RecordingLimits(Parts parts);
    ~RecordingLimits() override;

    /// Something runs or waits now.
    void wake();
    /// A file has begun to grow: its size is of interest before the second is over.
    void poll();

  private:
    struct Seen;
    void tick();
    void enforce(const Seen &seen);

    const Parts d;
    QTimer m_timer;
    bool m_polling = false;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
