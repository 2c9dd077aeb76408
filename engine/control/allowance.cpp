#include "control/allowance.h"

#include <algorithm>

namespace ovation::control {

Result<void> Allowance::take(int64_t now_ns, int64_t bytes, int64_t recipients) {
    constexpr double Ns_per_s = 1e9;
    const double passed_s = double(std::max<int64_t>(now_ns - m_since_ns, 0)) / Ns_per_s;
    m_since_ns = now_ns;
    m_messages = std::min(m_messages + passed_s * Messages_per_s, MaxMessages);
    m_bytes = std::min(m_bytes + passed_s * Bytes_per_s, Max_bytes);
    const double wanted = double(bytes) * double(recipients);
    if (wanted > Max_bytes)
        return Error{Errc::Failed, QStringLiteral("%1 bytes to %2 participants are too much at once: at "
                                                  "most %3 to all of them together")
                                       .arg(bytes)
                                       .arg(recipients)
                                       .arg(Max_bytes, 0, 'f', 0)};
    if (m_messages < 1 || m_bytes < wanted)
        return Error{Errc::Failed,
                     QStringLiteral("This participant sends too much: at most %1 messages a second, and %2 "
                                    "bytes to all recipients together. Try again a second later")
                         .arg(Messages_per_s)
                         .arg(Bytes_per_s, 0, 'f', 0)};
    m_messages -= 1;
    m_bytes -= wanted;
    return {};
}

} // namespace ovation::control
