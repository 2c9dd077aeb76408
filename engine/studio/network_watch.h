#pragma once

#include "session/session.h"
#include "studio/snapshot.h"
#include "transport/types.h"

#include <QHash>

#include <deque>
#include <vector>

namespace ovation {

/// Notices when packets of a participant are lost on their way to this server, and when that is over. It is
/// over once it was for a while: a bad path is told twice, and not every few seconds. What was repaired in
/// time is not lost. Keeps nothing of streams that are gone. Engine thread.
class NetworkWatch {
  public:
    static constexpr int Span_s = 5;                        ///< of which the share is taken
    static constexpr int Bad_percent = 3, Good_percent = 1; ///< from, below
    static constexpr int Calm_s = 15;                       ///< that long below
    static constexpr int64_t MinPackets = 100;              ///< in a span: of fewer a share means nothing
    using Streams = QHash<QString, transport::StreamStats>; ///< by id

    /// Once a second.
    SessionEvents look(const std::vector<const session::Session *> &sessions, const Streams &streams,
                       int64_t now_ms);

  private:
    struct Count {
        int64_t came = 0, lost = 0;
    };
    struct Watched {
        std::deque<Count> seconds; ///< Span_s and the one before
        bool isBad = false;
        int calm_s = 0;
    };
    /// Whether its state changed; with the share of what was lost.
    static bool changes(Watched &watched, const transport::StreamStats &stats, int &lost_percent);

    QHash<QString, Watched> m_streams;
};

} // namespace ovation
