#pragma once

#include "base/networks.h"
#include "server/http/message.h"

namespace ovation::server {

/// Fills in who a request is from and how it came to the proxy that passed it on: the last address of
/// X-Forwarded-For that is no proxy, else X-Real-IP, and X-Forwarded-Proto. Headers of a peer that is not
/// among `proxies` count for nothing: anyone could make them up. Pages of layouts are no proxies. Pure.
void takeForwarded(HttpRequest &request, const Networks &proxies);

} // namespace ovation::server
