#pragma once

#include "control/types.h"

#include <QJsonObject>

/// The fields of events (protocol 4.2), as call detail records and webhooks carry them. Pure functions.
namespace ovation::control {

/// Of any event of a session.
QJsonObject sessionFields(const session::Session &session, int64_t now_ms);
QJsonObject participantFields(const session::Session &session, const session::Connection &participant,
                              int64_t now_ms);
/// `holder` has the endpoint: the stream's own connection (OUTBOUND) or a subscriber (INBOUND).
QJsonObject endpointFields(const session::Session &session, const session::Connection &holder,
                           const session::Stream &stream, int64_t now_ms);
QJsonObject recordingFields(const recording::RecordingInfo &info, const QString &reason, int64_t now_ms);
QJsonObject signalFields(const session::Session &session, const Signal &signal, int64_t now_ms);
/// What an event of an end has in addition.
void addEnd(QJsonObject &fields, int64_t begun_ms, const QString &reason);

} // namespace ovation::control
