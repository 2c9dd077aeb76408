#pragma once

#include "base/clock.h"
#include "recording/conversions.h"
#include "recording/recording_library.h"
#include "recording/running_recordings.h"

#include <QObject>

namespace ovation::recording {

/// From the wish to stop, or a failure, to the finished recording: closes the file, measures it, draws the
/// thumbnail, and answers all who wait. Engine thread.
class RecordingEnd final : public QObject {
    Q_OBJECT

  public:
    /// How long those who stop one with a past wait for that: composing it may take minutes, and clients and
    /// proxies give up after 30 or 60 s.
    static constexpr int MaxWaitForPast_ms = 20'000;
    struct Parts {
        const Clock &clock;
        RecordingLibrary &library;
        RunningRecordings &running;
        WorkerPool &workers;
        Announce announce;
        Conversions::DrawThumbnail drawThumbnail;
        bool areDelivered; ///< recordings are kept elsewhere, too: a ready one is pending at first
    };
    explicit RecordingEnd(Parts parts);
    ~RecordingEnd() override;

    /// Listens to its recorder.
    void watch(const QString &id);
    /// Of one that has started. The first stop serves the later ones. `done` gets it ready or failed; where
    /// its past takes long to compose, stopped.
    void stop(const QString &id, const QString &reason, RecordingDone done);
    /// Of one that is stopped and will be removed: its past is not composed. `then` when it is over.
    void hurry(const QString &id, RecordingDone then);
    /// It is ready or failed: that is written and told, and then it does not run any more.
    void conclude(RecordingInfo info, const QString &reason);
    /// The program ends before it is packed: it stays stopped, and the next start finishes it.
    void leave(const QString &id);

  Q_SIGNALS:
    /// Writing can't go on, before anything was written.
    void failedToStart(const QString &id, const ovation::Error &error);
    /// An INDIVIDUAL recording ended without its archive.
    void packingPostponed(const QString &id);
    /// A composed one is ready, but its movie's index is in pieces.
    void indexPostponed(const QString &id);

  private:
    void waitForPast(const RecordingInfo &info);
    void writingFailed(const QString &id, const Error &error);
    void finished(const QString &id, const Result<RecorderReport> &report);
    void fail(RecordingInfo info, const QString &reason, const Result<RecorderReport> &report);

    const Parts d;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
