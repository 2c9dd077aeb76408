#pragma once

#include "base/relay.h"
#include "base/result.h"
#include "base/thread_check.h"
#include "media/write/chapter.h"
#include "media/write/movie_writer.h"
#include "recording/types.h"
#include "session/session.h"

#include <QObject>

#include <memory>

namespace ovation::recording {

/// What a finished recording is: measured from its file, and what was seen while it ran.
struct RecorderReport {
    media::MovieReport file; ///< width and height of composed video only
    HealthReport health;
    bool hasThumbnail = false; ///< it is drawn already
    int64_t lacks_ms = 0;      ///< of its beginning: the past that should be in front of it

    /// Of a composed file; what is remarkable about it is in the health report.
    static RecorderReport of(const media::MovieReport &movie);
};

/// The recording is ready, and as its file is. Of an INDIVIDUAL one what was asked for stays (protocol 7),
/// and so does the frame rate: our writer keeps it, and what a demuxer measures is an average. One that lacks
/// its past began later.
void markReady(RecordingInfo &info, const RecorderReport &report);

/// Chapters of a file that begins where the recording does.
std::vector<media::Chapter> chaptersOf(const std::vector<Marker> &markers);
/// Those of a file that begins later: what is marked before its beginning or behind its end is not in it.
std::vector<media::Chapter> chaptersWithin(const std::vector<Marker> &markers, int64_t begin_ms,
                                           int64_t length_ms);

/// Makes the file of one recording of a session. Lives on the engine thread, and so do its signals: they come
/// from the event loop, never from inside a call, and a slot may delete the recorder.
class Recorder : public QObject {
    Q_OBJECT

  public:
    ~Recorder() override { m_relay->detach(); }
    virtual void start(const session::Session &session) = 0;
    /// Streams joined, left, muted or changed size.
    virtual void sessionChanged(const session::Session &session) = 0;
    virtual void setPaused(bool paused) = 0;
    virtual void setLayout(session::RecordingLayout layout) = 0;
    /// How long it may take to start, beyond which it has failed.
    virtual int startLimit_ms() const { return 10'000; }
    /// Why it has not started when that is over.
    virtual QString whyNotStarted() const {
        return QStringLiteral("the file did not begin to grow within %1 s").arg(startLimit_ms() / 1000);
    }
    /// All that was marked so far, for files that end before the recording does.
    virtual void setMarkers(const std::vector<Marker> & /*markers*/) {}
    /// The file whose size says how much was written; empty where written_bytes() says it.
    virtual QString growingFile() const { return {}; }
    virtual int64_t written_bytes() const { return 0; }
    /// How much of elapsed_ms() was there before the recording was started, and becomes a part of the file at
    /// its end; known when it has started.
    virtual int64_t past_ms() const { return 0; }
    /// That part is kept beside the file as it is, unless it is composed by now: no one waits for it.
    virtual void giveUpPast(const QString & /*why*/) {}
    /// Milliseconds recorded so far, pauses left out.
    virtual int64_t elapsed_ms() const = 0;
    virtual Pace pace() const { return {}; }
    /// Ends the file; finished() follows.
    virtual void finish(const std::vector<Marker> &markers) = 0;

  Q_SIGNALS:
    /// Once, when files are there and not empty.
    void started();
    /// Once, when writing can't go on.
    void failed(const ovation::Error &error);
    /// After finish(). An error: nothing usable was made; what there is stays where it is.
    void finished(const ovation::Result<ovation::recording::RecorderReport> &report);

  protected:
    // From the event loop, for calls of its own thread. Other threads hold relay().
    void postStarted() {
        m_relay->post([this] { Q_EMIT started(); });
    }
    void postFailed(const Error &error) {
        m_relay->post([this, error] { Q_EMIT failed(error); });
    }
    const std::shared_ptr<Relay> &relay() const { return m_relay; }
    void checkThread() const { m_thread.check(); }

  private:
    std::shared_ptr<Relay> m_relay = std::make_shared<Relay>(this);
    ThreadCheck m_thread;
};

} // namespace ovation::recording
