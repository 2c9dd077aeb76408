#pragma once

#include "config/settings.h"
#include "server/rest/body_reader.h"
#include "session/properties.h"

namespace ovation::server {

/// The body of POST /openvidu/api/sessions (protocol 1.3). Every error is InvalidParameter.
Result<session::SessionProperties, ParameterError> readSession(const QByteArray &body,
                                                               const config::Settings &settings);

} // namespace ovation::server
