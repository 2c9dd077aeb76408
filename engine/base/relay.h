#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace ovation {

/// The one way back from another thread: brings calls to the thread of an object, in order, until that
/// object says it is going away. Shared by the object and its callers. Thread-safe.
class Relay {
  public:
    explicit Relay(QObject *target) : m_target(target) {}

    void post(std::function<void()> call) {
        const std::lock_guard lock(m_mutex);
        if (m_target)
            QMetaObject::invokeMethod(m_target, std::move(call), Qt::QueuedConnection);
    }
    /// After this returned nothing is posted any more.
    void detach() {
        const std::lock_guard lock(m_mutex);
        m_target = nullptr;
    }

    /// `call` as a function for other threads: it is run on the thread of the object, with copies of what it
    /// was given.
    template <typename Call>
    static auto wrap(std::shared_ptr<Relay> relay, Call call) {
        return [relay = std::move(relay), call = std::move(call)](const auto &...values) {
            relay->post([call, values...] { call(values...); });
        };
    }

  private:
    std::mutex m_mutex;
    QObject *m_target;
};

} // namespace ovation
