#pragma once

#include "base/clock.h"
#include "control/commands.h"
#include "server/answer_work.h"
#include "server/http/routes.h"
#include "server/rest/http_status.h"

#include <type_traits>

namespace ovation::server {

/// What every resource of the REST API works with. Engine thread.
struct RestContext {
    control::Commands &commands;
    const config::Settings &settings;
    const Clock &clock;
    AnswerWork &work; ///< for answers that grow with what is on the disk
};

// One function a resource; each adds its routes. Shapes and codes: protocol 1.3 to 1.5.
void addSessionRoutes(Routes &routes, const RestContext &context);
void addConnectionRoutes(Routes &routes, const RestContext &context);
void addTokenRoutes(Routes &routes, const RestContext &context);
void addSignalRoutes(Routes &routes, const RestContext &context);
void addConfigRoutes(Routes &routes, const RestContext &context);
void addRecordingRoutes(Routes &routes, const RestContext &context);
void addRecordingExtensionRoutes(Routes &routes, const RestContext &context);
void addRecordFileRoutes(Routes &routes, const RestContext &context);

/// The answer to a failure, by the table or by the route's own answers. `path` is what a structured body
/// names.
HttpResponse failure(const RestContext &context, const QString &path, const Error &error,
                     FailureAnswers ofRoute = {});

/// Answers with what `make` makes of the media endpoints, which are collected only if the query has
/// webRtcStats=true; else of null.
void respondWithEndpoints(const RestContext &context, const HttpRequest &request, const Responder &respond,
                          std::function<HttpResponse(const control::Endpoints *)> make);

/// Adds an action of the REST API, behind the secret: one that gives its answer at once,
/// `HttpResponse (context, request)`, or one that answers later, `void (context, request, respond)`.
template <typename Action>
void addAction(Routes &routes, const RestContext &context, const char *method, const char *pattern,
               Action action) {
    routes.add(method, pattern, Access::Secret,
               [context, action](const HttpRequest &request, const Responder &respond) {
                   if constexpr (std::is_invocable_r_v<HttpResponse, Action, const RestContext &,
                                                       const HttpRequest &>)
                       respond(action(context, request));
                   else
                       action(context, request, respond);
               });
}

} // namespace ovation::server
