#pragma once

#include "compose/publisher.h"
#include "media/decode/playout.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace ovation::compose {

/// Who publishes as the media tell it. What a session says is known at once, what was sent until then is seen
/// and heard a playout delay later, which each stream has its own of: who switches something off does so in a
/// recording that much later, and who leaves goes when the last of their media was shown, also of what comes
/// after they said so. Who comes is there at once, for their decoder to begin. Times are CLOCK_MONOTONIC. One
/// thread, no clock of its own.
class PublishersInStep {
  public:
    using PlayoutOf = std::function<media::PlayoutState(const QString &streamId)>;

    explicit PublishersInStep(PlayoutOf playoutOf) : m_playoutOf(std::move(playoutOf)) {}

    /// In order of arrival. The first ones are valid at once.
    void tell(const std::vector<Publisher> &publishers, int64_t now_ns);
    /// Lets what was told long enough ago become valid; true when something did.
    bool advance(int64_t now_ns);
    /// When something becomes valid next.
    std::optional<int64_t> next_ns() const;
    /// Those who are to be composed: in order of arrival, with those who are seen to the end.
    std::vector<Publisher> now() const;

  private:
    struct Change {
        std::optional<Publisher> to; ///< nothing = it goes
        int64_t from_ns = 0;         ///< when it becomes valid
        int64_t told_ns = 0;
        int64_t latest_ns = 0; ///< when it becomes valid whatever still comes
    };
    struct Member {
        Publisher shown;
        int64_t came_ns = 0;
        std::deque<Change> changes = {}; ///< not valid yet, in order of time
        const Publisher *told() const;   ///< as it was told last; null when it goes
        void change(Change to);
    };
    void addMissing(const std::vector<Publisher> &publishers, int64_t now_ns);

    bool isOver(Member &member, int64_t now_ns) const;

    const PlayoutOf m_playoutOf;
    std::vector<Member> m_members; ///< in order of arrival
};

} // namespace ovation::compose
