#pragma once

#include "base/token_bucket.h"
#include "page/said_budget.h"

#include <QByteArray>

#include <cstdint>
#include <functional>

namespace ovation::page {

/// Passes the lines that a helper prints on its standard error on to where the log is written. Of one that
/// prints without end most are left out: the disk of the log may be that of the recordings. One thread.
class HelperErrors {
  public:
    static constexpr double MaxAtOnce_bytes = 1'000'000, MaxPerSecond_bytes = 100'000; ///< that are passed on
    static constexpr qsizetype MaxLine_bytes = 4000; ///< longer ones become several

    using Print = std::function<void(const QByteArray &lines)>;
    /// `print`: empty = to this process' standard error.
    explicit HelperErrors(Print print = {});

    /// What was printed since the last call. False when it is more than a helper may say at all (SaidBudget).
    /// `now_ns` is CLOCK_MONOTONIC.
    bool take(const QByteArray &bytes, int64_t now_ns);

  private:
    void add(QByteArrayView line, int64_t now_ns, QByteArray &lines);

    const Print m_print;
    SaidBudget m_said;
    TokenBucket m_passed{MaxAtOnce_bytes, MaxPerSecond_bytes};
    QByteArray m_begun; ///< a line without its end
    int64_t m_leftOut = 0;
};

} // namespace ovation::page
