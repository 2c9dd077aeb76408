#include "app/sandbox/sandbox.h"

#include <QTemporaryDir>
#include <QTest>

#include <asm/ioctls.h>
#include <asm/sockios.h>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <linux/landlock.h>
#include <linux/netlink.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace ovation;

namespace {

/// What it says in a process that is restricted: errno, 0 = nothing was refused.
int errorOf(const std::function<bool()> &call, const sandbox::Rights &rights = {}) {
    const pid_t child = fork();
    if (child == 0) {
        sandbox::restrictProcess(rights);
        errno = 0;
        _exit(call() ? 0 : errno);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool hasLandlock() {
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) >= 2;
}

/// Opens it for reading.
auto reads(const QByteArray &path) {
    return [path] { return open(path.constData(), O_RDONLY | O_CLOEXEC) >= 0; };
}

} // namespace

/// What a process that decodes may do to the others of its user.
class SandboxTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void noSignalReachesAnotherProcess_data();
    void noSignalReachesAnotherProcess();
    void noOtherProcessIsLimited();
    void aSocketIsRefused();
    void oneThatMayConnectDoesSoOverNetworksOnlyAndIsNotConnectedTo();
    void whatDoesNotReadAllReadsNothingOfItsUser();
    void noSignalIsSentByTheKernelInItsPlace();
    void nothingIsSharedThatStaysWhenItEnds_data();
    void nothingIsSharedThatStaysWhenItEnds();
    void itHasThreadsButNoOtherProcess();
    void whatWritesNowhereChangesNoFile();
    void onlyFilesAndFoldersAreMade();
    void itMayEndAndLimitItself();
};

void SandboxTest::noSignalReachesAnotherProcess_data() {
    QTest::addColumn<int>("call");
    QTest::newRow("kill") << int(SYS_kill);
    QTest::newRow("tkill") << int(SYS_tkill);
    QTest::newRow("tgkill") << int(SYS_tgkill);
    QTest::newRow("rt_sigqueueinfo") << int(SYS_rt_sigqueueinfo);
    QTest::newRow("rt_tgsigqueueinfo") << int(SYS_rt_tgsigqueueinfo);
}

void SandboxTest::noSignalReachesAnotherProcess() {
    QFETCH(int, call);
    const pid_t other = getpid();
    const auto send = [call, other] {
        siginfo_t info = {};
        info.si_code = SI_QUEUE;
        info.si_pid = getpid();
        switch (call) { // signal 0 asks whether one may be sent
        case SYS_tgkill:
            return syscall(call, other, other, 0) == 0;
        case SYS_rt_sigqueueinfo:
            return syscall(call, other, 0, &info) == 0;
        case SYS_rt_tgsigqueueinfo:
            return syscall(call, other, other, 0, &info) == 0;
        default:
            return syscall(call, other, 0) == 0;
        }
    };
    QVERIFY(send()); // without restrictions
    QCOMPARE(errorOf(send), EPERM);
}

void SandboxTest::noOtherProcessIsLimited() {
    const pid_t other = getpid();
    QCOMPARE(errorOf([other] {
                 rlimit limit = {};
                 return prlimit(other, RLIMIT_CPU, nullptr, &limit) == 0;
             }),
             EPERM);
}

void SandboxTest::aSocketIsRefused() {
    QCOMPARE(errorOf([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }), EPERM);
    QCOMPARE(errorOf([] {
                 int ends[2];
                 return socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; // as GStreamer needs it
             }),
             0);
}

void SandboxTest::oneThatMayConnectDoesSoOverNetworksOnlyAndIsNotConnectedTo() {
    const sandbox::Rights rights{.mayConnect = true};
    QCOMPARE(errorOf([] { return socket(AF_INET6, SOCK_DGRAM, 0) >= 0; }, rights), 0);
    QCOMPARE(errorOf([] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }, rights), EPERM);
    QCOMPARE(errorOf([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }, rights), 0);
    QCOMPARE(errorOf([] { return socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) >= 0; }, rights), 0);
    QCOMPARE(errorOf([] { return socket(AF_NETLINK, SOCK_RAW, NETLINK_SOCK_DIAG) >= 0; }, rights), EPERM);
    QVERIFY(errorOf([] { return socket(AF_INET, SOCK_RAW, IPPROTO_TCP) >= 0; }, rights) != 0);
    QCOMPARE(errorOf([] { return listen(socket(AF_INET, SOCK_STREAM, 0), 1) == 0; }, rights), EPERM);
}

void SandboxTest::whatDoesNotReadAllReadsNothingOfItsUser() {
    if (!hasLandlock())
        QSKIP("the kernel has no Landlock");
    const QTemporaryDir folder;
    const QByteArray secret = QFile::encodeName(folder.filePath(QStringLiteral("secret")));
    QVERIFY(QFile(QFile::decodeName(secret)).open(QFile::WriteOnly));
    const sandbox::Rights rights{.readsAll = false};
    QCOMPARE(errorOf(reads(secret), {}), 0);
    QCOMPARE(errorOf(reads(secret), rights), EACCES);
    QCOMPARE(errorOf(reads(secret), {.readsAll = false, .readable = secret.constData()}), 0);
    // The server's settings and its secret are in its environment.
    const QByteArray environment = "/proc/" + QByteArray::number(getpid()) + "/environ";
    QCOMPARE(errorOf(reads(environment), rights), EACCES);
    QCOMPARE(errorOf(reads("/proc/self/net/tcp"), rights), EACCES); // who else is connected
    QCOMPARE(errorOf(reads("/etc/hosts"), rights), 0);
    QCOMPARE(errorOf(reads("/etc/passwd"), rights), EACCES);
    QCOMPARE(errorOf(reads("/etc/ssl/private"), rights), EACCES);
}

