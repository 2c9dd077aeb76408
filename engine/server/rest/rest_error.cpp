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

HttpResponse restError(const RestContext &context, const HttpRequest &request, int status,
                       const QString &message) {
    return HttpResponse::json({{QStringLiteral("timestamp"), qint64(context.clock.wall_ms())},
                               {QStringLiteral("status"), status},
                               {QStringLiteral("error"), nameOf(status)},
                               {QStringLiteral("message"), message},
                               {QStringLiteral("path"), request.path}},
                              status);
}

} // namespace ovation::server
