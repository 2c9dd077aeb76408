#include "media/synthetic/synthetic_loop_cache.h"

#include <algorithm>

namespace ovation::media {

Result<std::shared_ptr<const SyntheticLoop>> SharedSyntheticLoop::get(const std::atomic<bool> &canceled) {
    const std::lock_guard lock(m_mutex);
    if (m_loop)
        return m_loop;
    auto loop = encodeSyntheticLoop(m_properties, canceled);
    if (loop)
        m_loop = loop.value();
    return loop;
}

std::shared_ptr<SharedSyntheticLoop> SyntheticLoopCache::find(const SyntheticProperties &properties) {
    const auto same = std::find_if(m_loops.begin(), m_loops.end(),
                                   [&](const auto &loop) { return loop->properties() == properties; });
    if (same != m_loops.end())
        return *same;
    if (m_loops.size() == MaxLoops)
        m_loops.pop_front();
    m_loops.push_back(std::make_shared<SharedSyntheticLoop>(properties));
    return m_loops.back();
}

} // namespace ovation::media
