#pragma once

#include <pthread.h>

namespace ovation {

/// Names the calling thread for top, gdb and the benchmarks; at most 15 characters. Any thread.
inline void nameThread(const char *name) {
    pthread_setname_np(pthread_self(), name);
}

} // namespace ovation
