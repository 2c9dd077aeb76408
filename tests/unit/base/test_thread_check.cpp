#include "base/prompt_thread.h"
#include "base/thread_check.h"

#include <QTest>

#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using ovation::PromptThread;
using ovation::ThreadCheck;

namespace {

bool isAnotherThreadsToo(const ThreadCheck &check) {
    bool here = false;
    std::thread([&] { here = check.isHere(); }).join();
    return here;
}

} // namespace

class ThreadCheckTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anObjectBelongsToTheThreadThatMadeIt() {
        const ThreadCheck check;
        QVERIFY(check.isHere());
        check.check(); // ends the program when it fails
        QCOMPARE(isAnotherThreadsToo(check), !OVATION_CHECKS_THREADS);
    }

    void whatIsHandedOnBelongsToTheNextCaller() {
        ThreadCheck check;
        check.detach();
        QVERIFY(isAnotherThreadsToo(check));
        QCOMPARE(check.isHere(), !OVATION_CHECKS_THREADS);
    }

    void aThreadIsPromptForAsLongAsItSaysSo() {
        bool within = false, after = true, otherwise = true;
        std::thread([&] {
            {
                const PromptThread prompt;
                within = PromptThread::isHere();
                std::thread([&] { otherwise = PromptThread::isHere(); }).join();
            }
            after = PromptThread::isHere();
        }).join();
        QCOMPARE(within, bool(OVATION_CHECKS_THREADS));
        QVERIFY(!after);
        QVERIFY(!otherwise);
        PromptThread::refuse(); // ends the program when it fails
    }

    void whatTakesLongEndsTheProgramOnAPromptThread() {
        const pid_t child = fork();
        if (child == 0) {
            // What Qt Test would print of it would count as a failure.
            qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &) {
                _exit(type == QtFatalMsg);
            });
            const PromptThread prompt;
            PromptThread::refuse();
            _exit(0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WIFEXITED(status) && WEXITSTATUS(status) == 0, !OVATION_CHECKS_THREADS);
    }
};

QTEST_GUILESS_MAIN(ThreadCheckTest)
#include "test_thread_check.moc"
