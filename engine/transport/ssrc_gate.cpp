#include "transport/ssrc_gate.h"

#include <algorithm>

namespace ovation::transport {

void SsrcGate::announce(std::span<const uint32_t> ssrcs) {
    for (const uint32_t ssrc : ssrcs) {
        if (m_announced == MaxAnnounced)
            return;
        if (knows(ssrc))
            continue;
        m_known.push_back(ssrc);
        ++m_announced;
    }
}

void SsrcGate::proved(uint32_t ssrc) {
    if (knows(ssrc))
        return;
    m_known.push_back(ssrc);
    ++m_learned;
}

bool SsrcGate::knows(uint32_t ssrc) const {
    return std::find(m_known.begin(), m_known.end(), ssrc) != m_known.end();
}

} // namespace ovation::transport
