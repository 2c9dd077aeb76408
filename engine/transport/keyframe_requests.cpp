#include "transport/keyframe_requests.h"

#include <algorithm>

namespace ovation::transport {

bool KeyframeRequests::due(int64_t now_ns) {
    if (m_isWanted)
        return want(now_ns);
    if (!m_isPending || now_ns - m_asked_ns < m_repeat_ns || !want(now_ns))
        return false;
    m_repeat_ns = std::min(2 * m_repeat_ns, MaxRepeat_ns);
    return true;
}

bool KeyframeRequests::want(int64_t now_ns) {
    m_isWanted = true;
    if (m_asked_ns != 0 && now_ns - m_asked_ns < (m_isPending ? Patience_ns : MinInterval_ns))
        return false;
    if (!m_bucket.take(1, now_ns))
        return false;
    m_asked_ns = now_ns;
    m_isPending = true;
    m_isWanted = false;
    return true;
}

} // namespace ovation::transport
