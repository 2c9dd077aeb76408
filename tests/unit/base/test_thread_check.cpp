#include "base/thread_check.h"

#include <QTest>

#include <thread>

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
};

QTEST_GUILESS_MAIN(ThreadCheckTest)
#include "test_thread_check.moc"
