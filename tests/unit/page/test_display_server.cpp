#include "app/page/display_server.h"

#include <QFile>
#include <QStandardPaths>
#include <QtTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using ovation::page::DisplayServer;

namespace {

/// As ovation-page does, which waits for it by signalfd.
void blockTermination() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr);
}

/// The only child of this process, or 0.
pid_t onlyChild() {
    QFile list(QStringLiteral("/proc/self/task/%1/children").arg(getpid()));
    return list.open(QIODevice::ReadOnly) ? list.readAll().trimmed().toInt() : 0;
}

/// In a process of its own: starts a display, says which process it is, and waits to be killed.
[[noreturn]] void holdDisplay(int output) {
    blockTermination();
    DisplayServer display;
    display.start();
    const pid_t server = display.wait() ? onlyChild() : 0;
    if (write(output, &server, sizeof(server)) != sizeof(server))
        _exit(1);
    for (;;)
        pause();
}

} // namespace

/// The Xvfb of a page, which must not outlive it. Both times the process that starts it blocks SIGTERM.
class DisplayServerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty())
            QSKIP("Xvfb is missing");
    }

    void itEndsWithAProcessThatIsKilled() {
        QCOMPARE(prctl(PR_SET_CHILD_SUBREAPER, 1), 0); // so that it can be waited for
        int said[2];
        QCOMPARE(pipe(said), 0);
        const pid_t page = fork();
        if (page == 0)
            holdDisplay(said[1]);
        close(said[1]);
        pid_t server = 0;
        const bool told = read(said[0], &server, sizeof(server)) == sizeof(server);
        close(said[0]);
        QCOMPARE(kill(page, SIGKILL), 0);
        QCOMPARE(waitpid(page, nullptr, 0), page);
        QVERIFY(told && server > 0);
        int status = 0;
        QVERIFY(QTest::qWaitFor([&] { return waitpid(server, &status, WNOHANG) == server; }, 30'000));
        QVERIFY(WIFEXITED(status)); // it had time to remove its files
    }

    void itCleansUpWhenItIsNoLongerNeeded() {
        const QByteArray before = qgetenv("DISPLAY");
        blockTermination();
        QString socket;
        {
            DisplayServer display;
            display.start();
            QVERIFY(display.wait());
            QVERIFY(qgetenv("DISPLAY") != before);
            socket = QStringLiteral("/tmp/.X11-unix/X%1").arg(QString::fromLatin1(qgetenv("DISPLAY").mid(1)));
            QVERIFY(QFile::exists(socket));
        }
        QVERIFY(!QFile::exists(socket)); // a killed one leaves it
    }
};

QTEST_GUILESS_MAIN(DisplayServerTest)
#include "test_display_server.moc"
