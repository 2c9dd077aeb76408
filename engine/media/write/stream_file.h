#pragma once

#include "media/write/past_packets.h"
#include "media/write/stream_file_types.h"
#include "transport/tap.h"

#include <functional>
#include <memory>
#include <vector>

namespace ovation::media {

/// Writes a stream into files as it comes, without decoding: WebM for VP8, VP9 and Opus, Matroska for H264.
/// One file, until the publisher comes back with another codec, or its frame is turned: then the next. Files
/// without media are removed again. Tap calls are cheap; the work is done by the thread it was added to.
class StreamFile : public transport::Tap {
  public:
    static std::shared_ptr<StreamFile> create(StreamFileSettings settings);
    /// What came before the file was there, as if it came then: taken in a little at a time, before all else.
    /// Once, before any tap call.
    virtual void beginWith(PastPackets past) = 0;
    /// Ends the files; `done` gets their reports, from the writing thread. No tap call counts afterwards.
    virtual void close(std::function<void(std::vector<StreamFileReport>)> done) = 0;
    /// What comes during a pause is left out; the file continues where it stopped. Any thread.
    virtual void setPaused(bool paused) = 0;
    /// While the publisher has switched its video off no frame is missing. Any thread.
    virtual void setVideoActive(bool active) = 0;
    /// Bytes so far. Any thread.
    virtual int64_t size() const = 0;
    /// Writing thread: takes in what came since. False when it was closed and all is done.
    virtual bool work() = 0;
};

/// The thread on which stream files are written: one for all of them, so that sixteen cost little more than
/// one. Lives where it was made; add() from any thread. Destroying closes what is still open.
class StreamFileThread {
  public:
    StreamFileThread();
    ~StreamFileThread();
    void add(std::shared_ptr<StreamFile> file);
    /// Looks at the files at once instead of at the next tick.
    void wake();

  private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation::media
