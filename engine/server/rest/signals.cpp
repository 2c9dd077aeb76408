#include "server/rest/body_reader.h"
#include "server/rest/rest_context.h"

namespace ovation::server {

void addSignalRoutes(Routes &routes, const RestContext &context) {
    // {session, to?:[connectionId], type?, data?} → 200
    routes.add("POST", "/openvidu/api/signal", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   const auto body = bodyObject(request.body);
                   BodyReader reader(body.value_or(QJsonObject()));
                   control::SignalRequest signal;
                   signal.sessionId = reader.text("session").value_or(QString());
                   signal.type = reader.text("type");
                   signal.data = reader.text("data");
                   for (const auto &entry : reader.array("to").value_or(QJsonArray())) {
                       if (!entry.isString())
                           reader.complain(
                               QStringLiteral("Parameter 'to' must be an array of connection ids"));
                       signal.to.append(entry.toString());
                   }
                   if (!body || signal.sessionId.isEmpty())
                       reader.complain(QStringLiteral("Parameter 'session' is mandatory"));
                   if (!reader.ok()) {
                       respond(restError(context, request, 400, reader.problem()));
                       return;
                   }
                   const auto sent = context.conference.signal(signal);
                   if (sent)
                       respond(HttpResponse::empty(200));
                   else if (sent.error().code == Errc::SessionNotFound)
                       respond(HttpResponse::empty(404));
                   else if (sent.error().code == Errc::InvalidRecipient)
                       respond(restError(context, request, 406, sent.error().message));
                   else
                       respond(HttpResponse::empty(406));
               });
}

} // namespace ovation::server
