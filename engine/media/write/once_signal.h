#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

namespace ovation::media {

/// Calls one listener once, whichever comes first: the event or the listener.
template <typename... Value>
class OnceSignal {
  public:
    void listen(std::function<void(Value...)> listener) {
        std::unique_lock lock(m_mutex);
        if (!m_happened) {
            m_listener = std::move(listener);
            return;
        }
        const auto values = *m_happened;
        lock.unlock();
        std::apply(listener, values);
    }
    void happen(Value... values) {
        std::unique_lock lock(m_mutex);
        if (m_happened)
            return;
        m_happened.emplace(values...);
        const auto listener = std::exchange(m_listener, nullptr);
        lock.unlock();
        if (listener)
            listener(values...);
    }

  private:
    std::mutex m_mutex;
    std::optional<std::tuple<Value...>> m_happened;
    std::function<void(Value...)> m_listener;
};

} // namespace ovation::media
