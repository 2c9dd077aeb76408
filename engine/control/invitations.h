#pragma once

#include "session/properties.h"

#include <QString>

#include <map>
#include <optional>

namespace ovation::control {

/// Tokens that were given away for sessions that need not exist yet. Each lets one person in. Compared as
/// Session::consumeToken does. Engine thread.
class Invitations {
  public:
    /// The session of `properties.customSessionId`. `token`: a whole token URL; gives it back.
    QString add(const QString &token, const session::SessionProperties &properties);
    bool has(const QString &token, const QString &sessionId) const;
    /// Uses the invitation up; nothing when `token` is none, or one to another session.
    std::optional<session::SessionProperties> take(const QString &token, const QString &sessionId);

  private:
    std::map<QString, session::SessionProperties> m_sessions; ///< by the id of the token
};

} // namespace ovation::control
