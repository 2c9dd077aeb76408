#pragma once

#include "control/endpoints.h"
#include "session/session.h"

#include <QJsonObject>

/// The model as the REST API shows it (protocol 1.3, 1.4). Pure functions.
namespace ovation::server {

/// `endpoints`: what the query webRtcStats adds to publishers and subscribers; null = nothing.
QJsonObject sessionJson(const session::Session &session, bool withPending,
                        const control::Endpoints *endpoints = nullptr);
QJsonObject connectionJson(const session::Connection &connection,
                           const control::Endpoints *endpoints = nullptr);
QJsonObject defaultRecordingJson(const session::RecordingProperties &properties);
QJsonValue kurentoOptionsJson(const std::optional<session::KurentoOptions> &options);
/// {"numberOfElements":n,"content":[…]}
QJsonObject listJson(const QJsonArray &content);

} // namespace ovation::server
