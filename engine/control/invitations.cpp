#include "control/invitations.h"

namespace ovation::control {

std::optional<session::SessionProperties> Invitations::take(const QString &token, const QString &sessionId) {
    if (!has(token, sessionId))
        return std::nullopt;
    return std::move(m_sessions.extract(token).mapped());
}

} // namespace ovation::control
