#include "server/rest/model_json.h"
#include "server/rest/recording_parameters.h"
#include "server/rest/rest_context.h"
#include "session/failures.h"
#include "session/identifiers.h"
#include "session/protocol.h"

#include <QJsonArray>

/// Sessions and their streams (protocol 1.3).
namespace ovation::server {
namespace {

// OpenVidu calls an unknown session a bad request here.
constexpr FailureAnswer StreamAnswers[] = {{Errc::SessionNotFound, 400}, {Errc::SessionNotActive, 404}};

/// What 2.4 to 2.17 had instead of `defaultRecordingProperties`.
void readOldDefaults(BodyReader &reader, session::SessionProperties &properties) {
    session::RecordingProperties &defaults = properties.defaultRecording;
    const auto mode = reader.word("defaultOutputMode", session::outputModeFromText);
    const auto layout = reader.word("defaultRecordingLayout", session::recordingLayoutFromText);
    const auto customLayout = reader.text("defaultCustomLayout", MaxLayoutAddress);
    defaults.outputMode = mode.value_or(defaults.outputMode);
    defaults.layout = layout.value_or(defaults.layout);
    defaults.customLayout = customLayout.value_or(defaults.customLayout);
    properties.oldDefaultNames = mode || layout || customLayout;
}

/// Defaults of a session's recordings; `layout` is what an older name of it said.
Result<session::RecordingProperties> readDefaults(const QJsonObject &object,
                                                  session::RecordingLayout layout) {
    BodyReader reader(object);
    const auto request = readRecordingRequest(reader);
    if (const auto good = reader.result(); !good)
        return good.error();
    if (request.fromPast_s)
        return Error{
            Errc::InvalidParameter,
            QStringLiteral("Parameter 'ovation': 'fromPast' is for the start of a recording, not for "
                           "the defaults of a session")};
    session::RecordingProperties builtIn;
    // A default may be COMPOSED_QUICK_START itself; the mapping between start and default does not apply
    // to it.
    builtIn.outputMode = request.outputMode.value_or(builtIn.outputMode);
    builtIn.layout = layout;
    auto merged = mergeRecording(request, builtIn);
    // Of a session every error is a bad request.
    return merged
               ? std::move(merged)
               : Result<session::RecordingProperties>(Error{Errc::InvalidParameter, merged.error().message});
}

Result<session::SessionProperties> readSession(const QByteArray &body, const config::Settings &settings) {
    const auto object = bodyObject(body);
    if (!object)
        return object.error();
    session::SessionProperties properties;
    BodyReader reader(*object);
    properties.mediaMode =
        reader.word("mediaMode", session::mediaModeFromText).value_or(properties.mediaMode);
    auto recordingMode = reader.word("recordingMode", session::recordingModeFromText);
    if (settings.supportDeprecatedApi) { // older names (protocol 1.3, 5.7); those of today are stronger
        const auto archiveMode = reader.word("archiveMode", session::recordingModeFromText);
        recordingMode = recordingMode ? recordingMode : archiveMode;
        properties.defaultRecording.layout = reader.word("archiveLayout", session::recordingLayoutFromText)
                                                 .value_or(properties.defaultRecording.layout);
    }
    properties.recordingMode = recordingMode.value_or(properties.recordingMode);
    properties.customSessionId = reader.text("customSessionId").value_or(QString());
    if (!body.trimmed().isEmpty()) {
        properties.forcedVideoCodec =
            reader.word("forcedVideoCodec", forcedVideoCodecFromText).value_or(settings.forcedVideoCodec);
        properties.allowTranscoding = reader.boolean("allowTranscoding").value_or(settings.allowTranscoding);
    }
    if (!properties.customSessionId.isEmpty() && !session::isValidCustomSessionId(properties.customSessionId))
        reader.complain(
            QStringLiteral("Parameter 'customSessionId' may only hold letters, digits, _ and -, at most %1")
                .arg(session::MaxSessionId));
    const auto defaults = reader.object("defaultRecordingProperties");
    if (settings.supportDeprecatedApi && !defaults)
        readOldDefaults(reader, properties);
    if (const auto good = reader.result(); !good)
        return good.error();
    if (defaults) {
        const auto merged = readDefaults(*defaults, properties.defaultRecording.layout);
        if (!merged)
            return merged.error();
        properties.defaultRecording = *merged;
    }
    return properties;
}

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
