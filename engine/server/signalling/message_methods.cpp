#include "server/json_object.h"
#include "server/signalling/param_limits.h"
#include "server/signalling/rpc_call.h"
#include "session/protocol.h"
#include "session/stream_words.h"

namespace ovation::server {
namespace {

void sendMessage(const RpcCallPtr &call) {
    const QString text = call->params().text("message", MaxMessage);
    if (!call->readable())
        return;
    const auto message = readClientObject(text.toUtf8(), RequestJson, Errc::InvalidSignal,
                                          QStringLiteral("Provided signal object"));
    if (!message)
        return call->fail(message.error());
    control::Signal signal;
    const Error noIds{Errc::InvalidRecipient,
                      QStringLiteral("Signal 'to' must be an array of connection ids")};
    const QJsonValue to = message->value(QStringLiteral("to"));
    if (!to.isUndefined() && !to.isNull() && !to.isArray())
        return call->fail(noIds);
    if (to.toArray().size() > MaxRecipients)
        return call->fail({Errc::InvalidRecipient,
                           QStringLiteral("Signal 'to' names more than %1 connections").arg(MaxRecipients)});
    for (const auto &entry : to.toArray()) {
        if (!entry.isString())
            return call->fail(noIds);
        signal.to.append(entry.toString());
    }
    if (const QJsonValue type = message->value(QStringLiteral("type")); type.isString())
        signal.type = type.toString();
    if (const QJsonValue data = message->value(QStringLiteral("data")); !data.isUndefined() && !data.isNull())
        signal.data = data.toVariant().toString();
    call->finish(call->client().signal(std::move(signal)));
}

/// Every other client parses what it is told.
void limitValue(RpcParams &params, control::StreamChange &change) {
    if (change.property == session::change::VideoDimensions) {
        const auto dimensions = session::videoDimensionsFromText(change.newValue.toString());
        change.newValue = dimensions.value_or(QString());
        if (!dimensions)
            params.refuse("newValue", QStringLiteral("must be the JSON text {\"width\":w,\"height\":h}"));
    }
    if (control::written_bytes(change.newValue) > MaxPropertyValue_bytes)
        params.refuse("newValue",
                      QStringLiteral("takes more than %1 bytes in JSON").arg(MaxPropertyValue_bytes));
}

void streamPropertyChanged(const RpcCallPtr &call) {
    control::StreamChange change;
    change.streamId = call->params().text("streamId");
    change.property = call->params().text("property", MaxProperty);
    change.newValue = call->params().value("newValue");
    change.reason = call->params().text("reason", MaxReason);
    limitValue(call->params(), change);
    const bool isSwitch =
        change.property == session::change::AudioActive || change.property == session::change::VideoActive;
    if (const auto given = booleanOf(change.newValue); isSwitch && given)
        change.newValue = *given;
    if (!call->readable())
        return;
    const bool saysNothing =
        change.property == session::change::VideoDimensions && change.newValue.toString().isEmpty();
    call->finish(saysNothing ? Result<void>() : call->client().changeStream(change));
}

} // namespace

void addMessageMethods(RpcMethods &methods) {
    methods[QStringLiteral("sendMessage")] = sendMessage;
    methods[QStringLiteral("streamPropertyChanged")] = streamPropertyChanged;
}

} // namespace ovation::server
