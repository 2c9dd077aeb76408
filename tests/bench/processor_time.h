#pragma once

#include <sys/resource.h>

/// Seconds of processor that all threads of this process took so far.
inline double processorTime_s() {
    rusage used = {};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
           double(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}
