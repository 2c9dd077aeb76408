#pragma once

#include "config/settings.h"
#include "control/commands.h"
#include "page/layout_secrets.h"
#include "server/files/stored_answers.h"
#include "server/http/basic_auth.h"
#include "server/http/routes.h"

namespace ovation::server {

/// Recordings and the user's layouts, as they lie in their folders (protocol 1.1, 2, 6.2). With public
/// access, of recordings only the file and the thumbnail of those that are over. `stored`: for recordings
/// that are not on this machine; null = there are none. `auth` tells who of the public knows the secret. All
/// are there as long as the routes are asked.
void addFileRoutes(Routes &routes, const config::Settings &settings, const page::LayoutSecrets &layouts,
                   const control::Commands &commands, StoredAnswers *stored, BasicAuth &auth);
/// The secret of a layout with which a file of one is asked for: in the address of the page, and in the
/// cookie that the page was given then. Empty if there is none.
QString layoutSecretOf(const HttpRequest &request);
/// The guest page, the page that a browser opens to accept the certificate, and one that says what this is.
void addPageRoutes(Routes &routes);

} // namespace ovation::server
