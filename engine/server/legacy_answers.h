#pragma once

#include "server/http/message.h"

namespace ovation::server {

/// What an application of 1.8 is answered that asked by one of its paths (protocol 5.7): its words, members
/// and codes. `request` has today's path. Pure.
HttpResponse legacyAnswer(const HttpRequest &request, HttpResponse response, bool publicAccess);

} // namespace ovation::server
