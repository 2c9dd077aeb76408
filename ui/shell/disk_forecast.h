#pragma once

#include <cstdint>
#include <deque>
#include <optional>

namespace ovation::ui {

/// Predicts when the disk is full at the write rate of the last 30 s. Pure arithmetic; the caller passes the
/// time.
class DiskForecast {
  public:
    /// `written_bytes`: what the running recordings have written so far, together; 0 when nothing runs.
    void add(int64_t now_ms, int64_t free_bytes, int64_t written_bytes);
    /// Seconds; nothing while nothing is written or the samples are too few.
    std::optional<int64_t> fullIn_s() const;

  private:
    struct Sample {
        int64_t at_ms, written_bytes;
    };
    std::deque<Sample> m_samples;
    int64_t m_free_bytes = 0;
};

} // namespace ovation::ui
