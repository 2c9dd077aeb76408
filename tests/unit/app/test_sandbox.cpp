#include "app/sandbox/sandbox.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
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
    void oneThatMayConnectReadsNoFilesOfItsUser();
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
    QCOMPARE(errorOf([] { return listen(socket(AF_INET, SOCK_STREAM, 0), 1) == 0; }, rights), EPERM);
}

void SandboxTest::oneThatMayConnectReadsNoFilesOfItsUser() {
    if (!hasLandlock())
        QSKIP("the kernel has no Landlock");
    const QTemporaryDir folder;
    const QByteArray secret = QFile::encodeName(folder.filePath(QStringLiteral("secret")));
    QVERIFY(QFile(QFile::decodeName(secret)).open(QFile::WriteOnly));
    const sandbox::Rights rights{.mayConnect = true};
    QCOMPARE(errorOf(reads(secret), {}), 0);
    QCOMPARE(errorOf(reads(secret), rights), EACCES);
    QCOMPARE(errorOf(reads(secret), {.mayConnect = true, .readable = secret.constData()}), 0);
    // The server's settings and its secret are in its environment.
    const QByteArray environment = "/proc/" + QByteArray::number(getpid()) + "/environ";
    QCOMPARE(errorOf(reads(environment), rights), EACCES);
    QCOMPARE(errorOf(reads("/proc/self/environ"), rights), 0);
    QCOMPARE(errorOf(reads("/etc/hosts"), rights), 0);
    QCOMPARE(errorOf(reads("/etc/passwd"), rights), EACCES);
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
