#pragma once

#include "config/settings.h"
#include "control/invitations.h"
#include "control/types.h"

#include <functional>

namespace ovation::control {

class Directory;

/// Sessions that are made when the first client comes: that of an invitation, and that of a client of 1.8
/// which knows the secret. Engine thread; what it is given must outlive it.
class Admission {
  public:
    Admission(const config::Settings &settings, const Directory &directory)
        : m_settings(settings), m_directory(directory) {}

    /// A whole token URL for one person. The session of `properties.customSessionId` is made when it is used.
    QString invite(const session::SessionProperties &properties);
    using MakeSession = std::function<Result<void>(const session::SessionProperties &)>;
    /// Has the session made that `request` needs, and gives the request with which its client joins it.
    /// Errors of `make`; SessionClosing, after which an invitation is still good; InvalidParameter.
    Result<JoinRequest> prepare(const JoinRequest &request, bool knowsSecret, const MakeSession &make);

  private:
    const config::Settings &m_settings;
    const Directory &m_directory;
    Invitations m_invitations;
};

} // namespace ovation::control
