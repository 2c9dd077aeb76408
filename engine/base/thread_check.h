#pragma once

#include <QtGlobal>

#include <atomic>
#include <source_location>
#include <thread>

// Threads are checked in debug and sanitizer builds; in a release build a check is nothing.
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OVATION_CHECKS_THREADS 1
#else
#define OVATION_CHECKS_THREADS 0
#endif

namespace ovation {

/// The thread that an object promises to live on, as a member: `ThreadCheck m_thread;`, and in each function
/// that keeps the promise `m_thread.check();`. A call from another thread ends the program with the name of
/// the function. The object belongs to the thread that made it; after detach() to the next one that calls.
class ThreadCheck {
  public:
#if OVATION_CHECKS_THREADS
    ThreadCheck() : m_owner(std::this_thread::get_id()) {}

    /// Whether this is its thread. Takes it over after detach().
    bool isHere() const {
        std::thread::id owner;
        const auto here = std::this_thread::get_id();
        return m_owner.compare_exchange_strong(owner, here) || owner == here;
    }
    void check(const std::source_location where = std::source_location::current()) const {
        if (!isHere())
            qFatal("%s:%u: %s was called from another thread than the one it lives on", where.file_name(),
                   unsigned(where.line()), where.function_name());
    }
    void detach() {
        m_owner = std::thread::id();
    }

  private:
    mutable std::atomic<std::thread::id> m_owner;
#else
    bool isHere() const {
        return true;
    }
    void check() const {}
    void detach() {}
#endif
};

} // namespace ovation
