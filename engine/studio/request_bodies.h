#pragma once

#include "config/settings.h"
#include "server/rest/body_reader.h"
#include "session/properties.h"

#include <QJsonObject>

/// What a window asks for with the bodies of REST, read by the readers of REST. Pure functions.
namespace ovation {

Result<session::SessionProperties, server::ParameterError> requestedSession(const QJsonObject &body,
                                                                            const config::Settings &settings);
/// One that waits for a participant: a camera is an error.
Result<session::ConnectionProperties, server::ParameterError> requestedConnection(const QJsonObject &body);

} // namespace ovation
