#include "app/signal_watch.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace ovation;

/// Signals that end a program properly, in one that has had other threads before.
class SignalWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSignalIsHeardThoughOtherThreadsAreOlderThanTheWatch_data();
    void aSignalIsHeardThoughOtherThreadsAreOlderThanTheWatch();
};

void SignalWatchTest::aSignalIsHeardThoughOtherThreadsAreOlderThanTheWatch_data() {
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void SignalWatchTest::aSignalIsHeardThoughOtherThreadsAreOlderThanTheWatch() {
    QFETCH(int, number);
    SignalWatch watch;
    QSignalSpy heard(&watch, &SignalWatch::terminationRequested);
    kill(getpid(), number); // of all threads the first that does not block it gets it, and ends the program
    QTRY_COMPARE(heard.size(), 1);
}

/// QTest has a thread of its own by the time a test runs.
int main(int argc, char **argv) {
    SignalWatch::block();
    const QCoreApplication application(argc, argv);
    SignalWatchTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_signal_watch.moc"
