#pragma once

#include "server/http/message.h"

namespace ovation::server {

// A request of an application of 1.8 that already has today's path, with the name of a session wherever it
// gave its address. Pure.
QString pathOfToday(QString path);
/// What is no JSON, or more than RequestJson, stays as it is: the route says so.
QByteArray bodyOfToday(const QByteArray &body);
/// What that application is answered (protocol 5.7): its words, members and codes, and the address of a
/// session as its name. `request` with the path of today; `wsUrl` as in config::Settings. Pure.
HttpResponse legacyAnswer(const HttpRequest &request, HttpResponse response, const QString &wsUrl,
                          bool publicAccess);

} // namespace ovation::server
