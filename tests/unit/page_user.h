#pragma once

#include <QString>

#include <grp.h>
#include <pwd.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

/// Whether a process of that user may make a user namespace: inside a chroot, for example, none may.
inline bool mayMakeUserNamespace(uid_t user) {
    const pid_t child = fork();
    if (child == 0) { // nothing may be allocated
        const bool changed =
            user == geteuid() || (setgroups(0, nullptr) == 0 && setresuid(user, user, user) == 0);
        _exit(changed && unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    }
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

/// Who pages run as in tests: where tests are root and this machine lets no page leave that, root.
inline QString pageUserHere() {
    const passwd *account = getpwnam("nobody");
    const bool leavesRoot =
        geteuid() != 0 || (account && mayMakeUserNamespace(0) && mayMakeUserNamespace(account->pw_uid));
    return leavesRoot ? QStringLiteral("nobody") : QStringLiteral("root");
}
