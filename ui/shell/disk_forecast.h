#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace ovation::ui {

/// Says when the disk will be full if the recordings go on as in the last half minute. Plain arithmetic; the
/// caller brings the time.
class DiskForecast {
  public:
    /// `written_bytes`: what the running recordings have written so far, together; 0 when nothing runs.
    void add(int64_t now_ms, int64_t free_bytes, int64_t written_bytes);
    /// Seconds; nothing while nothing is being written or too little was seen.
    std::optional<int64_t> fullIn_s() const;

  private:
    struct Sample {
        int64_t at_ms, written_bytes;
    };
    std::deque<Sample> m_samples;
    int64_t m_free_bytes = 0;
};

} // namespace ovation::ui
