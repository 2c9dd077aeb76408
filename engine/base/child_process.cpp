#include "base/child_process.h"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ovation {
namespace {

constexpr rlim_t ThreadStack_bytes = 2 << 20;

} // namespace

void prepareChild(std::initializer_list<int> kept) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::syscall(SYS_close_range, 3U, ~0U, unsigned(CLOSE_RANGE_CLOEXEC));
    for (const int file : kept)
        ::fcntl(file, F_SETFD, 0);
    rlimit stack{};
    if (::getrlimit(RLIMIT_STACK, &stack) == 0) {
        stack.rlim_cur = std::min(stack.rlim_max, ThreadStack_bytes);
        ::setrlimit(RLIMIT_STACK, &stack);
    }
}

} // namespace ovation
