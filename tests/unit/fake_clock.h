#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <atomic>
#include <map>

/// Stands still until it is moved. May be read on any thread; alarms are made and rung on the one that moves
/// it.
class FakeClock final : public ovation::Clock {
  public:
    static constexpr qint64 Start_ms = 1'700'000'000'000;

    int64_t wall_ms() const override { return m_wall_ms; }
    int64_t monotonic_ns() const override { return m_wall_ms * 1'000'000; }
    std::unique_ptr<ovation::Alarm> alarm(int64_t in_ms, std::function<void()> ring) const override {
        auto made = std::make_unique<Bell>();
        made->ring = std::make_shared<std::function<void()>>(std::move(ring));
        m_alarms.emplace(m_wall_ms + in_ms, made->ring);
        return made;
    }

    void set(int64_t wall_ms) { m_wall_ms = wall_ms; }
    /// Rings what is due on the way, each at its time, an alarm at this very moment too.
    void advance(int64_t by_ms) {
        const int64_t until_ms = m_wall_ms + by_ms;
        while (!m_alarms.empty() && m_alarms.begin()->first <= until_ms) {
            const auto [due_ms, alarm] = *m_alarms.begin();
            m_alarms.erase(m_alarms.begin());
            m_wall_ms = due_ms;
            if (const auto ring = alarm.lock())
                (*ring)();
        }
        m_wall_ms = until_ms;
    }

  private:
    struct Bell final : ovation::Alarm {
        std::shared_ptr<std::function<void()>> ring;
    };

    std::atomic<int64_t> m_wall_ms = Start_ms;
    mutable std::multimap<int64_t, std::weak_ptr<std::function<void()>>> m_alarms;
};
