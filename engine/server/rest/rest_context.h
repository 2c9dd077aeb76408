#pragma once

#include "base/clock.h"
#include "control/conference.h"
#include "server/http/routes.h"

namespace ovation::server {

/// What every resource of the REST API works with. Engine thread.
struct RestContext {
    control::Conference &conference;
    const config::Settings &settings;
    const Clock &clock;
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
void addFileRoutes(Routes &routes,
                   const RestContext &context); ///< recordings, guest page, accept-certificate

/// The structured error body of protocol 1.1.
HttpResponse restError(const RestContext &context, const HttpRequest &request, int status,
                       const QString &message);

} // namespace ovation::server
