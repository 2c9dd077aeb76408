#pragma once

#include "config/settings.h"
#include "control/types.h"
#include "page/layout_secrets.h"

namespace ovation::control {

/// The secret that a client joins with, in its parameters or its token URL; empty if none.
QString secretGivenBy(const JoinRequest &request);
/// Whether a client knows the server's secret, in its parameters or its token URL, and needs no token
/// (protocol 3.1); a recorder may also know that of a layout that is open for the session. Error Unauthorized
/// when it gives another one.
Result<bool> knowsSecret(const JoinRequest &request, const config::Settings &settings,
                         const page::LayoutSecrets &layouts);

/// What a client becomes in a session, before it joins: from its token, which is used up even if the caller
/// then refuses it, or made for one that knows the secret. Error Unauthorized.
Result<session::Connection> identify(const JoinRequest &request, bool knowsSecret, session::Session &session,
                                     const config::Settings &settings, int64_t now_ms);

/// What a session is made with that a client of 1.8 makes by joining it. Error InvalidParameter.
Result<session::SessionProperties> sessionOfClient(const QString &id, const config::Settings &settings);

/// A whole token URL with a fresh token, for a participant that joins without one.
QString freshToken(const QString &sessionId, const config::Settings &settings);

} // namespace ovation::control
