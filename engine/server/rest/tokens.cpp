#include "server/rest/connection_parameters.h"
#include "server/rest/model_json.h"
#include "server/rest/rest_context.h"

namespace ovation::server {
namespace {

constexpr FailureAnswer TokenAnswers[] = {{Errc::SessionNotFound, 404, ErrorBody::Structured},
                                          {Errc::SessionClosing, 404, ErrorBody::Structured}};

/// {session, data?, role?, kurentoOptions?} → {id, token, createdAt, connectionId, session, data, role,
/// kurentoOptions?}
HttpResponse createToken(const RestContext &context, const HttpRequest &request) {
    const auto body = bodyObject(request.body);
    if (!body)
        return failure(context, request.path, body.error());
    BodyReader reader(*body);
    const auto sessionId = reader.text("session");
    session::ConnectionProperties properties;
    properties.data = reader.toldText("data", MaxServerData_bytes).value_or(QString());
    properties.role = reader.word("role", session::roleFromText).value_or(properties.role);
    properties.kurentoOptions = readKurentoOptions(reader);
    if (!sessionId)
        reader.complain(QStringLiteral("Parameter 'session' is mandatory"));
    if (const auto good = reader.result(); !good)
        return failure(context, request.path, good.error());
    const auto created = context.commands.createConnection(*sessionId, properties);
    if (!created)
        return failure(context, request.path, created.error(), TokenAnswers);
    // Browsers up to 2.16, whose applications ask here, read their role from the token; later ones do not
    // look at it.
    const QString token = context.settings.supportDeprecatedApi
                              ? created->token + QStringLiteral("&role=") + toText(properties.role)
                              : created->token;
    QJsonObject json{{QStringLiteral("id"), token},
                     {QStringLiteral("token"), token},
                     {QStringLiteral("createdAt"), qint64(created->createdAt)},
                     {QStringLiteral("connectionId"), created->id},
                     {QStringLiteral("session"), *sessionId},
                     {QStringLiteral("data"), properties.data},
                     {QStringLiteral("role"), toText(properties.role)}};
    if (properties.kurentoOptions)
        json[QStringLiteral("kurentoOptions")] = kurentoOptionsJson(properties.kurentoOptions);
    return HttpResponse::json(json);
}

} // namespace

void addTokenRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/tokens", createToken);
}

} // namespace ovation::server
