#pragma once

#include "base/result.h"
#include "config/settings.h"

#include <QSslConfiguration>

namespace ovation::server {

/// The TLS identity of the server: the user's own PEM files, or a self-signed certificate kept in the data
/// folder (made at first start, and again when it expires, the configured name changed, or a renewal is asked
/// for; the one of before is then kept as .bak). The key is
/// readable by its owner only; the certificate alone lies beside it (Settings::trustPath()). Errors say which
/// file to look at.
Result<QSslConfiguration> serverTls(const config::Settings &settings);

} // namespace ovation::server
