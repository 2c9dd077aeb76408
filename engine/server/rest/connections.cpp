#include "server/rest/connection_parameters.h"
#include "server/rest/model_json.h"
#include "server/rest/rest_context.h"
#include "session/failures.h"
#include "session/protocol.h"

#include <QJsonArray>

/// Connections of a session (protocol 1.4).
namespace ovation::server {
namespace {

// A session that began to close after it was looked up is answered with its sentence.
constexpr FailureAnswer CreateAnswers[] = {{Errc::SessionClosing, 404, ErrorBody::Structured}};
// OpenVidu calls an unknown session a bad request here.
constexpr FailureAnswer ByIdAnswers[] = {{Errc::SessionNotFound, 400}};

void createCamera(const RestContext &context, const HttpRequest &request, const QString &sessionId,
                  const session::ConnectionProperties &properties, const Responder &respond) {
    context.commands.createCamera(
        sessionId, properties,
        [context, path = request.path, respond](const Result<session::Connection> &created) {
            respond(created ? HttpResponse::json(connectionJson(*created))
                            : failure(context, path, created.error()));
        });
}

/// {type?, data?, record?, role?, kurentoOptions?, customIceServers?, rtspUri?, adaptativeBitrate?,
/// onlyPlayWithSubscribers?, networkCache?} → Connection
void createConnection(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const QString &sessionId = request.parameters[0];
    if (!context.commands.session(sessionId))
        return respond(failure(context, request.path, session::sessionNotFound(sessionId)));
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    BodyReader reader(*body);
    const auto properties = readConnection(reader);
    if (const auto good = reader.result(); !good)
        return respond(failure(context, request.path, good.error()));
    if (properties.type == session::ConnectionType::IpCamera)
        return createCamera(context, request, sessionId, properties, respond);
    const auto created = context.commands.createConnection(sessionId, properties);
    respond(created ? HttpResponse::json(connectionJson(*created))
                    : failure(context, request.path, created.error(), CreateAnswers));
}

/// → Connection
void getConnection(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    respondWithEndpoints(context, request, respond, [context, request](const control::Endpoints *endpoints) {
        const auto found = context.commands.connection(request.parameters[0], request.parameters[1]);
        return found ? HttpResponse::json(connectionJson(*found, endpoints))
                     : failure(context, request.path, found.error(), ByIdAnswers);
    });
}

/// {role?, record?} → Connection
HttpResponse updateConnection(const RestContext &context, const HttpRequest &request) {
    const QString &sessionId = request.parameters[0];
    if (!context.commands.session(sessionId))
        return failure(context, request.path, session::sessionNotFound(sessionId));
    const auto body = bodyObject(request.body);
    if (!body)
        return failure(context, request.path, body.error());
    BodyReader reader(*body);
    const auto role = reader.word("role", session::roleFromText);
    const auto record = reader.boolean("record");
    if (const auto good = reader.result(); !good)
        return failure(context, request.path, good.error());
    const auto changed = context.commands.updateConnection(sessionId, request.parameters[1], role, record);
    return changed ? HttpResponse::json(connectionJson(*changed))
                   : failure(context, request.path, changed.error());
}

/// → {numberOfElements, content: [Connection]}
void listConnections(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    respondWithEndpoints(context, request, respond, [context, request](const control::Endpoints *endpoints) {
        const QString &sessionId = request.parameters[0];
        const session::Session *session = context.commands.session(sessionId);
        if (!session)
            return failure(context, request.path, session::sessionNotFound(sessionId));
        const bool pending = request.flag("pendingConnections", true);
        return HttpResponse::json(
            sessionJson(*session, pending, endpoints)[QStringLiteral("connections")].toObject());
    });
}

/// → 204
HttpResponse deleteConnection(const RestContext &context, const HttpRequest &request) {
    const auto done = context.commands.disconnect(request.parameters[0], request.parameters[1],
                                                  session::reason::ForceDisconnectByServer);
    return done ? HttpResponse::empty(204) : failure(context, request.path, done.error(), ByIdAnswers);
}

} // namespace

void addConnectionRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/sessions/*/connection", createConnection);
    addAction(routes, context, "GET", "/openvidu/api/sessions/*/connection", listConnections);
    addAction(routes, context, "GET", "/openvidu/api/sessions/*/connection/*", getConnection);
    addAction(routes, context, "PATCH", "/openvidu/api/sessions/*/connection/*", updateConnection);
    addAction(routes, context, "DELETE", "/openvidu/api/sessions/*/connection/*", deleteConnection);
}

} // namespace ovation::server
