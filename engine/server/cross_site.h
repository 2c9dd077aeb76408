#pragma once

#include "config/settings.h"
#include "server/http/message.h"

#include <optional>

namespace ovation::server {

// A browser sends what a page of another site asks for with the secret that it remembers. Such requests are
// told by what a page cannot make up; servers and programs say none of it and are not touched. Pure.

/// 415 for a body that is not called JSON (the only kind a page may send elsewhere without asking first), and
/// 403 for a change that a browser sends for another site without having asked. Nothing when it may come in.
std::optional<HttpResponse> refusalOfOtherSites(const HttpRequest &request);

/// Whether a browser takes a name for the server's that is not: it was led here by a page that calls this
/// address its own (DNS rebinding), or by a user who calls it so. Addresses are not names, and what a trusted
/// proxy passes on is under its.
bool isUnderForeignName(const HttpRequest &request, const config::Settings &settings);
/// 421 for credentials that a browser sends to such a name. Its cookies are to be ignored.
std::optional<HttpResponse> refusalOfForeignName(const HttpRequest &request,
                                                 const config::Settings &settings);

} // namespace ovation::server
