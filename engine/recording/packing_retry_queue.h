#pragma once

#include "base/thread_check.h"

#include <QString>

#include <cstdint>
#include <map>
#include <vector>

namespace ovation::recording {

/// INDIVIDUAL recordings whose archive could not be written, mostly for want of room: when to try it again.
/// Engine thread; the caller does it.
class PackingRetryQueue {
  public:
    /// It failed now. From the second time on the pauses grow.
    void add(const QString &id, int64_t now_ns);
    /// What room packing it takes beside its streams, which do not change any more.
    void noteRoom(const QString &id, int64_t needed_bytes);
    /// It is packed, or gone.
    void forget(QString id) { m_waiting.erase(id); }
    /// Something was removed: there may be room.
    void lookSoon();
    bool empty() const { return m_waiting.empty(); }
    /// Those to be packed now. Each is looked at once a minute and begun when its archive fits beside its
    /// streams; it is named once, until it is added again. `free_bytes` negative = can't be told.
    std::vector<QString> due(int64_t now_ns, int64_t free_bytes, int64_t reserve_bytes);

  private:
    struct Waiting {
        int64_t next_ns = 0, pause_ns = 0;
        int64_t needed_bytes = 0;
        bool isTried = false;
    };

    std::map<QString, Waiting> m_waiting;
    ThreadCheck m_thread;
};

} // namespace ovation::recording
