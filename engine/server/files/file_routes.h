#pragma once

#include "config/settings.h"
#include "server/http/routes.h"

namespace ovation::server {

/// Finished recordings and the user's layouts, as they lie in their folders (protocol 1.1, 2, 6.2).
void addFileRoutes(Routes &routes, const config::Settings &settings);
/// The guest page, the page that a browser opens to accept the certificate, and one that says what this is.
void addPageRoutes(Routes &routes);

} // namespace ovation::server
