#pragma once

#include "media/stream_health.h"

#include <QHash>

#include <cstdint>
#include <vector>

namespace ovation::compose {

/// Streams that a report does not list one by one. Plain value.
struct UnlistedStreams {
    int64_t count = 0;
    int64_t troubled = 0;    ///< of them, those with any trouble
    media::StreamHealth sum; ///< of their numbers; the longest gap, and the largest lateness

    void add(const media::StreamHealth &stream);
    void add(const UnlistedStreams &others);
    bool operator==(const UnlistedStreams &) const = default;
};

/// A session may have any number of streams, one after the other; a report does not grow with them.
inline constexpr std::size_t MaxListedStreams = 1000;

/// Leaves the `most` with the most trouble, in their order; gives the others.
UnlistedStreams keepWorst(std::vector<media::StreamHealth> &streams, std::size_t most = MaxListedStreams);

/// How the streams of a composed recording fared, told by one process after the other. What it takes of
/// memory is bounded, whatever they say. Plain value.
class StreamTally {
  public:
    /// What a composition said: of all streams that are there, and once more of those that left. One that is
    /// in no later report has ended; when it comes back, it counts from zero.
    void report(const std::vector<media::StreamHealth> &streams);
    /// Adds what came after this, by another composition of the same recording. All of it has ended.
    void append(const StreamTally &later);

    /// Those that are known one by one, in order of arrival: all that are there, and at most twice
    /// MaxListedStreams that ended.
    std::vector<media::StreamHealth> streams() const;
    /// The others.
    const UnlistedStreams &unlisted() const { return m_unlisted; }

  private:
    struct Known {
        int64_t order = 0; ///< of arrival
        media::StreamHealth health;
    };
    int64_t orderOf(const QString &streamId);
    void end(const Known &one);
    void sumUpTheBest();

    QHash<QString, Known> m_live, m_ended; ///< the first: as in the last report
    int64_t m_nextOrder = 0;
    UnlistedStreams m_unlisted;
};

} // namespace ovation::compose
