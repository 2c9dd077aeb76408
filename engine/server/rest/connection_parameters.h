#pragma once

#include "server/rest/body_reader.h"
#include "session/properties.h"

namespace ovation::server {

inline constexpr qsizetype MaxServerData_bytes = 65'536; ///< of `data` in JSON, told to all participants

/// The body of POST …/connection (protocol 1.4); complaints go to the reader.
session::ConnectionProperties readConnection(BodyReader &reader);
std::optional<session::KurentoOptions> readKurentoOptions(BodyReader &reader);

} // namespace ovation::server
