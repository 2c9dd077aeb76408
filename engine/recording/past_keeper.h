#pragma once

#include "base/thread_check.h"
#include "media/write/past_stream.h"
#include "session/session.h"
#include "transport/tap_source.h"

#include <QTimer>

#include <map>
#include <memory>

namespace ovation::recording {

/// Keeps the last seconds of all that is published, so that a recording can begin in the past. Who publishes
/// is asked for keyframes meanwhile, as by a recording. Engine thread.
class PastKeeper {
  public:
    struct Limits {
        int length_s = 0;         ///< OVATION_KEEP_PAST; 0 = nothing is kept
        int64_t memory_bytes = 0; ///< of all streams, which get equal shares
    };
    /// `source` outlives it.
    PastKeeper(transport::TapSource &source, Limits limits);
    ~PastKeeper();

    void sessionChanged(const session::Session &session);
    void sessionGone(const QString &sessionId);

    /// Null when nothing of it is kept.
    std::shared_ptr<media::PastStream> streamOf(const QString &streamId) const;
    /// Where a recording of the session begins that is to reach back to `wanted_ns`: with the earliest of its
    /// streams, so that all of them begin at a keyframe in front of it. Nothing when nothing is kept.
    std::optional<int64_t> beginFor(const session::Session &session, int64_t wanted_ns, bool video) const;

  private:
    struct Kept {
        QString sessionId;
        bool hasVideo = false;
        std::shared_ptr<media::PastStream> past;
    };
    void drop(std::map<QString, Kept>::iterator one);
    void share();
    void tick();

    transport::TapSource &m_source;
    const Limits m_limits;
    std::map<QString, Kept> m_streams; ///< by stream id
    QTimer m_tick;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
