#include "library/catalog.h"
#include "server/rest/library_json.h"
#include "server/rest/rest_context.h"

/// The library of recordings: search, tags, notes (docs/extensions.md).
namespace ovation::server {
namespace {

/// text, outputMode, status, health, tag, from, to, minDuration, maxDuration, keep, trash, sort, order,
/// offset, limit → {total, count, complete, items: [Entry]}
void findRecordings(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto search = readSearch(request.query);
    if (!search)
        return respond(failure(context, request.path, search.error()));
    context.catalog->find(search->query, [context, path = request.path, search = *search,
                                          respond](const Result<library::Page> &page) {
        if (!page)
            return respond(failure(context, path, page.error()));
        context.work.run([page = *page, search] { return HttpResponse::json(pageJson(page, search)); },
                         respond);
    });
}

/// {tags?, notes?, keep?} → Entry
void annotateRecording(const RestContext &context, const HttpRequest &request, const Responder &respond) {
    const auto body = bodyObject(request.body);
    if (!body)
        return respond(failure(context, request.path, body.error()));
    const QString id = request.parameters[0], path = request.path;
    const auto fail = [context, path, respond](const Error &error) {
        respond(failure(context, path, error));
    };
    context.catalog->details(id, [context, id, body = *body, fail,
                                  respond](const Result<library::Details> &known) {
        if (!known)
            return fail(known.error());
        BodyReader reader(body);
        library::Entry entry = known->entry;
        entry.annotations = readAnnotations(reader, entry.annotations);
        if (const auto good = reader.result(); !good)
            return fail(good.error());
        context.catalog->annotate(id, entry.annotations, [entry, fail, respond](const Result<void> &kept) {
            if (!kept)
                return fail(kept.error());
            respond(HttpResponse::json(entryJson(entry)));
        });
    });
}

} // namespace

void addLibraryRoutes(Routes &routes, const RestContext &context) {
    addAction(routes, context, "GET", "/openvidu/api/ovation/recordings", findRecordings);
    addAction(routes, context, "PATCH", "/openvidu/api/ovation/recordings/*", annotateRecording);
}

} // namespace ovation::server
