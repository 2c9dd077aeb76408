#pragma once

#include "config/settings.h"
#include "server/http/message.h"

namespace ovation::server {

/// Whether a client that asked this way is given addresses without TLS: it is on this machine and left TLS
/// out itself, and so are those that it passes them to, for the server's name leads to this machine only.
bool wantsPlainUrls(const HttpRequest &request, const config::Settings &settings);
/// The answer with ws:// in its tokens and http:// in its addresses (protocol 1.2). Pure.
HttpResponse withPlainUrls(HttpResponse response, const config::Settings &settings);

} // namespace ovation::server
