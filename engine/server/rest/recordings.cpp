#include "server/rest/recording_parameters.h"
#include "server/rest/rest_context.h"

#include <QJsonArray>

namespace ovation::server {
namespace {

/// The path that the reference puts into the errors of a start (protocol 1.5, checks 7 and 8).
constexpr char StartErrorPath[] = "/openvidu/api/sessions";

HttpResponse startFailure(const QString &why) {
    return HttpResponse::text(500, QStringLiteral("Error starting recording: %1").arg(why));
}

/// Whether the extension `ovation.concurrent` allows a second recording beside one of the other kind. Looked
/// at before the other parameters, whose errors come later (protocol 1.5, checks 5 and 8).
bool wantsConcurrent(const QJsonObject &body) {
    return body[QStringLiteral("ovation")].toObject()[QStringLiteral("concurrent")].toBool();
}

void startRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body || request.body.trimmed().isEmpty()) {
        respond(restError(context, request, 400, QStringLiteral("A JSON object with 'session' is needed")));
        return;
    }
    auto *recordings = context.conference.recordings();
    if (!recordings) {
        respond(HttpResponse::empty(501));
        return;
    }
    BodyReader reader(*body);
    const auto sessionId = reader.text("session");
    if (!sessionId) {
        respond(
            restError(context, request, 400, QStringLiteral("Parameter 'session' is mandatory and a text")));
        return;
    }
    const session::Session *session = context.conference.sessions().find(*sessionId);
    if (!session) {
        respond(HttpResponse::empty(404));
        return;
    }
    if (session->properties().mediaMode != session::MediaMode::Routed ||
        (session->isRecorded() && !wantsConcurrent(*body))) {
        respond(HttpResponse::empty(409));
        return;
    }
    if (!session->isActive() || session->participants().empty()) {
        respond(HttpResponse::empty(406));
        return;
    }
    HttpRequest blamed = request;
    blamed.path = QLatin1String(StartErrorPath);
    const auto parameters = readRecordingRequest(reader);
    if (!reader.ok()) {
        respond(restError(context, blamed, 400, reader.problem()));
        return;
    }
    session::RecordingProperties merged;
    if (const auto problem = mergeRecording(parameters, session->properties().defaultRecording, &merged)) {
        respond(restError(context, blamed, problem->status, problem->message));
        return;
    }
    context.conference.startRecording(
        *sessionId, merged, [respond](const Result<recording::RecordingInfo> &started) {
            if (started)
                respond(HttpResponse::json(started->toJson()));
            else if (started.error().code == Errc::AlreadyRecorded) // a second one of the same kind
                respond(HttpResponse::empty(409));
            else
                respond(startFailure(started.error().message));
        });
}

void stopRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    auto *recordings = context.conference.recordings();
    if (!recordings) {
        respond(HttpResponse::empty(501));
        return;
    }
    const QString &id = request.parameters[0];
    const auto info = recordings->find(id);
    if (info && info->status == recording::Status::Starting) {
        respond(HttpResponse::empty(406));
        return;
    }
    if (!info || !recordings->isRunning(id)) {
        respond(HttpResponse::empty(404));
        return;
    }
    context.conference.stopRecording(id, QStringLiteral("recordingStoppedByServer"),
                                     [respond](const Result<recording::RecordingInfo> &stopped) {
                                         respond(stopped ? HttpResponse::json(stopped->toJson())
                                                         : HttpResponse::text(500, stopped.error().message));
                                     });
}

void listRecordings(const RestContext &context, const HttpRequest &, const Responder &respond) {
    auto *recordings = context.conference.recordings();
    if (!recordings) {
        respond(HttpResponse::empty(501));
        return;
    }
    QJsonArray items;
    for (const auto &info : recordings->list())
        items.append(info.toJson());
    respond(HttpResponse::json(
        QJsonObject{{QStringLiteral("count"), items.size()}, {QStringLiteral("items"), items}}));
}

void getRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    auto *recordings = context.conference.recordings();
    if (!recordings) {
        respond(HttpResponse::empty(501));
        return;
    }
    const auto info = recordings->find(request.parameters[0]);
    respond(info ? HttpResponse::json(info->toJson()) : HttpResponse::empty(404));
}

void deleteRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    auto *recordings = context.conference.recordings();
    if (!recordings) {
        respond(HttpResponse::empty(501));
        return;
    }
    const QString &id = request.parameters[0];
    if (recordings->isRunning(id)) {
        respond(HttpResponse::empty(409));
    } else if (!recordings->find(id)) {
        respond(HttpResponse::empty(404));
    } else {
        recordings->remove(id, [respond](const Result<void> &removed) {
            respond(removed ? HttpResponse::empty(204) : HttpResponse::text(500, removed.error().message));
        });
    }
}

} // namespace

void addRecordingRoutes(Routes &routes, const RestContext &context) {
    const auto bind = [&context](auto function) {
        return [context = context, function](const HttpRequest &request, const Responder &respond) {
            function(context, request, respond);
        };
    };
    routes.add("POST", "/openvidu/api/recordings/start", Access::Secret, bind(startRecording));
    routes.add("POST", "/openvidu/api/recordings/stop/*", Access::Secret, bind(stopRecording));
    routes.add("GET", "/openvidu/api/recordings", Access::Secret, bind(listRecordings));
    routes.add("GET", "/openvidu/api/recordings/*", Access::Secret, bind(getRecording));
    routes.add("DELETE", "/openvidu/api/recordings/*", Access::Secret, bind(deleteRecording));
}

} // namespace ovation::server
