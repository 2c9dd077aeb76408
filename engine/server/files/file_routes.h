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
/// Whether a file below the folder of custom layouts, `root`, is open to the page that asks for it: what lies
/// in the folder of its own layout, and what belongs to none (no index.html in its folder). The secret is in
/// the address of the page, and in the cookie that the page was given then.
bool layoutSecretOpens(const page::LayoutSecrets &layouts, const QString &root, const HttpRequest &request,
                       const QString &name);
/// The guest page, the page that a browser opens to accept the certificate, and one that says what this is.
void addPageRoutes(Routes &routes);

} // namespace ovation::server
