#include "server/signalling/rpc_call.h"
#include "session/protocol.h"

#include <QJsonDocument>

namespace ovation::server {
namespace {

void sendMessage(const RpcCallPtr &call) {
    const QString text = call->params().text("message");
    if (!call->readable())
        return;
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject()) {
        call->fail({Errc::InvalidSignal, QStringLiteral("Provided signal object is not a JSON object")});
        return;
    }
    const QJsonObject message = document.object();
    control::Signal signal;
    const Error noIds{Errc::InvalidRecipient,
                      QStringLiteral("Signal 'to' must be an array of connection ids")};
    const QJsonValue to = message.value(QStringLiteral("to"));
    if (!to.isUndefined() && !to.isNull() && !to.isArray())
        return call->fail(noIds);
    for (const auto &entry : to.toArray()) {
        if (!entry.isString())
            return call->fail(noIds);
        signal.to.append(entry.toString());
    }
    if (const QJsonValue type = message.value(QStringLiteral("type")); type.isString())
        signal.type = type.toString();
    if (const QJsonValue data = message.value(QStringLiteral("data")); !data.isUndefined() && !data.isNull())
        signal.data = data.toVariant().toString();
    call->finish(call->client().signal(std::move(signal)));
}

void streamPropertyChanged(const RpcCallPtr &call) {
    control::StreamChange change;
    change.streamId = call->params().text("streamId");
    change.property = call->params().text("property");
    change.newValue = call->params().value("newValue");
    change.reason = call->params().text("reason");
    const bool isSwitch =
        change.property == session::change::AudioActive || change.property == session::change::VideoActive;
    if (const auto given = booleanOf(change.newValue); isSwitch && given)
        change.newValue = *given;
    if (call->readable())
        call->finish(call->client().changeStream(change));
}

} // namespace

void addMessageMethods(RpcMethods &methods) {
    methods[QStringLiteral("sendMessage")] = sendMessage;
    methods[QStringLiteral("streamPropertyChanged")] = streamPropertyChanged;
}

} // namespace ovation::server
