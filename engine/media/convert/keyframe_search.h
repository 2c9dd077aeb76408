#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ovation::media {

/// Where decoding has to begin, so that the frame of a time is decoded. What a demuxer finds by a file's
/// index is not always right: the index may be missing or broken, and name what only looks like a keyframe
/// (beginAtEntries()). Pure value.
class KeyframeSearch {
  public:
    /// To be sought first: `time_ns`.
    void begin(int64_t time_ns) {
        m_sought_ns = std::max<int64_t>(time_ns, 0);
        m_steps = 0;
    }

    /// The first frame is at `first_ns`; nothing if there is none. Where to seek instead; nothing when the
    /// search is over.
    std::optional<int64_t> backFrom(std::optional<int64_t> first_ns) {
        if (m_sought_ns < 0)
            return std::nullopt;
        if ((first_ns && *first_ns <= m_sought_ns) || m_steps >= MaxSteps) {
            m_sought_ns = -1;
            return std::nullopt;
        }
        ++m_steps;
        return m_steps < MaxSteps ? std::max<int64_t>(m_sought_ns - m_steps * m_steps * StepBack_ns, 0) : 0;
    }

  private:
    static constexpr int64_t StepBack_ns = 5'000'000'000;
    static constexpr int MaxSteps = 3; ///< the last one to the beginning

    int64_t m_sought_ns = -1; ///< until the first frame is there
    int m_steps = 0;
};

} // namespace ovation::media
