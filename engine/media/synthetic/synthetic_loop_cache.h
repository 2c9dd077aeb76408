#pragma once

#include "media/synthetic/synthetic_loop.h"

#include <deque>
#include <memory>
#include <mutex>

namespace ovation::media {

/// One loop, encoded by the first caller that needs it. Any thread.
class SharedSyntheticLoop {
  public:
    explicit SharedSyntheticLoop(SyntheticProperties properties) : m_properties(std::move(properties)) {}
    const SyntheticProperties &properties() const { return m_properties; }
    /// Blocks while it is encoded, here or by another thread. Errors of encodeSyntheticLoop(); a failure is
    /// not remembered.
    Result<std::shared_ptr<const SyntheticLoop>> get(const std::atomic<bool> &canceled);

  private:
    const SyntheticProperties m_properties;
    std::mutex m_mutex;
    std::shared_ptr<const SyntheticLoop> m_loop;
};

/// The loops of a stage, so that participants who look and audio alike are encoded once. One thread.
class SyntheticLoopCache {
  public:
    /// A loop takes some 100 kB; the one made first is forgotten first (who plays it keeps it).
    static constexpr size_t MaxLoops = 32;
    std::shared_ptr<SharedSyntheticLoop> find(const SyntheticProperties &properties);

  private:
    std::deque<std::shared_ptr<SharedSyntheticLoop>> m_loops;
};

} // namespace ovation::media
