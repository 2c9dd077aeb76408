#include "server/rest/body_reader.h"
#include "server/rest/rest_context.h"

namespace ovation::server {
namespace {

struct SignalRequest {
    QString sessionId;
    control::Signal signal;
};

Result<SignalRequest> readSignal(const QByteArray &body) {
    const auto object = bodyObject(body);
    if (!object)
        return object.error();
    BodyReader reader(*object);
    SignalRequest request;
    control::Signal &signal = request.signal;
    request.sessionId = reader.text("session").value_or(QString());
    signal.type = reader.text("type");
    signal.data = reader.text("data", control::MaxSignal_bytes + 1); // more is refused by the one rule of it
    for (const auto &entry : reader.array("to").value_or(QJsonArray())) {
        if (!entry.isString())
            reader.complain(QStringLiteral("Parameter 'to' must be an array of connection ids"));
        signal.to.append(entry.toString());
    }
    if (request.sessionId.isEmpty())
        reader.complain(QStringLiteral("Parameter 'session' is mandatory"));
    if (const auto good = reader.result(); !good)
        return good.error();
    return request;
}

/// {session, to?: [connectionId], type?, data?} → 200
HttpResponse sendSignal(const RestContext &context, const HttpRequest &request) {
    const auto signal = readSignal(request.body);
    if (!signal)
        return failure(context, request.path, signal.error());
    const auto sent = context.commands.signal(signal->sessionId, signal->signal);
    return sent ? HttpResponse::empty(200) : failure(context, request.path, sent.error());
}

} // namespace

void addSignalRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/signal", sendSignal);
}

} // namespace ovation::server
