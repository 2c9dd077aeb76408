#pragma once

#include "session/properties.h"

#include <QString>

#include <map>
#include <optional>

namespace ovation::control {

/// Tokens that were given away for sessions that need not exist yet. Each lets one person in. Engine thread.
class Invitations {
  public:
    /// The session of `properties.customSessionId`. `token`: a whole token URL; gives it back.
    QString add(const QString &token, const session::SessionProperties &properties) {
        m_sessions.emplace(token, properties);
        return token;
    }
    bool has(const QString &token, const QString &sessionId) const {
        const auto found = m_sessions.find(token);
        return found != m_sessions.end() && found->second.customSessionId == sessionId;
    }
    /// Uses the invitation up; nothing when `token` is none, or one to another session.
    std::optional<session::SessionProperties> take(const QString &token, const QString &sessionId);

  private:
    std::map<QString, session::SessionProperties> m_sessions; ///< by token
};

} // namespace ovation::control
