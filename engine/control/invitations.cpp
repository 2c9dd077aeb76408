#include "control/invitations.h"

namespace ovation::control {

std::optional<session::SessionProperties> Invitations::take(const QString &token, const QString &sessionId) {
    const auto found = m_sessions.find(token);
    if (found == m_sessions.end() || found->second.customSessionId != sessionId)
        return std::nullopt;
    session::SessionProperties properties = std::move(found->second);
    m_sessions.erase(found);
    return properties;
}

} // namespace ovation::control
