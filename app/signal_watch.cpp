#include "app/signal_watch.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ovation {

namespace {

sigset_t watchedSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, number);
    return signals;
}

} // namespace

void SignalWatch::block() {
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

SignalWatch::SignalWatch() {
    block();
    const sigset_t signals = watchedSignals();
    std::signal(SIGPIPE, SIG_IGN); // a client that left must not end the program
    m_descriptor = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo info{};
        while (::read(m_descriptor, &info, sizeof info) == ssize_t(sizeof info)) {
        }
        Q_EMIT terminationRequested();
    });
}

SignalWatch::~SignalWatch() {
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace ovation
