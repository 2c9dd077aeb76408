#pragma once

#include "session/session.h"

#include <QJsonObject>

/// The model as the REST API shows it (protocol 1.3, 1.4). Pure functions.
namespace ovation::server {

QJsonObject sessionJson(const session::Session &session, bool withPending);
QJsonObject connectionJson(const session::Connection &connection);
QJsonObject defaultRecordingJson(const session::RecordingProperties &properties);
QJsonValue kurentoOptionsJson(const std::optional<session::KurentoOptions> &options);
/// {"numberOfElements":n,"content":[…]}
QJsonObject listJson(const QJsonArray &content);

} // namespace ovation::server
