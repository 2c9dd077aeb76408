#pragma once

#include "base/thread_check.h"
#include "media/write/past_stream.h"
#include "session/session.h"
#include "transport/tap_source.h"

#include <QTimer>

#include <map>
#include <memory>
#include <vector>

namespace ovation::recording {

/// Keeps the last seconds of all that is published, so that a recording can begin in the past; of who left
/// meanwhile, too. Who publishes is asked for keyframes, as by a recording. Engine thread.
class PastKeeper {
  public:
    static constexpr int MaxGone = 50; ///< streams of a session that ended; who comes and goes takes no more
    struct Limits {
        int length_s = 0; ///< OVATION_KEEP_PAST; 0 = nothing is kept
        int64_t memory_bytes =
            0; ///< of all streams, in equal shares; what those that ended leave, others get
    };
    /// `source` outlives it.
    PastKeeper(transport::TapSource &source, Limits limits);
    ~PastKeeper();

    void sessionChanged(const session::Session &session);
    void sessionGone(const QString &sessionId);

    /// Null when nothing of it is kept.
    std::shared_ptr<media::PastStream> streamOf(const QString &streamId) const;
    /// The streams of a session that ended, of which something is kept that came since then: whose they were,
    /// as it was at their end. In the order of their ids.
    std::vector<session::Connection> goneSince(const QString &sessionId, int64_t begin_ns) const;
    /// Where a recording of the session begins that is to reach back to `wanted_ns`: with the earliest of its
    /// streams, so that all of them begin at a keyframe in front of it. Nothing when nothing is kept.
    /// Those without record count where `whose` says so.
    enum class Whose { Recorded, All };
    std::optional<int64_t> beginFor(const session::Session &session, int64_t wanted_ns, bool video,
                                    Whose whose = Whose::Recorded) const;

  private:
    struct Kept {
        QString sessionId;
        session::Connection connection; ///< with the stream, as it was last
        std::shared_ptr<media::PastStream> past;
        std::optional<int64_t> goneAt_ns; ///< nothing while it is published
    };
    using Streams = std::map<QString, Kept>; ///< by stream id
    void keep(const QString &sessionId, const session::Connection &connection);
    void leave(Streams::iterator one);
    void boundThoseWhoLeft(const QString &sessionId);
    Streams::iterator drop(Streams::iterator one);
    void share();
    void tick();

    transport::TapSource &m_source;
    const Limits m_limits;
    Streams m_streams;
    QTimer m_tick;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
