#include "control/invitations.h"

#include "session/identifiers.h"

namespace ovation::control {

QString Invitations::add(const QString &token, const session::SessionProperties &properties) {
    m_sessions.emplace(session::tokenIdIn(token), properties);
    return token;
}

bool Invitations::has(const QString &token, const QString &sessionId) const {
    const auto found = m_sessions.find(session::tokenIdIn(token));
    return found != m_sessions.end() && found->second.customSessionId == sessionId;
}

std::optional<session::SessionProperties> Invitations::take(const QString &token, const QString &sessionId) {
    if (!has(token, sessionId))
        return std::nullopt;
    return std::move(m_sessions.extract(session::tokenIdIn(token)).mapped());
}

} // namespace ovation::control
