#include "storage/throttle.h"

#include <QTest>

#include <atomic>
#include <thread>

using ovation::storage::Throttle;

namespace {

constexpr int64_t OneByteASecond = 1;
constexpr std::size_t Hour = 3600;

} // namespace

class ThrottleTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void letsEverythingPassWithoutALimit() {
        Throttle throttle;
        for (int i = 0; i < 1000; ++i)
            QVERIFY(throttle.pass(1'000'000'000, {}));
    }

    void holdsBackTheNextUntilTheTimeOfTheLastOneIsOver() {
        Throttle throttle;
        throttle.setLimit(1'000'000);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 4; ++i)
            QVERIFY(throttle.pass(20'000, {}));
        QVERIFY(timer.nsecsElapsed() >= 3 * 20'000'000LL); // never faster, however slow the machine is
    }

    void aNewLimitHoldsForThoseWhoWait() {
        Throttle throttle;
        throttle.setLimit(OneByteASecond);
        QVERIFY(throttle.pass(Hour, {}));
        std::atomic_bool passed = false;
        std::jthread waiting([&](const std::stop_token &stop) { passed = throttle.pass(1, stop); });
        QTest::qWait(20);
        QVERIFY(!passed);
        throttle.setLimit(0);
        QTRY_VERIFY(passed);
    }

    void whoWaitsCanBeStopped() {
        Throttle throttle;
        throttle.setLimit(OneByteASecond);
        QVERIFY(throttle.pass(Hour, {}));
        std::stop_source source;
        std::atomic_int result = -1;
        std::jthread waiting([&] { result = throttle.pass(1, source.get_token()); });
        source.request_stop();
        QTRY_COMPARE(result.load(), 0);
    }
};

QTEST_APPLESS_MAIN(ThrottleTest)
#include "test_throttle.moc"
