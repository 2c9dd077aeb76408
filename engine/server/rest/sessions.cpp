#include "server/rest/model_json.h"
#include "server/rest/recording_parameters.h"
#include "server/rest/rest_context.h"
#include "session/identifiers.h"

#include <QJsonArray>

namespace ovation::server {
namespace {

/// Error text, or empty.
QString readSession(const QByteArray &body, const config::Settings &settings,
                    session::SessionProperties *out) {
    const auto object = bodyObject(body);
    if (!object)
        return QStringLiteral("Body is not a JSON object");
    BodyReader reader(*object);
    out->mediaMode = reader.word("mediaMode", session::mediaModeFromText).value_or(out->mediaMode);
    auto recordingMode = reader.word("recordingMode", session::recordingModeFromText);
    if (settings.supportDeprecatedApi) { // the names of 1.8 (protocol 5.7); those of today are stronger
        const auto archiveMode = reader.word("archiveMode", session::recordingModeFromText);
        recordingMode = recordingMode ? recordingMode : archiveMode;
        out->defaultRecording.layout = reader.word("archiveLayout", session::recordingLayoutFromText)
                                           .value_or(out->defaultRecording.layout);
    }
    out->recordingMode = recordingMode.value_or(out->recordingMode);
    out->customSessionId = reader.text("customSessionId").value_or(QString());
    if (!body.trimmed().isEmpty()) {
        out->forcedVideoCodec =
            reader.word("forcedVideoCodec", forcedVideoCodecFromText).value_or(settings.forcedVideoCodec);
        out->allowTranscoding = reader.boolean("allowTranscoding").value_or(settings.allowTranscoding);
    }
    if (!out->customSessionId.isEmpty() && !session::isValidCustomSessionId(out->customSessionId))
        reader.complain(QStringLiteral("Parameter 'customSessionId' may only hold letters, digits, _ and -"));
    if (const auto defaults = reader.object("defaultRecordingProperties"); defaults && reader.ok()) {
        BodyReader nested(*defaults);
        const auto request = readRecordingRequest(nested);
        if (!nested.ok())
            return nested.problem();
        session::RecordingProperties builtIn;
        // A default may be COMPOSED_QUICK_START itself; the mapping between start and default does not apply
        // to it.
        builtIn.outputMode = request.outputMode.value_or(builtIn.outputMode);
        builtIn.layout = out->defaultRecording.layout;
        if (const auto problem = mergeRecording(request, builtIn, &out->defaultRecording))
            return problem->message;
    }
    return reader.problem();
}

} // namespace

void addSessionRoutes(Routes &routes, const RestContext &context) {
    routes.add("POST", "/openvidu/api/sessions", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   session::SessionProperties properties;
                   if (const QString problem = readSession(request.body, context.settings, &properties);
                       !problem.isEmpty()) {
                       respond(restError(context, request, 400, problem));
                       return;
                   }
                   const auto create = [context, properties, respond] {
                       const auto created = context.conference.createSession(properties);
                       respond(created ? HttpResponse::json(sessionJson(**created, false))
                                       : HttpResponse::empty(409));
                   };
                   const auto *present = context.conference.sessions().find(properties.customSessionId);
                   if (present && present->isClosing()) // wait until it has gone, then create it
                       context.conference.closeSession(present->id(), QStringLiteral("sessionClosedByServer"),
                                                       [create](const Result<void> &) { create(); });
                   else
                       create();
               });
    routes.add("GET", "/openvidu/api/sessions", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   QJsonArray list;
                   for (const auto *session : std::as_const(context.conference.sessions()).all())
                       list.append(sessionJson(*session, request.flag("pendingConnections", false)));
                   respond(HttpResponse::json(listJson(list)));
               });
    routes.add("GET", "/openvidu/api/sessions/*", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   const auto *session = context.conference.sessions().find(request.parameters[0]);
                   respond(session ? HttpResponse::json(
                                         sessionJson(*session, request.flag("pendingConnections", false)))
                                   : HttpResponse::empty(404));
               });
    routes.add("DELETE", "/openvidu/api/sessions/*", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   context.conference.closeSession(request.parameters[0],
                                                   QStringLiteral("sessionClosedByServer"),
                                                   [respond](const Result<void> &result) {
                                                       respond(HttpResponse::empty(result ? 204 : 404));
                                                   });
               });
    routes.add("DELETE", "/openvidu/api/sessions/*/stream/*", Access::Secret,
               [context](const HttpRequest &request, const Responder &respond) {
                   const auto done =
                       context.conference.unpublish(request.parameters[0], request.parameters[1],
                                                    QStringLiteral("forceUnpublishByServer"));
                   const Errc code = done ? Errc::Failed : done.error().code;
                   const int status = done                            ? 204
                                      : code == Errc::SessionNotFound ? 400
                                      : code == Errc::CameraStream    ? 405
                                                                      : 404;
                   respond(HttpResponse::empty(status));
               });
}

} // namespace ovation::server
