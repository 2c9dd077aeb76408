#include "server/rest/body_reader.h"
#include "server/rest/recording_json.h"
#include "server/rest/rest_context.h"

/// What this program can do with a running recording beyond OpenVidu (docs/extensions.md).
namespace ovation::server {
namespace {

// The recording is there, it only does not run.
constexpr FailureAnswer Answers[] = {{Errc::RecordingNotRunning, 409, ErrorBody::Structured}};

control::RecordingDone answering(const RestContext &context, const HttpRequest &request,
                                 const Responder &respond) {
    return [context, path = request.path, respond](const Result<recording::RecordingInfo> &result) {
        respond(result ? HttpResponse::json(recordingJson(*result, Members::All))
                       : failure(context, path, result.error(), Answers));
    };
}

/// → Recording
void pause(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    context.commands.setRecordingPaused(request.parameters[0], true, answering(context, request, respond));
}

/// → Recording
void resume(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    context.commands.setRecordingPaused(request.parameters[0], false, answering(context, request, respond));
}

/// {name?} → Recording
void addMarker(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    BodyReader reader(*body);
    const QString name = reader.text("name").value_or(QString());
    if (const auto good = reader.result(); !good)
        return respond(failure(context, request.path, good.error()));
    context.commands.addMarker(request.parameters[0], name, {}, answering(context, request, respond));
}

/// {recordingLayout} → Recording
void changeLayout(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    BodyReader reader(*body);
    const auto layout = reader.word("recordingLayout", session::recordingLayoutFromText);
    if (reader.ok() && !layout)
        reader.complain(QStringLiteral("Parameter 'recordingLayout' is mandatory"));
    if (const auto good = reader.result(); !good)
        return respond(failure(context, request.path, good.error()));
    context.commands.setRecordingLayout(request.parameters[0], *layout, answering(context, request, respond));
}

} // namespace

void addRecordingExtensionRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/recordings/pause/*", pause);
    addAction(routes, context, "POST", "/openvidu/api/recordings/resume/*", resume);
    addAction(routes, context, "POST", "/openvidu/api/recordings/markers/*", addMarker);
    addAction(routes, context, "PATCH", "/openvidu/api/recordings/*", changeLayout);
}

} // namespace ovation::server
