#pragma once

#include "media/synthetic/synthetic_player.h"
#include "transport/media_plane.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace ovation::media {

/// One participant on the air: its player and where the packets go. The player belongs to the feeder's
/// thread, the flags to any thread.
struct SyntheticSource {
    std::unique_ptr<SyntheticPlayer> player; ///< set before the source goes to the feeder
    std::shared_ptr<transport::LocalPublisher> publisher;
    std::atomic<bool> keyframeWanted = false;
    std::atomic<bool> gone = false;
    std::atomic<bool> audioActive = true, videoActive = true;
    int64_t start_ns = 0, nextReport_ns = 0; ///< the feeder's
};

/// The thread that sends every synthetic participant's packets when they are due, and sender reports once a
/// second. Starts with the first source. add() from any thread.
class SyntheticPacer {
  public:
    SyntheticPacer() = default;
    ~SyntheticPacer();
    SyntheticPacer(const SyntheticPacer &) = delete;
    SyntheticPacer &operator=(const SyntheticPacer &) = delete;

    /// Fed until its `gone` is set.
    void add(std::shared_ptr<SyntheticSource> source);

  private:
    void run();
    void serve(SyntheticSource &source, int64_t now_ns) const;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::shared_ptr<SyntheticSource>> m_new;
    bool m_stop = false;
    std::thread m_thread;
    uint64_t m_ntpOffset_ns = 0; ///< NTP time - CLOCK_MONOTONIC
};

} // namespace ovation::media
