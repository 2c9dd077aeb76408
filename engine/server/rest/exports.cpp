#include "control/exports.h"
#include "server/http/static_files.h"
#include "server/rest/export_json.h"
#include "server/rest/rest_context.h"

/// Exports of recordings (docs/extensions.md).
namespace ovation::server {
namespace {

using exporting::Job;

constexpr int Accepted = 202;
constexpr FailureAnswer ExportAnswers[] = {{Errc::InvalidPath, 409, ErrorBody::Structured},
                                           {Errc::UnprocessableParameter, 422, ErrorBody::Structured},
                                           {Errc::DiskFull, 507, ErrorBody::Structured},
                                           {Errc::MediaUnreadable, 422, ErrorBody::Structured}};

HttpResponse answerTo(const RestContext &context, const HttpRequest &request, const Result<Job> &job) {
    return job ? HttpResponse::json(exportJson(*job))
               : failure(context, request.path, job.error(), ExportAnswers);
}

/// Of the path; 0, which none has, when it is no number.
quint64 idOf(const HttpRequest &request) {
    return request.parameters[0].toULongLong();
}

/// {recording, format, name?, start?, end?, perParticipant?, loudness?, quality?, layout?, customLayout?,
/// resolution?, frameRate?, streams?, changes?} → Export
void startExport(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    BodyReader reader(*body);
    const exporting::Request wanted = readExport(reader);
    const QString name = reader.text("name").value_or(QString());
    if (const auto good = reader.result(); !good)
        return respond(failure(context, request.path, good.error()));
    context.exports->start(wanted, name, [context, request, respond](const Result<Job> &job) {
        respond(job ? HttpResponse::json(exportJson(*job), Accepted)
                    : failure(context, request.path, job.error(), ExportAnswers));
    });
}

/// → {count, items: [Export]}
HttpResponse listExports(const RestContext &context, const HttpRequest &) {
    QJsonArray items;
    for (const Job &job : context.exports->jobs())
        items.append(exportJson(job));
    return HttpResponse::json(
        QJsonObject{{QStringLiteral("count"), items.size()}, {QStringLiteral("items"), items}});
}

/// → Export
HttpResponse getExport(const RestContext &context, const HttpRequest &request) {
    return answerTo(context, request, context.exports->job(idOf(request)));
}

/// {paused} → Export
HttpResponse pauseExport(const RestContext &context, const HttpRequest &request) {
    const auto body = bodyObject(request.body);
    if (!body)
        return failure(context, request.path, body.error());
    BodyReader reader(*body);
    const auto paused = reader.boolean("paused");
    if (reader.ok() && !paused)
        reader.complain(QStringLiteral("Parameter 'paused' is mandatory"));
    if (const auto good = reader.result(); !good)
        return failure(context, request.path, good.error());
    return answerTo(context, request, context.exports->setPaused(idOf(request), *paused));
}

/// → 204
void deleteExport(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    context.exports->remove(idOf(request), [context, path = request.path,
                                            respond](const Result<void> &removed) {
        respond(removed ? HttpResponse::empty(204) : failure(context, path, removed.error(), ExportAnswers));
    });
}

/// → the file, once it is done; 404 before
HttpResponse getExportFile(const RestContext &context, const HttpRequest &request) {
    const auto job = context.exports->job(idOf(request));
    if (!job)
        return failure(context, request.path, job.error(), ExportAnswers);
    if (job->state != exporting::State::Done)
        return HttpResponse::empty(404);
    HttpResponse response;
    response.file = job->request.target;
    response.type = contentTypeOf(response.file);
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
}

} // namespace

void addExportRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "POST", "/openvidu/api/ovation/exports", startExport);
    addAction(routes, context, "GET", "/openvidu/api/ovation/exports", listExports);
    addAction(routes, context, "GET", "/openvidu/api/ovation/exports/*", getExport);
    addAction(routes, context, "GET", "/openvidu/api/ovation/exports/*/file", getExportFile);
    addAction(routes, context, "PATCH", "/openvidu/api/ovation/exports/*", pauseExport);
    addAction(routes, context, "DELETE", "/openvidu/api/ovation/exports/*", deleteExport);
}

} // namespace ovation::server
