#pragma once

#include "base/worker_pool.h"
#include "media/decode/decode_chain.h"

#include <functional>
#include <memory>
#include <mutex>

namespace ovation::media {

/// A decode chain that other threads make and end: both take milliseconds and more, which the thread that
/// feeds it, a transport thread, does not have. Everything but the making is called by that one thread.
class LateChain {
  public:
    using Make = std::function<Result<std::unique_ptr<DecodeChain>>()>;

    explicit LateChain(std::shared_ptr<WorkerPool> workers) : m_workers(std::move(workers)) {}
    ~LateChain() { end(); }
    LateChain(const LateChain &) = delete;
    LateChain &operator=(const LateChain &) = delete;

    /// Ends the present chain and has another one made; `make` is called once, by a worker, and must hold
    /// nothing that waits for the workers.
    void begin(Make make);
    void end();
    /// Null while it is being made, and when there is none.
    DecodeChain *get();
    /// There is one, or will be unless making it fails.
    bool isWanted() { return get() || m_coming; }

  private:
    /// Where the maker leaves it.
    struct Coming {
        std::mutex mutex;
        std::unique_ptr<DecodeChain> chain;
        bool isMade = false; ///< `chain` is null when making it failed
        bool isUnwanted = false;
    };

    /// In order, so that one is through before the next begins.
    void post(std::function<void()> job);

    const std::shared_ptr<WorkerPool> m_workers;
    std::shared_ptr<Coming> m_coming;
    std::unique_ptr<DecodeChain> m_chain;
};

} // namespace ovation::media
