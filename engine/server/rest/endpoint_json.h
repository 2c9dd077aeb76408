#pragma once

#include "control/endpoints.h"
#include "session/session.h"

#include <QJsonObject>

/// Media endpoints as the REST API shows them with the query webRtcStats (protocol 1.4). Pure functions.
namespace ovation::server {

/// Adds to a publisher or subscriber of `connection` what is known of its endpoint for `streamId`.
void addEndpoint(QJsonObject &json, const control::Endpoints &endpoints,
                 const session::Connection &connection, const QString &streamId);

} // namespace ovation::server
