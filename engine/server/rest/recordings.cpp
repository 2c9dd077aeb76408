#include "server/rest/recording_json.h"
#include "server/rest/recording_parameters.h"
#include "server/rest/rest_context.h"
#include "session/failures.h"
#include "session/protocol.h"

/// Recordings (protocol 1.5). Every action is 501 when recording is switched off.
namespace ovation::server {
namespace {

using recording::RecordingInfo;

/// The path that the reference puts into the errors of a start's parameters (checks 7 and 8).
const QString StartErrorPath = QStringLiteral("/openvidu/api/sessions");

// A session that closes has lost its participants already; a start that its closing called off is a failed
// one.
constexpr FailureAnswer StartAnswers[] = {{Errc::SessionClosing, 406},
                                          {Errc::RecordingStarting, 500, ErrorBody::Text}};

HttpResponse answerTo(const RestContext &context, const HttpRequest &request,
                      const Result<RecordingInfo> &result) {
    return result ? HttpResponse::json(recordingJson(*result, membersFor(request)))
                  : failure(context, request.path, result.error());
}

/// What went wrong while media started comes in the reference's words (check 10).
HttpResponse startFailure(const RestContext &context, const HttpRequest &request, Error error) {
    if (answerOf(error.code, StartAnswers).body == ErrorBody::Text)
        error.message = QStringLiteral("Error starting recording: %1").arg(error.message);
    return failure(context, request.path, error, StartAnswers);
}

/// Whether the extension `ovation.concurrent` allows a second recording beside one of the other kind. Looked
/// at before the other parameters, whose errors come later (protocol 1.5, checks 5 and 8).
bool wantsConcurrent(const QJsonObject &body) {
    return body[QStringLiteral("ovation")].toObject()[QStringLiteral("concurrent")].toBool();
}

/// The session that is to be recorded; every check up to 6, in the protocol's order.
Result<QString> sessionToRecord(const RestContext &context, const HttpRequest &request,
                                const QJsonObject &body) {
    if (request.body.trimmed().isEmpty())
        return Error{Errc::InvalidParameter, QStringLiteral("A JSON object with 'session' is needed")};
    if (const auto enabled = context.commands.recordingEnabled(); !enabled)
        return enabled.error();
    const auto sessionId = BodyReader(body).text("session");
    if (!sessionId)
        return Error{Errc::InvalidParameter, QStringLiteral("Parameter 'session' is mandatory and a text")};
    if (const auto may = context.commands.mayRecord(*sessionId, wantsConcurrent(body)); !may)
        return may.error();
    return *sessionId;
}

Result<session::RecordingProperties> readProperties(const RestContext &context, const QString &sessionId,
                                                    const QJsonObject &body) {
    BodyReader reader(body);
    const auto parameters = readRecordingRequest(reader);
    if (const auto good = reader.result(); !good)
        return good.error();
    auto merged =
        mergeRecording(parameters, context.commands.session(sessionId)->properties().defaultRecording);
    return merged ? Result<session::RecordingProperties>(*std::move(merged)) : merged.error();
}

/// {session, name?, outputMode?, hasAudio?, hasVideo?, recordingLayout?, customLayout?, resolution?,
/// frameRate?, shmSize?, ignoreFailedStreams?, ovation?} → Recording, once its file grows
void startRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    const auto sessionId = sessionToRecord(context, request, *body);
    if (!sessionId)
        return respond(failure(context, request.path, sessionId.error(), StartAnswers));
    const auto properties = readProperties(context, *sessionId, *body);
    if (!properties)
        return respond(failure(context, StartErrorPath, properties.error()));
    context.commands.startRecording(*sessionId, *properties,
                                    [context, request, respond](const Result<RecordingInfo> &started) {
                                        respond(started ? answerTo(context, request, started)
                                                        : startFailure(context, request, started.error()));
                                    });
}

/// Only what has started can be stopped over REST; the window may also call off a start.
Result<void> mayStop(const RestContext &context, const QString &id) {
    const auto info = context.commands.recording(id);
    if (!info)
        return info.error();
    if (info->status == recording::Status::Starting)
        return session::recordingStarting(id);
    if (info->status != recording::Status::Started)
        return session::recordingNotRunning(id);
    return {};
}

/// → Recording, once it is ready or failed
void stopRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const QString &id = request.parameters[0];
    if (const auto may = mayStop(context, id); !may)
        return respond(failure(context, request.path, may.error()));
    context.commands.stopRecording(id, session::reason::RecordingStoppedByServer,
                                   [context, request, respond](const Result<RecordingInfo> &stopped) {
                                       respond(answerTo(context, request, stopped));
                                   });
}

/// → {count, items: [Recording]}
void listRecordings(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    auto recordings = context.commands.recordings();
    if (!recordings)
        return respond(failure(context, request.path, recordings.error()));
    context.work.run([all = *std::move(recordings),
                      members = membersFor(request)] { return recordingListAnswer(all, members); },
                     respond);
}

/// → Recording
HttpResponse getRecording(const RestContext &context, const HttpRequest &request) {
    return answerTo(context, request, context.commands.recording(request.parameters[0]));
}

/// → 204
void deleteRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    context.commands.removeRecording(
        request.parameters[0], [context, path = request.path, respond](const Result<void> &removed) {
            respond(removed ? HttpResponse::empty(204) : failure(context, path, removed.error()));
        });
}

} // namespace

void addRecordingRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/recordings/start", startRecording);
    addAction(routes, context, "POST", "/openvidu/api/recordings/stop/*", stopRecording);
    addAction(routes, context, "GET", "/openvidu/api/recordings", listRecordings);
    addAction(routes, context, "GET", "/openvidu/api/recordings/*", getRecording);
    addAction(routes, context, "DELETE", "/openvidu/api/recordings/*", deleteRecording);
}

} // namespace ovation::server
