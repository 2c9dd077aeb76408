#pragma once

#include "config/settings.h"
#include "control/invitations.h"
#include "control/live_session.h"

#include <functional>

namespace ovation::control {

class Directory;

/// Leads those who join to their session, which may be made when the first one comes: that of an invitation,
/// and that of a client of 1.8 which knows the secret. Engine thread; what it is given must outlive it.
class Admission {
  public:
    Admission(const config::Settings &settings, const Directory &directory)
        : m_settings(settings), m_directory(directory) {}

    /// A whole token URL for one person. The session of `properties.customSessionId` is made when it is used.
    QString invite(const session::SessionProperties &properties);
    using MakeSession = std::function<Result<void>(const session::SessionProperties &)>;
    struct Place {
        LiveSessionPtr session;
        JoinRequest request; ///< with which the client joins it
    };
    /// Where `request` leads. Has a session made that it needs; a private one is found with a secret of
    /// `layouts` only. Errors of `make`; SessionNotFound; SessionClosing, after which an invitation is still
    /// good; InvalidParameter.
    Result<Place> placeFor(const JoinRequest &request, bool knowsSecret, const page::LayoutSecrets &layouts,
                           const MakeSession &make);

  private:
    Result<JoinRequest> prepare(const JoinRequest &request, bool knowsSecret, const MakeSession &make);

    const config::Settings &m_settings;
    const Directory &m_directory;
    Invitations m_invitations;
};

} // namespace ovation::control
