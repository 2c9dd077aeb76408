#pragma once

#include "base/result.h"
#include "media/write/chapter.h"
#include "media/write/movie_writer.h"
#include "recording/recording_info.h"
#include "session/session.h"

#include <QObject>

#include <functional>

namespace ovation::recording {

/// What a finished recording is, measured from its file.
struct RecorderReport {
    double duration_s = 0;
    int64_t size_bytes = 0;
    int width = 0, height = 0; ///< composed with video only
    double frameRate = 0;      ///< composed with video only
    bool hasAudio = false, hasVideo = false;
    HealthReport health;
};

/// What is measured of a composed file.
RecorderReport reportOf(const media::MovieReport &movie);
/// The recording is ready, and as its file is. Of an INDIVIDUAL one what was asked for stays (protocol 7).
void markReady(RecordingInfo &info, const RecorderReport &report);

/// Chapters of a file that begins where the recording does.
std::vector<media::Chapter> chaptersOf(const std::vector<Marker> &markers);
/// Those of a file that begins later: what is marked before its beginning or behind its end is not in it.
std::vector<media::Chapter> chaptersWithin(const std::vector<Marker> &markers, int64_t begin_ms,
                                           int64_t length_ms);

/// Makes the file of one recording of a session. Lives on the engine thread; callbacks may come from any.
class Recorder : public QObject {
    Q_OBJECT

  public:
    ~Recorder() override = default;
    virtual void start(const session::Session &session) = 0;
    /// Streams joined, left, muted or changed size.
    virtual void sessionChanged(const session::Session &session) = 0;
    /// Called once, when files are there and not empty.
    virtual void whenStarted(std::function<void()> started) = 0;
    /// Called once, when writing can't go on.
    virtual void whenFailed(std::function<void(Error)> failed) = 0;
    virtual void setPaused(bool paused) = 0;
    virtual void setLayout(session::RecordingLayout layout) = 0;
    /// How long it may take to start, beyond which it has failed.
    virtual int startLimit_ms() const { return 10'000; }
    /// All that was marked so far, for files that end before the recording does.
    virtual void setMarkers(const std::vector<Marker> & /*markers*/) {}
    /// Bytes so far.
    virtual int64_t size() const = 0;
    /// Milliseconds recorded so far, pauses left out.
    virtual int64_t elapsed_ms() const = 0;
    /// Frames that came late or twice, and all that were due; 0 of 0 where none are made.
    struct Pace {
        int64_t missed = 0, due = 0;
    };
    virtual Pace pace() const { return {}; }
    /// Ends the file. Error: nothing usable was made; what there is stays where it is.
    virtual void finish(const std::vector<Marker> &markers,
                        std::function<void(Result<RecorderReport>)> done) = 0;
};

} // namespace ovation::recording
