#include "server/rest/rest_context.h"

#include "server/rest/body_reader.h"

/// What this program can do with a running recording beyond OpenVidu (docs/extensions.md).
namespace ovation::server {
namespace {

using recording::RecordingInfo;
using recording::RecordingService;

/// Runs `change` on a recording that runs: 501 and 404 like the other calls, 409 when it can't be done now.
void withRunning(const RestContext &context, const HttpRequest &request, const Responder &respond,
                 const std::function<void(RecordingService &, const QString &, RecordingService::Done)> &change) {
    auto *recordings = context.conference.recordings();
    const QString &id = request.parameters[0];
    if (!recordings) {
        respond(HttpResponse::empty(501));
    } else if (!recordings->find(id)) {
        respond(HttpResponse::empty(404));
    } else {
        change(*recordings, id, [context, request, respond](const Result<RecordingInfo> &changed) {
            respond(changed ? HttpResponse::json(changed->toJson())
                            : restError(context, request, 409, changed.error().message));
        });
    }
}

void badBody(const RestContext &context, const HttpRequest &request, const Responder &respond,
             const QString &why) {
    respond(restError(context, request, 400, why));
}

void setPaused(const RestContext &context, const HttpRequest &request, const Responder &respond,
               bool paused) {
    withRunning(context, request, respond, [paused](RecordingService &service, const QString &id, auto done) {
        service.setPaused(id, paused, done);
    });
}

void addMarker(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return badBody(context, request, respond, QStringLiteral("Body is not a JSON object"));
    BodyReader reader(*body);
    const QString name = reader.text("name").value_or(QString());
    if (!reader.ok())
        return badBody(context, request, respond, reader.problem());
    withRunning(context, request, respond,
                [&](RecordingService &service, const QString &id, auto done) {
                    service.addMarker(id, name, {}, done);
                });
}

void changeRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return badBody(context, request, respond, QStringLiteral("Body is not a JSON object"));
    BodyReader reader(*body);
    const auto layout = reader.word("recordingLayout", session::recordingLayoutFromText);
    if (reader.ok() && !layout)
        reader.complain(QStringLiteral("Parameter 'recordingLayout' is mandatory"));
    if (!reader.ok())
        return badBody(context, request, respond, reader.problem());
    withRunning(context, request, respond,
                [&](RecordingService &service, const QString &id, auto done) {
                    service.setLayout(id, *layout, done);
                });
}

} // namespace

void addRecordingExtensionRoutes(Routes &routes, const RestContext &context) {
    const auto add = [&](const char *method, const char *path, auto function) {
        routes.add(method, path, Access::Secret,
                   [context = context, function](const HttpRequest &request, const Responder &respond) {
                       function(context, request, respond);
                   });
    };
    add("POST", "/openvidu/api/recordings/pause/*", [](const auto &...all) { setPaused(all..., true); });
    add("POST", "/openvidu/api/recordings/resume/*", [](const auto &...all) { setPaused(all..., false); });
    add("POST", "/openvidu/api/recordings/markers/*", addMarker);
    add("PATCH", "/openvidu/api/recordings/*", changeRecording);
}

} // namespace ovation::server
