#include "control/invitations.h"

namespace ovation::control {

std::optional<session::SessionProperties> Invitations::take(const QString &token, const QString &sessionId) {
    const auto found = m_sessions.find(token);
    if (found == m_sessions.end() || found->second.customSessionId != sessionId)
        return std::nullopt;
    return std::move(m_sessions.extract(found).mapped());
}

} // namespace ovation::control
