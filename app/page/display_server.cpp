#include "app/page/display_server.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ovation::page {
namespace {

constexpr int StartLimit_ms = 5000, EndLimit_ms = 3000, Look_ms = 5;
constexpr rlim_t MaxMemory_bytes = 1U << 30;
constexpr int NumberHere = 3, CookiesHere = 4; // file descriptors in Xvfb

/// An authority file with one cookie for every display (Xauth(7): family, address, number, name, data).
QByteArray authorityFile() {
    QByteArray cookie(16, '\0');
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(cookie.data()), 4);
    QByteArray file("\xff\xff", 2); // FamilyWild
    for (const QByteArray &part : {QByteArray(), QByteArray(), QByteArray("MIT-MAGIC-COOKIE-1"), cookie}) {
        file += char(part.size() >> 8);
        file += char(part.size() & 0xff);
        file += part;
    }
    return file;
}

/// In the child: nothing may be allocated.
[[noreturn]] void become(const char *program, int number, int cookies) {
    sigset_t none; // this process keeps SIGTERM for its own watch, and a child inherits that
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    prctl(PR_SET_PDEATHSIG, SIGTERM); // which it cleans up at
    const rlimit memory{MaxMemory_bytes, MaxMemory_bytes};
    setrlimit(RLIMIT_AS, &memory);
    const int nothing = open("/dev/null", O_RDWR);
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nothing, standard);
    // Out of each other's way first.
    const int high = fcntl(number, F_DUPFD, 10), higher = fcntl(cookies, F_DUPFD, 10);
    dup2(high, NumberHere);
    dup2(higher, CookiesHere);
    close(high);
    close(higher);
    execl(program, program, "-displayfd", "3", "-auth", "/proc/self/fd/4", "-screen", "0", "64x64x24",
          "-nolisten", "tcp", "-noreset", "+extension", "GLX", static_cast<char *>(nullptr));
    _exit(127);
}

} // namespace

DisplayServer::~DisplayServer() {
    if (m_process > 0) {
        kill(m_process, SIGTERM);
        QElapsedTimer waited;
        waited.start();
        while (waitpid(m_process, nullptr, WNOHANG) == 0) {
            if (waited.elapsed() > EndLimit_ms)
                kill(m_process, SIGKILL);
            QThread::msleep(Look_ms);
        }
    }
    for (const int open : {m_number, m_cookies})
        if (open >= 0)
            close(open);
}

void DisplayServer::start() {
    const QByteArray program = QStandardPaths::findExecutable(QStringLiteral("Xvfb")).toLocal8Bit();
    if (program.isEmpty())
        return;
    const QByteArray cookies = authorityFile();
    m_cookies = memfd_create("display", MFD_CLOEXEC);
    int pipe[2];
    if (m_cookies < 0 || write(m_cookies, cookies.constData(), size_t(cookies.size())) != cookies.size() ||
        pipe2(pipe, O_CLOEXEC) != 0)
        return;
    m_number = pipe[0];
    m_process = fork();
    if (m_process == 0)
        become(program.constData(), pipe[1], m_cookies);
    close(pipe[1]);
}

bool DisplayServer::wait() {
    if (m_process > 0 && waitForNumber())
        return true;
    const QByteArray given = qgetenv("DISPLAY");
    if (given.startsWith(':') || given.startsWith("unix:"))
        return true;
    qunsetenv("DISPLAY"); // of another machine: slow, and this process would end with the connection
    return false;
}

bool DisplayServer::waitForNumber() {
    QByteArray number;
    QElapsedTimer waited;
    waited.start();
    while (!number.endsWith('\n')) {
        pollfd readable{m_number, POLLIN, 0};
        char byte = 0;
        const int left_ms = StartLimit_ms - int(waited.elapsed());
        if (left_ms <= 0 || poll(&readable, 1, left_ms) <= 0 || read(m_number, &byte, 1) != 1)
            return false;
        number += byte;
    }
    qputenv("DISPLAY", ':' + number.trimmed());
    qputenv("XAUTHORITY", "/proc/self/fd/" + QByteArray::number(m_cookies));
    return true;
}

} // namespace ovation::page
