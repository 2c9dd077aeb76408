#pragma once

#include <string>

/// CPU of this process's threads that are called `name`, from /proc.
struct ThreadTime {
    int threads = 0;
    double cpu_s = 0; ///< user and system, since each began
};
ThreadTime threadTime(const std::string &name);
