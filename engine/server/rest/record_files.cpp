#include "events/record_folder.h"
#include "server/http/static_files.h"
#include "server/rest/rest_context.h"

#include <QJsonArray>

/// The record files of events (protocol 1.1, 4.1): their names, and each of them.
namespace ovation::server {

void addRecordFileRoutes(Routes &routes, const RestContext &context) {
    if (!context.settings.cdr)
        return;
    const QString folder = context.settings.cdrPath;
    routes.add(
        "GET", "/openvidu/cdr", Access::Secret, [folder](const HttpRequest &, const Responder &respond) {
            respond(HttpResponse::json(QJsonArray::fromStringList(events::RecordFolder(folder).names())));
        });
    routes.add("GET", "/openvidu/cdr/*", Access::Secret,
               [folder](const HttpRequest &request, const Responder &respond) {
                   const QString &name = request.parameters[0];
                   HttpResponse response;
                   // Nothing else that lies in the folder.
                   if (events::RecordFolder(folder).names().contains(name))
                       response.file = fileBelow(folder, name);
                   response.type = "text/plain; charset=utf-8";
                   respond(response.file.isEmpty() ? HttpResponse::empty(404) : response);
               });
}

} // namespace ovation::server