void SandboxTest::noSignalIsSentByTheKernelInItsPlace() {
    int ends[2];
    QVERIFY(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    const pid_t other = getpid();
    QCOMPARE(errorOf([&] { return fcntl(ends[0], F_SETOWN, other) == 0; }), EPERM);
    QCOMPARE(errorOf([&] { return fcntl(ends[0], F_SETSIG, SIGKILL) == 0; }), EPERM);
    QCOMPARE(errorOf([&] { return ioctl(ends[0], FIOSETOWN, &other) == 0; }), EPERM);
    QCOMPARE(errorOf([&] { return fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0; }), 0);
    for (const int end : ends)
        close(end);
}

void SandboxTest::nothingIsSharedThatStaysWhenItEnds_data() {
    QTest::addColumn<int>("call");
    QTest::newRow("shmget") << int(SYS_shmget);
    QTest::newRow("shmat") << int(SYS_shmat);
    QTest::newRow("shmctl") << int(SYS_shmctl);
    QTest::newRow("semget") << int(SYS_semget);
    QTest::newRow("semop") << int(SYS_semop);
    QTest::newRow("semtimedop") << int(SYS_semtimedop);
    QTest::newRow("semctl") << int(SYS_semctl);
    QTest::newRow("msgget") << int(SYS_msgget);
    QTest::newRow("msgsnd") << int(SYS_msgsnd);
    QTest::newRow("msgrcv") << int(SYS_msgrcv);
    QTest::newRow("msgctl") << int(SYS_msgctl);
    QTest::newRow("mq_open") << int(SYS_mq_open);
    QTest::newRow("mq_unlink") << int(SYS_mq_unlink);
    QTest::newRow("mq_timedsend") << int(SYS_mq_timedsend);
    QTest::newRow("mq_timedreceive") << int(SYS_mq_timedreceive);
    QTest::newRow("mq_notify") << int(SYS_mq_notify);
    QTest::newRow("mq_getsetattr") << int(SYS_mq_getsetattr);
}

void SandboxTest::nothingIsSharedThatStaysWhenItEnds() {
    QFETCH(int, call);
    // Of something that is not there: who is not restricted makes nothing by it.
    const auto ask = [call] { return syscall(call, -1, nullptr, nullptr, nullptr, nullptr) >= 0; };
    errno = 0;
    QVERIFY(!ask() && errno != EPERM);
    QCOMPARE(errorOf(ask), EPERM);
}

void SandboxTest::itHasThreadsButNoOtherProcess() {
    QCOMPARE(errorOf([] { return fork() >= 0; }), EPERM);
    QCOMPARE(errorOf([] { return syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0) >= 0; }), EPERM);
    QCOMPARE(errorOf([] {
                 int ran = 0;
                 std::thread([&ran] { ran = 1; }).join();
                 errno = 0;
                 return ran == 1;
             }),
             0);
}

void SandboxTest::whatWritesNowhereChangesNoFile() {
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path());
    QCOMPARE(errorOf([&] { return fchmodat(AT_FDCWD, path.constData(), 0700, 0) == 0; }), EPERM);
    QCOMPARE(errorOf([&] { return utimensat(AT_FDCWD, path.constData(), nullptr, 0) == 0; }), EPERM);
    QCOMPARE(errorOf([&] { return fchmodat(AT_FDCWD, path.constData(), 0700, 0) == 0; },
                     {.folder = path.constData()}),
             0);
}

void SandboxTest::onlyFilesAndFoldersAreMade() {
    if (!hasLandlock())
        QSKIP("the kernel has no Landlock");
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.path()), pipe = path + "/pipe", link = path + "/link";
    const sandbox::Rights rights{.folder = path.constData()};
    QCOMPARE(errorOf([&] { return mkfifo(pipe.constData(), 0600) == 0; }, rights), EACCES);
    QCOMPARE(errorOf([&] { return symlink("/etc", link.constData()) == 0; }, rights), EACCES);
    QCOMPARE(
        errorOf([&] { return open((path + "/file").constData(), O_WRONLY | O_CREAT, 0600) >= 0; }, rights),
        0);
}

void SandboxTest::itMayEndAndLimitItself() {
    QCOMPARE(errorOf([] {
                 rlimit limit = {};
                 return getrlimit(RLIMIT_CPU, &limit) == 0 &&
                        prlimit(getpid(), RLIMIT_CPU, nullptr, &limit) == 0;
             }),
             0);
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL); // QTest has its own
        sandbox::restrictProcess({});
        std::abort();
    }
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "test_sandbox.moc"
