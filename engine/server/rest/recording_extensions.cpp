#include "server/rest/body_reader.h"
#include "server/rest/recording_json.h"
#include "server/rest/rest_context.h"

/// What this program can do with a running recording beyond OpenVidu (docs/extensions.md).
namespace ovation::server {
namespace {

constexpr double MaxMarkerTime_ms = 1e12; // 30 years

// The recording is there, it only does not run.
constexpr FailureAnswer ExtensionAnswers[] = {{Errc::RecordingNotRunning, 409, ErrorBody::Structured}};

control::RecordingDone answering(const RestContext &context, const HttpRequest &request,
                                 const Responder &respond) {
    return [context, path = request.path, respond](const Result<recording::RecordingInfo> &result) {
        respond(result ? HttpResponse::json(recordingJson(*result, Members::All))
                       : failure(context, path, result.error(), ExtensionAnswers));
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

/// The markers of a body: {markers: [{time, name?}]}.
std::vector<recording::Marker> readMarkers(BodyReader &reader) {
    std::vector<recording::Marker> markers;
    const auto list = reader.array("markers");
    if (reader.ok() && !list)
        reader.complain(QStringLiteral("Parameter 'markers' is mandatory"));
    for (const auto &item : list.value_or(QJsonArray())) {
        if (!item.isObject()) {
            reader.complain(QStringLiteral("Parameter 'markers' must be a list of objects"));
            break;
        }
        BodyReader marker(item.toObject());
        const auto time = marker.number("time");
        const QString name = marker.text("name").value_or(QString());
        if (marker.ok() && (!time || *time < 0 || *time > MaxMarkerTime_ms))
            marker.complain(QStringLiteral("Parameter 'time' of a marker is mandatory, in milliseconds"));
        if (!marker.ok()) {
            reader.complain(marker.problem());
            break;
        }
        markers.push_back({int64_t(*time), name});
    }
    return markers;
}

/// {markers: [{time, name?}]} → Recording
void setMarkers(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    BodyReader reader(*body);
    const auto markers = readMarkers(reader);
    if (const auto good = reader.result(); !good)
        return respond(failure(context, request.path, good.error()));
    context.commands.setMarkers(request.parameters[0], markers, answering(context, request, respond));
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
    addAction(routes, context, "PUT", "/openvidu/api/recordings/markers/*", setMarkers);
    addAction(routes, context, "PATCH", "/openvidu/api/recordings/*", changeLayout);
}

} // namespace ovation::server
