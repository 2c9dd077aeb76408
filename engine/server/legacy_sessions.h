#pragma once

#include <QString>

/// What a session was called in 1.8 (protocol 5.7): by its address, wss://host:port/NAME, from which the
/// browser's library took the server. Pure functions.
namespace ovation::server {

/// NAME of an address, without a query; anything else unchanged.
QString sessionName(const QString &nameOrAddress);
/// `wsUrl` as in config::Settings::wsUrl().
QString sessionAddress(const QString &wsUrl, const QString &name);

} // namespace ovation::server
