#include "server/rest/connection_parameters.h"
#include "server/rest/model_json.h"
#include "server/rest/rest_context.h"

namespace ovation::server {

void addTokenRoutes(Routes &routes, const RestContext &context) {
    // {session, data?, role?, kurentoOptions?} → {id, token, createdAt, connectionId, session, data, role}
    routes.add("POST", "/openvidu/api/tokens", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   const auto body = bodyObject(request.body);
                   BodyReader reader(body.value_or(QJsonObject()));
                   const auto sessionId = reader.text("session");
                   session::ConnectionProperties properties;
                   properties.data = reader.text("data").value_or(QString());
                   properties.role = reader.word("role", session::roleFromText).value_or(properties.role);
                   properties.kurentoOptions = readKurentoOptions(reader);
                   if (!body || !sessionId)
                       reader.complain(QStringLiteral("Parameter 'session' is mandatory"));
                   if (!reader.ok()) {
                       respond(restError(context, request, 400, reader.problem()));
                       return;
                   }
                   const auto created = context.conference.createConnection(*sessionId, properties);
                   if (!created) {
                       respond(restError(context, request, 404, created.error().message));
                       return;
                   }
                   QJsonObject json{{QStringLiteral("id"), created->token},
                                    {QStringLiteral("token"), created->token},
                                    {QStringLiteral("createdAt"), qint64(created->createdAt)},
                                    {QStringLiteral("connectionId"), created->id},
                                    {QStringLiteral("session"), *sessionId},
                                    {QStringLiteral("data"), properties.data},
                                    {QStringLiteral("role"), toText(properties.role)}};
                   if (properties.kurentoOptions)
                       json[QStringLiteral("kurentoOptions")] = kurentoOptionsJson(properties.kurentoOptions);
                   respond(HttpResponse::json(json));
               });
}

} // namespace ovation::server
