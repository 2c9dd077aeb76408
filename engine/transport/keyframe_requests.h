#pragma once

#include "base/token_bucket.h"

#include <cstdint>

namespace ovation::transport {

/// When a publisher is asked for a keyframe. One that is on its way serves all who want one; until it
/// begins, or a second has passed, no other is asked for. One that does not begin is asked for again by
/// itself, after 1, 2, 4 and then every 8 s: the request or the frame may be lost, and who shows a screen
/// that stands still gets no packet that reminds it. Else: not within 300 ms of the last one, and on average
/// one a second, because each costs all subscribers quality. Requests in between are not forgotten. One
/// transport thread.
class KeyframeRequests {
  public:
    static constexpr int64_t MinInterval_ns = 300'000'000;
    static constexpr int64_t Patience_ns = 1'000'000'000;
    static constexpr int64_t MaxRepeat_ns = 8'000'000'000;

    /// A subscriber or a tap needs one. True when the publisher is to be asked now.
    bool want(int64_t now_ns);
    /// True when the publisher is to be asked now for those who had to wait, or once more.
    bool due(int64_t now_ns);
    /// Whether one is waited for.
    bool isAwaited() const { return m_isPending || m_isWanted; }
    /// A keyframe begins.
    void began() {
        m_isPending = m_isWanted = false;
        m_repeat_ns = Patience_ns;
    }

  private:
    TokenBucket m_bucket{4, 1};
    int64_t m_asked_ns = 0;
    int64_t m_repeat_ns = Patience_ns; ///< after that long the pending one is asked for again
    bool m_isPending = false;          ///< asked for and not there yet
    bool m_isWanted = false;           ///< by others since
};

} // namespace ovation::transport
