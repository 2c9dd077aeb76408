#include "server/signalling/rpc_call.h"

#include <QJsonDocument>

namespace ovation::server {
namespace {

void sendMessage(control::Commands &commands, const RpcCallPtr &call) {
    const QString text = call->params.text("message");
    if (!call->readable())
        return;
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        call->fail({Errc::InvalidSignal, QStringLiteral("Provided signal object is not a JSON object")});
        return;
    }
    const QJsonObject message = document.object();
    control::SignalRequest request;
    request.sessionId = call->sessionId();
    request.from = call->connectionId();
    const QJsonValue to = message.value(QStringLiteral("to"));
    if (!to.isUndefined() && !to.isNull() && !to.isArray()) {
        call->fail(
            {Errc::InvalidRecipient, QStringLiteral("Signal 'to' must be an array of connection ids")});
        return;
    }
    for (const auto &entry : to.toArray()) {
        if (!entry.isString()) {
            call->fail(
                {Errc::InvalidRecipient, QStringLiteral("Signal 'to' must be an array of connection ids")});
            return;
        }
        request.to.append(entry.toString());
    }
    if (const QJsonValue type = message.value(QStringLiteral("type")); type.isString())
        request.type = type.toString();
    if (const QJsonValue data = message.value(QStringLiteral("data")); !data.isUndefined() && !data.isNull())
        request.data = data.toVariant().toString();
    call->finish(commands.signal(request));
}

void streamPropertyChanged(control::Commands &commands, const RpcCallPtr &call) {
    const QString stream = call->params.text("streamId");
    const QString property = call->params.text("property");
    const QJsonValue value = call->params.value("newValue");
    const QString reason = call->params.text("reason");
    if (call->readable())
        call->finish(commands.changeStreamProperty(call->sessionId(), call->connectionId(), stream,
                                                     property, value, reason));
}

} // namespace

void addMessageMethods(RpcMethods &methods) {
    methods[QStringLiteral("sendMessage")] = sendMessage;
    methods[QStringLiteral("streamPropertyChanged")] = streamPropertyChanged;
}

} // namespace ovation::server
