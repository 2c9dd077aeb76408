#include "transport/source_choice.h"

namespace ovation::transport {

bool SourceChoice::takes(uint32_t ssrc, int64_t now_ns) {
    const bool isFirst = !m_taken || now_ns - m_last_ns >= Silence_ns;
    if (isFirst || (m_announced == ssrc && m_taken != ssrc))
        m_taken = ssrc;
    if (m_taken != ssrc) {
        m_hasOthers = true;
        return false;
    }
    if (m_announced == ssrc)
        m_announced.reset(); // from then on it has to send to be taken
    m_last_ns = now_ns;
    return true;
}

} // namespace ovation::transport
