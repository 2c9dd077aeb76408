#pragma once

#include "base/result.h"
#include "media/convert/convert_control.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace ovation::exporting {

/// How far a job is.
struct JobProgress {
    double progress = 0;       ///< 0..1
    std::optional<int> left_s; ///< nothing while it cannot be told
    int64_t size_bytes = 0;
    std::optional<double> measured_lufs;
};

/// What the thread of a job and its owner share. Thread-safe.
class JobControl final : public media::ConvertControl {
  public:
    enum class Wish { Continue, Pause, End };

    // The job's thread
    /// What mayContinue() would do now, for one who can't wait there. Does not wait.
    Wish wish();
    bool mayContinue() override;
    void reached(int64_t time_ms) override;
    /// From now on reached() counts from `from` (0..1) to `to`, which is at `length_ms`.
    void beginPart(double from, double to, int64_t length_ms);
    void setSize(int64_t bytes);
    void setLoudness(double lufs);
    /// `check` is asked every second from now on, and the job ends with its error. Before the job runs.
    void endWhen(std::function<Result<void>()> check);
    std::optional<Error> ended() const; ///< nothing unless it ended so

    // Its owner
    void setPaused(bool paused);
    void cancel();
    bool isCanceled() const;
    bool isPaused() const;
    JobProgress progress() const;

  private:
    using Clock = std::chrono::steady_clock;

    bool isWanted();
    Clock::duration worked(Clock::time_point now) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_paused = false, m_canceled = false;
    double m_from = 0, m_to = 1;
    int64_t m_length_ms = 0;
    JobProgress m_progress;
    std::function<Result<void>()> m_check;
    std::optional<Error> m_ended;
    Clock::time_point m_checked;
    std::optional<Clock::time_point> m_since; ///< it works since then; nothing while it is paused
    Clock::duration m_worked{};               ///< before
};

} // namespace ovation::exporting
