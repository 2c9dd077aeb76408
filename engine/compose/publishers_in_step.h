#pragma once

#include "compose/publisher.h"

#include <cstdint>
#include <deque>

namespace ovation::compose {

/// Who publishes as the media tell it. What a session says is known at once, what was sent until then is seen
/// and heard a playout delay later: who leaves or switches something off does so in a recording when the last
/// of it was shown. Who comes is there at once, for their decoder to begin. Times are CLOCK_MONOTONIC. One
/// thread.
class PublishersInStep {
  public:
    /// In order of arrival. The first ones are valid at once.
    void tell(std::vector<Publisher> publishers, int64_t now_ns);
    /// Lets what was told long enough ago become valid; true when something did.
    bool advance(int64_t now_ns);
    /// Those who are to be composed: the valid ones, then those who came since.
    std::vector<Publisher> now() const;

  private:
    struct Told {
        std::vector<Publisher> publishers;
        int64_t from_ns = 0; ///< when it becomes valid
        int64_t told_ns = 0;
    };

    std::vector<Publisher> m_valid;
    std::deque<Told> m_told; ///< not valid yet, in order of time
    bool m_isFirst = true;
};

} // namespace ovation::compose
