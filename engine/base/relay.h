#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>
#include <utility>

namespace ovation {

/// Brings calls from any thread to the thread of an object, until the object says it is going away.
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

  private:
    std::mutex m_mutex;
    QObject *m_target;
};

} // namespace ovation
