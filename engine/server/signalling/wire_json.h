#pragma once

#include "control/client_channel.h"
#include "control/types.h"

#include <QJsonObject>

/// What sessions say to their clients, as JSON (protocol 3.4 to 3.7). Made here and nowhere else; pure
/// functions.
namespace ovation::server {

QJsonObject toJson(const session::Stream &stream);
/// The result of joinRoom, without the RPC session id.
/// `sdkVersion`: what openvidu-browser says it is; empty when it does not. One of 2.x gets its own version
/// for an answer, because it calls any other than its own and the next one incompatible.
QJsonObject toJson(const control::JoinAnswer &answer, const QString &sdkVersion);
/// The result of publishVideo, receiveVideoFrom and reconnectStream.
QJsonObject toJson(const control::StreamAnswer &answer);

struct WireNotification {
    QString method;
    QJsonObject params; ///< without what was not said
};
WireNotification toWire(const control::Notification &notification);

} // namespace ovation::server
