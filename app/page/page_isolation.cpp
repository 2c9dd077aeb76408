#include "app/page/page_isolation.h"

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ovation::page {

bool canIsolatePages() {
    const pid_t child = fork();
    if (child == 0) // nothing may be allocated
        // Where a namespace of users may be made but gives no rights (AppArmor), changing the root fails.
        _exit(unshare(CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET) == 0 && chroot("/") == 0 ? 0 : 1);
    int status = 0;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace ovation::page
