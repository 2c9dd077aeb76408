#include "server/rest/model_json.h"
#include "server/rest/rest_context.h"
#include "server/rest/session_parameters.h"
#include "session/failures.h"
#include "session/protocol.h"

#include <QJsonArray>

/// Sessions and their streams (protocol 1.3).
namespace ovation::server {
namespace {

// OpenVidu calls an unknown session a bad request here.
constexpr FailureAnswer StreamAnswers[] = {{Errc::SessionNotFound, 400}, {Errc::SessionNotActive, 404}};

/// {mediaMode?, recordingMode?, customSessionId?, defaultRecordingProperties?, forcedVideoCodec?,
/// allowTranscoding?, defaultOutputMode?, defaultRecordingLayout?, defaultCustomLayout?} → Session
void createSession(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto properties = readSession(request.body, context.settings);
    if (!properties)
        return respond(failure(context, request.path, properties.error()));
    const auto create = [context, path = request.path, properties = *properties, respond] {
        const auto created = context.commands.createSession(properties);
        respond(created ? HttpResponse::json(sessionJson(**created, false))
                        : failure(context, path, created.error()));
    };
    const auto *present = context.commands.session(properties->customSessionId);
    if (present && present->isClosing()) // wait until it has gone, then create it
        context.commands.closeSession(present->id(), session::reason::SessionClosedByServer,
                                      [create](const Result<void> &) { create(); });
    else
        create();
}

/// → {numberOfElements, content: [Session]}
void listSessions(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    respondWithEndpoints(context, request, respond, [context, request](const control::Endpoints *endpoints) {
        QJsonArray list;
        for (const auto *session : context.commands.sessions())
            list.append(sessionJson(*session, request.flag("pendingConnections", false), endpoints));
        return HttpResponse::json(listJson(list));
    });
}

/// → Session
void getSession(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    respondWithEndpoints(context, request, respond, [context, request](const control::Endpoints *endpoints) {
        const QString &id = request.parameters[0];
        const auto *session = context.commands.session(id);
        return session ? HttpResponse::json(
                             sessionJson(*session, request.flag("pendingConnections", false), endpoints))
                       : failure(context, request.path, session::sessionNotFound(id));
    });
}

/// → 204
void closeSession(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    context.commands.closeSession(request.parameters[0], session::reason::SessionClosedByServer,
                                  [context, path = request.path, respond](const Result<void> &closed) {
                                      respond(closed ? HttpResponse::empty(204)
                                                     : failure(context, path, closed.error()));
                                  });
}

/// → 204
HttpResponse unpublish(const RestContext &context, const HttpRequest &request) {
    const auto done = context.commands.unpublish(request.parameters[0], request.parameters[1],
                                                 session::reason::ForceUnpublishByServer);
    return done ? HttpResponse::empty(204) : failure(context, request.path, done.error(), StreamAnswers);
}

} // namespace

void addSessionRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/sessions", createSession);
    addAction(routes, context, "GET", "/openvidu/api/sessions", listSessions);
    addAction(routes, context, "GET", "/openvidu/api/sessions/*", getSession);
    addAction(routes, context, "DELETE", "/openvidu/api/sessions/*", closeSession);
    addAction(routes, context, "DELETE", "/openvidu/api/sessions/*/stream/*", unpublish);
}

} // namespace ovation::server
