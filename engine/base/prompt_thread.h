#pragma once

#include "base/thread_check.h"

namespace ovation {

/// Says of the calling thread, as long as it lives, that sessions wait for its turns, each of which may take
/// a millisecond: it carries media. What takes longer to make, a pipeline or a file, refuses to be made
/// there. Checked where ThreadCheck is; in a release build it is nothing.
class PromptThread {
  public:
#if OVATION_CHECKS_THREADS
    PromptThread() {
        s_count++;
    }
    ~PromptThread() {
        s_count--;
    }
    PromptThread(const PromptThread &) = delete;
    PromptThread &operator=(const PromptThread &) = delete;

    /// Whether the calling thread is one.
    static bool isHere() {
        return s_count > 0;
    }
    /// Ends the program on such a thread, with the name of the function that takes longer.
    static void refuse(const std::source_location where = std::source_location::current()) {
        if (isHere())
            qFatal("%s:%u: %s takes too long for a thread that carries media", where.file_name(),
                   unsigned(where.line()), where.function_name());
    }

  private:
    static inline thread_local int s_count = 0;
#else
    PromptThread() {}
    static bool isHere() {
        return false;
    }
    static void refuse() {}
#endif
};

} // namespace ovation
