#include "app/page/page_user.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ovation::page {
namespace {

const QString Root = QStringLiteral("root");

Error refusal(const QString &why) {
    return {
        Errc::PermissionDenied,
        QStringLiteral("ovation was started as root, and its pages can't be run as another user: %1. Start "
                       "it as a user who is not root, or set OVATION_PAGE_USER=root to let pages run as "
                       "root and without Chromium's sandbox")
            .arg(why)};
}

bool writeAll(const QByteArray &path, const QByteArray &text) {
    const int fd = open(path.constData(), O_WRONLY | O_CLOEXEC);
    const bool written = fd >= 0 && write(fd, text.constData(), size_t(text.size())) == text.size();
    if (fd >= 0)
        close(fd);
    return written;
}

/// Root and `id` change places, all others stay who they are (user_namespaces(7)).
QByteArray exchanged(uid_t id) {
    const QByteArray other = QByteArray::number(id), next = QByteArray::number(qulonglong(id) + 1);
    QByteArray map = "0 " + other + " 1\n" + other + " 0 1\n" + next + ' ' + next + ' ' +
                     QByteArray::number(0xffffffffULL - id - 1) + '\n';
    if (id > 1)
        map += "1 1 " + QByteArray::number(id - 1) + '\n';
    return map;
}

/// A user namespace that says who is who; -1 when there is none. It needs a process to be made.
int namespaceThatExchanges(uid_t user, gid_t group) {
    int made[2], done[2];
    if (pipe2(made, O_CLOEXEC) != 0)
        return -1;
    if (pipe2(done, O_CLOEXEC) != 0) {
        close(made[0]);
        close(made[1]);
        return -1;
    }
    const pid_t child = fork();
    if (child == 0) { // nothing may be allocated
        close(made[0]);
        close(done[1]);
        char end = unshare(CLONE_NEWUSER) == 0 ? 'y' : 'n';
        if (write(made[1], &end, 1) == 1)
            (void)!read(done[0], &end, 1); // the end
        _exit(0);
    }
    close(made[1]);
    close(done[0]);
    int fd = -1;
    char isThere = 'n';
    if (child > 0 && read(made[0], &isThere, 1) == 1 && isThere == 'y') {
        const QByteArray process = "/proc/" + QByteArray::number(child);
        if (writeAll(process + "/uid_map", exchanged(user)) &&
            writeAll(process + "/gid_map", exchanged(group)))
            fd = open((process + "/ns/user").constData(), O_RDONLY | O_CLOEXEC);
    }
    close(made[0]);
    close(done[1]);
    if (child > 0)
        waitpid(child, nullptr, 0);
    return fd;
}

/// The folder as one in which root's files are the user's, and the user's are root's; -1 when it can't be.
int folderFor(const QString &folder, uid_t user, gid_t group) {
    const int who = namespaceThatExchanges(user, group);
    if (who < 0) {
        errno = EPERM; // it is not to be had here, whatever the step
        return -1;
    }
    const int tree =
        open_tree(AT_FDCWD, QFile::encodeName(folder).constData(), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC);
    mount_attr attributes{};
    attributes.attr_set = MOUNT_ATTR_IDMAP | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC;
    attributes.userns_fd = quint64(who);
    const bool changed =
        tree >= 0 && mount_setattr(tree, "", AT_EMPTY_PATH, &attributes, sizeof attributes) == 0;
    const int why = errno;
    close(who);
    if (!changed && tree >= 0)
        close(tree);
    errno = why;
    return changed ? tree : -1;
}

bool becomeForGood(uid_t user, gid_t group) {
    if (setgroups(0, nullptr) != 0 || setresgid(group, group, group) != 0 || setresuid(user, user, user) != 0)
        return false;
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL); // undone by the change
    return setresuid(0, 0, 0) != 0 && geteuid() == user;
}

} // namespace

QString WritingPlace::here(const QString &path) const {
    return m_here.isEmpty() || !path.startsWith(m_folder + QLatin1Char('/'))
               ? path
               : m_here + path.mid(m_folder.size());
}

Result<WritingPlace> becomePageUser(const QString &user, const QString &folder) {
    if (geteuid() != 0 || user == Root)
        return WritingPlace();
    const passwd *account = getpwnam(user.toLocal8Bit().constData());
    if (!account || account->pw_uid == 0 || account->pw_gid == 0)
        return refusal(QStringLiteral("there is no such user '%1', or it is root, too").arg(user));
    WritingPlace place;
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        const int tree = folderFor(folder, account->pw_uid, account->pw_gid);
        if (tree < 0)
            return refusal(QStringLiteral("folder %1 can't be lent to them (%2); a container needs the "
                                          "capability SYS_ADMIN for that")
                               .arg(folder, qt_error_string(errno)));
        place = WritingPlace(folder, QStringLiteral("/proc/self/fd/%1").arg(tree));
    }
    if (!becomeForGood(account->pw_uid, account->pw_gid))
        return refusal(QStringLiteral("root may not become %1 here").arg(user));
    return place;
}

} // namespace ovation::page
