#pragma once

#include "base/clock.h"

#include <QHash>
#include <QString>

namespace ovation::server {

/// Lets a log line about an address through once an hour: clients that try for ever must not fill the log.
/// Engine thread.
class AddressNotices {
  public:
    explicit AddressNotices(const Clock &clock) : m_clock(clock) {}

    /// Whether `what` may be said about this address now; notes that it is.
    bool mayTell(const QString &what, const QString &address);

  private:
    const Clock &m_clock;
    QHash<QString, int64_t> m_told_ms;
    int64_t m_nextTidying_ms = 0;
};

} // namespace ovation::server
