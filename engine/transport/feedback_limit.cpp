#include "transport/feedback_limit.h"

namespace ovation::transport {

bool FeedbackLimit::admits(const rtcp::Message &message, int64_t now_ns) {
    return m_buckets[message.index()].take(1, now_ns);
}

} // namespace ovation::transport
