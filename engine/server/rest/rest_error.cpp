#include "base/excerpt.h"
#include "server/rest/rest_context.h"

namespace ovation::server {
namespace {

QString nameOf(int status) {
    switch (status) {
    case 400:
        return QStringLiteral("Bad Request");
    case 404:
        return QStringLiteral("Not Found");
    case 406:
        return QStringLiteral("Not Acceptable");
    case 409:
        return QStringLiteral("Conflict");
    case 422:
        return QStringLiteral("Unprocessable Entity");
    default:
        return QStringLiteral("Internal Server Error");
    }
}

} // namespace

void respondWithEndpoints(const RestContext &context, const HttpRequest &request, const Responder &respond,
                          std::function<HttpResponse(const control::Endpoints *)> make) {
    if (!request.flag("webRtcStats", false))
        return respond(make(nullptr));
    context.commands.collectEndpoints([respond, make = std::move(make)](const control::Endpoints &endpoints) {
        respond(make(&endpoints));
    });
}

HttpResponse failure(const RestContext &context, const QString &path, const Error &error,
                     FailureAnswers ofRoute) {
    const FailureAnswer answer = answerOf(error.code, ofRoute);
    switch (answer.body) {
    case ErrorBody::None:
        return HttpResponse::empty(answer.status);
    case ErrorBody::Text:
        return HttpResponse::text(answer.status, error.message);
    case ErrorBody::Structured:
        break;
    }
    // {timestamp, status, error, message, path} (protocol 1.1)
    return HttpResponse::json({{QStringLiteral("timestamp"), qint64(context.clock.wall_ms())},
                               {QStringLiteral("status"), answer.status},
                               {QStringLiteral("error"), nameOf(answer.status)},
                               {QStringLiteral("message"), error.message},
                               {QStringLiteral("path"), excerpt(path)}},
                              answer.status);
}

} // namespace ovation::server
