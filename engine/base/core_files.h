#pragma once

#include <sys/prctl.h>
#include <sys/resource.h>

namespace ovation {

/// Secrets live in memory: a crash must write them neither to a disk nor to a program that collects crashes
/// (a core_pattern with a pipe, for which RLIMIT_CORE means nothing), and no other program of the user reads
/// them. Children are not concerned: exec() undoes it. See core(5), prctl(2).
inline void forbidCoreFiles() {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

/// Chromium's sandbox is made by a child before its exec(), which has to write below /proc/self; while this
/// is there it can. A crash still leaves no core file on the disk.
class SandboxBirth {
  public:
    SandboxBirth() : m_before(prctl(PR_GET_DUMPABLE)) { prctl(PR_SET_DUMPABLE, 1); }
    ~SandboxBirth() { prctl(PR_SET_DUMPABLE, m_before); }
    SandboxBirth(const SandboxBirth &) = delete;
    SandboxBirth &operator=(const SandboxBirth &) = delete;

  private:
    const int m_before;
};

} // namespace ovation
