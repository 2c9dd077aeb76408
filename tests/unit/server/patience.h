#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <functional>

constexpr int Patience_ms = 20'000; ///< long: a busy machine is no failure

/// Runs the event loop until something is so; false if it did not come about. Looks more often than
/// QTest::qWaitFor(), for tests of hundreds of small exchanges.
inline bool waitUntil(const std::function<bool()> &so, int patience_ms = Patience_ms) {
    const QDeadlineTimer deadline(patience_ms);
    while (!so()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::usleep(500);
    }
    return true;
}
