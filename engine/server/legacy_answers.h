#pragma once

#include "server/http/message.h"

namespace ovation::server {

/// A request of an application of 1.8 that already has today's path, with the name of a session wherever it
/// gave its address. Pure.
HttpRequest ofToday(HttpRequest request);
/// What that application is answered (protocol 5.7): its words, members and codes, and the address of a
/// session as its name. `request` as ofToday() gave it; `wsUrl` as in config::Settings. Pure.
HttpResponse legacyAnswer(const HttpRequest &request, HttpResponse response, const QString &wsUrl,
                          bool publicAccess);

} // namespace ovation::server
