#include "server/rest/connection_parameters.h"
#include "server/rest/model_json.h"
#include "server/rest/rest_context.h"

#include <QJsonArray>

namespace ovation::server {
namespace {

void createCamera(const RestContext &context, const HttpRequest &request, const QString &sessionId,
                  const session::ConnectionProperties &properties, const Responder &respond) {
    context.conference.createCamera(
        sessionId, properties,
        [context, request, sessionId, respond](const Result<session::Connection> &created) {
            const auto *session = context.conference.sessions().find(sessionId);
            if (created && session)
                respond(HttpResponse::json(connectionJson(*session, *created)));
            else if (created || created.error().code != Errc::EndpointFailed)
                respond(HttpResponse::empty(404));
            else
                respond(restError(context, request, 500, created.error().message));
        });
}

void createConnection(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto *session = context.conference.sessions().find(request.parameters[0]);
    if (!session) {
        respond(HttpResponse::empty(404));
        return;
    }
    const auto body = bodyObject(request.body);
    if (!body) {
        respond(restError(context, request, 400, QStringLiteral("Body is not a JSON object")));
        return;
    }
    BodyReader reader(*body);
    const auto properties = readConnection(reader);
    if (!reader.ok()) {
        respond(restError(context, request, 400, reader.problem()));
        return;
    }
    if (properties.type == session::ConnectionType::IpCamera) {
        createCamera(context, request, session->id(), properties, respond);
        return;
    }
    const auto created = context.conference.createConnection(session->id(), properties);
    respond(created ? HttpResponse::json(connectionJson(*session, *created))
                    : restError(context, request, 404, created.error().message));
}

void getConnection(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const session::Session *session = context.conference.sessions().find(request.parameters[0]);
    if (!session) {
        respond(HttpResponse::empty(400));
        return;
    }
    const auto *connection = session->participant(request.parameters[1]);
    if (!connection)
        connection = session->pending(request.parameters[1]);
    respond(connection && !connection->isHidden() ? HttpResponse::json(connectionJson(*session, *connection))
                                                  : HttpResponse::empty(404));
}

void updateConnection(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body) {
        respond(restError(context, request, 400, QStringLiteral("Body is not a JSON object")));
        return;
    }
    BodyReader reader(*body);
    const auto role = reader.word("role", session::roleFromText);
    const auto record = reader.boolean("record");
    if (!reader.ok()) {
        respond(restError(context, request, 400, reader.problem()));
        return;
    }
    const auto changed =
        context.conference.updateConnection(request.parameters[0], request.parameters[1], role, record);
    const session::Session *session = context.conference.sessions().find(request.parameters[0]);
    respond(changed && session ? HttpResponse::json(connectionJson(*session, *changed))
                               : HttpResponse::empty(404));
}

void listConnections(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const session::Session *session = context.conference.sessions().find(request.parameters[0]);
    if (!session) {
        respond(HttpResponse::empty(404));
        return;
    }
    respond(HttpResponse::json(
        sessionJson(*session, request.flag("pendingConnections", true))[QStringLiteral("connections")]
            .toObject()));
}

} // namespace

void addConnectionRoutes(Routes &routes, const RestContext &context) {
    const auto bind = [&context](auto function) {
        return [context = context, function](const HttpRequest &request, const Responder &respond) {
            function(context, request, respond);
        };
    };
    routes.add("POST", "/openvidu/api/sessions/*/connection", Access::Secret, bind(createConnection));
    routes.add("GET", "/openvidu/api/sessions/*/connection", Access::Secret, bind(listConnections));
    routes.add("GET", "/openvidu/api/sessions/*/connection/*", Access::Secret, bind(getConnection));
    routes.add("PATCH", "/openvidu/api/sessions/*/connection/*", Access::Secret, bind(updateConnection));
    routes.add(
        "DELETE", "/openvidu/api/sessions/*/connection/*", Access::Secret,
        [context](const HttpRequest &request, const Responder &respond) {
            const auto done = context.conference.disconnect(request.parameters[0], request.parameters[1],
                                                            QStringLiteral("forceDisconnectByServer"));
            respond(HttpResponse::empty(done ? 204 : done.error().code == Errc::SessionNotFound ? 400 : 404));
        });
}

} // namespace ovation::server
