#include "base/clock.h"

#include <QTimer>

#include <chrono>

namespace ovation {
namespace {

class TimerAlarm final : public Alarm {
  public:
    TimerAlarm(int64_t in_ms, std::function<void()> ring) : m_timer(std::make_unique<QTimer>()) {
        m_timer->setSingleShot(true);
        m_timer->setTimerType(Qt::PreciseTimer); // others may be early by a twentieth
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(), std::move(ring));
        m_timer->start(std::chrono::milliseconds(in_ms));
    }
    ~TimerAlarm() override {
        // May be running inside its own timeout: it goes when control is back in the event loop.
        m_timer->stop();
        m_timer.release()->deleteLater();
    }
    TimerAlarm(const TimerAlarm &) = delete;
    TimerAlarm &operator=(const TimerAlarm &) = delete;

  private:
    std::unique_ptr<QTimer> m_timer;
};

} // namespace

int64_t monotonicNow_ns() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

int64_t SystemClock::wall_ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

int64_t SystemClock::monotonic_ns() const {
    return monotonicNow_ns();
}

std::unique_ptr<Alarm> SystemClock::alarm(int64_t in_ms, std::function<void()> ring) const {
    return std::make_unique<TimerAlarm>(in_ms, std::move(ring));
}

} // namespace ovation
