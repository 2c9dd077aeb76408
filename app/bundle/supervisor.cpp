#include "supervisor.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <new>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ovation::bundle {

namespace {

// A .7z has its content in memory, up to Limits::Total_bytes, and a copy of it while KArchive packs or
// unpacks.
constexpr rlim_t Memory_bytes = 768u << 20;
constexpr rlim_t File_bytes = 320u << 20; // Limits::Archive_bytes and some
constexpr rlim_t Cpu_s = 600;             // xz packs 256 MiB in two minutes on a slow core
constexpr rlim_t Files = 256;

void limit(int resource, rlim_t most) {
    const rlimit limits{most, most};
    setrlimit(__rlimit_resource(resource), &limits);
}

void confine() {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    signal(SIGXFSZ, SIG_IGN); // writing fails with EFBIG then
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // reserves terabytes of addresses
    limit(RLIMIT_AS, Memory_bytes);
#endif
    limit(RLIMIT_FSIZE, File_bytes);
    limit(RLIMIT_CPU, Cpu_s);
    limit(RLIMIT_NOFILE, Files);
}

/// Code in the exit status, text in the file that both processes share.
[[noreturn]] void work(const std::function<Result<QByteArray>()> &task, int shared) {
    QByteArray text;
    int code = Done;
    try {
        const Result<QByteArray> result = task();
        code = result ? int(Done) : result.error().code;
        text = result ? *result : result.error().message.toUtf8();
    } catch (const std::bad_alloc &) {
        code = Refused;
        text = "The archive needs too much memory.";
    }
    for (int done = 0; done < text.size();) {
        const ssize_t part = write(shared, text.constData() + done, std::size_t(text.size() - done));
        if (part <= 0)
            _exit(Failed);
        done += int(part);
    }
    _exit(code);
}

Error deathOf(int status) {
    const int signal = WTERMSIG(status);
    if (signal == SIGXCPU || signal == SIGKILL)
        return refused(QStringLiteral("The archive takes too much time or memory."));
    return damaged(QStringLiteral("The archive is damaged: reading it ended with signal %1.").arg(signal));
}

/// True once the child ended; false when we are to end.
bool childEnded(pid_t child, const sigset_t &signals, int &status) {
    for (;;) {
        const int signal = sigwaitinfo(&signals, nullptr);
        const pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended == child)
            return true;
        if (signal == SIGTERM || signal == SIGINT || signal == SIGHUP) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return false;
        }
    }
}

} // namespace

Result<QByteArray> superviseWork(const std::function<Result<QByteArray>()> &task) {
    QFile shared;
    const int memory = memfd_create("ovation-bundle", MFD_CLOEXEC);
    if (memory < 0 || !shared.open(memory, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return systemError(QStringLiteral("Cannot start"), "the worker");
    sigset_t signals, before;
    sigemptyset(&signals);
    for (const int signal : {SIGCHLD, SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    sigprocmask(SIG_BLOCK, &signals, &before);
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child < 0)
        return systemError(QStringLiteral("Cannot start"), "the worker");
    if (child == 0) {
        sigprocmask(SIG_SETMASK, &before, nullptr);
        confine();
        if (getppid() != parent)
            _exit(Failed);
        work(task, memory);
    }
    int status = 0;
    if (!childEnded(child, signals, status))
        return Error{Failed, QStringLiteral("Stopped.")};
    if (!WIFEXITED(status))
        return deathOf(status);
    shared.seek(0);
    const QByteArray text = shared.readAll();
    if (WEXITSTATUS(status) == Done)
        return text;
    return Error{ExitCode(WEXITSTATUS(status)), QString::fromUtf8(text)};
}

} // namespace ovation::bundle
