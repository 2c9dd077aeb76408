#include "server/rest/body_reader.h"
#include "server/rest/rest_context.h"

/// What this program can do with a running recording beyond OpenVidu (docs/extensions.md).
namespace ovation::server {
namespace {

// The recording is there, it only does not run.
constexpr FailureAnswer Answers[] = {{Errc::RecordingNotRunning, 409, ErrorBody::Structured}};

HttpResponse answerTo(const RestContext &context, const HttpRequest &request,
                      const Result<recording::RecordingInfo> &result) {
    return result ? HttpResponse::json(result->toJson())
                  : failure(context, request.path, result.error(), Answers);
}

/// → Recording
HttpResponse pause(const RestContext &context, const HttpRequest &request) {
    return answerTo(context, request, context.commands.setRecordingPaused(request.parameters[0], true));
}

/// → Recording
HttpResponse resume(const RestContext &context, const HttpRequest &request) {
    return answerTo(context, request, context.commands.setRecordingPaused(request.parameters[0], false));
}

/// {name?} → Recording
HttpResponse addMarker(const RestContext &context, const HttpRequest &request) {
    const auto body = bodyObject(request.body);
    if (!body)
        return failure(context, request.path, body.error());
    BodyReader reader(*body);
    const QString name = reader.text("name").value_or(QString());
    if (const auto good = reader.result(); !good)
        return failure(context, request.path, good.error());
    return answerTo(context, request, context.commands.addMarker(request.parameters[0], name));
}

/// {recordingLayout} → Recording
HttpResponse changeLayout(const RestContext &context, const HttpRequest &request) {
    const auto body = bodyObject(request.body);
    if (!body)
        return failure(context, request.path, body.error());
    BodyReader reader(*body);
    const auto layout = reader.word("recordingLayout", session::recordingLayoutFromText);
    if (reader.ok() && !layout)
        reader.complain(QStringLiteral("Parameter 'recordingLayout' is mandatory"));
    if (const auto good = reader.result(); !good)
        return failure(context, request.path, good.error());
    return answerTo(context, request, context.commands.setRecordingLayout(request.parameters[0], *layout));
}

} // namespace

void addRecordingExtensionRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/recordings/pause/*", pause);
    addAction(routes, context, "POST", "/openvidu/api/recordings/resume/*", resume);
    addAction(routes, context, "POST", "/openvidu/api/recordings/markers/*", addMarker);
    addAction(routes, context, "PATCH", "/openvidu/api/recordings/*", changeLayout);
}

} // namespace ovation::server
