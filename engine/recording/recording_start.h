#pragma once

#include "base/clock.h"
#include "config/settings.h"
#include "page/layout_secrets.h"
#include "recording/recorder_factory.h"
#include "recording/recording_library.h"
#include "recording/running_recordings.h"

#include <QObject>

namespace ovation::recording {

/// From the request for a recording to the file that grows: checks, prepares folder, metadata and encoder on
/// the disk's threads, has the recorder made and waits for its first bytes. Engine thread.
class RecordingStart final : public QObject {
    Q_OBJECT

  public:
    struct Parts {
        const config::Settings &settings;
        const Clock &clock;
        RecordingLibrary &library;
        RunningRecordings &running;
        RecorderFactory &recorders;
        WorkerPool &disk; ///< the library's
        page::LayoutSecrets layouts;
        Announce announce;
    };
    explicit RecordingStart(Parts parts);
    ~RecordingStart() override;

    /// See RecordingService::start().
    void start(const session::Session &session, const session::RecordingProperties &wanted,
               RecordingDone done);
    /// It has failed before it had begun.
    void fail(const QString &id, const Error &error);
    /// The session closed before its recording began: nothing of it stays (protocol 6.4).
    void cancel(const QString &id, std::function<void()> done);

  Q_SIGNALS:
    /// Its recorder is there and about to be started.
    void recorderMade(const QString &id);
    /// One is starting, has another id now, or has failed and left nothing.
    void listChanged();

  private:
    struct Job;
    struct Prepared;
    std::optional<Error> refusal(const session::Session &session,
                                 const session::RecordingProperties &wanted) const;
    void prepare(const RecordingInfo &info);
    void begin(const QString &id, const Prepared &prepared);
    void started(const QString &id);

    const Parts d;
    std::shared_ptr<Relay> m_relay;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
