#include "server/signalling/legacy_room.h"

#include "server/legacy_sessions.h"
#include "session/protocol.h"

namespace ovation::server {
namespace {

using namespace Qt::StringLiterals;

void modernJoin(QJsonObject &params) {
    params[u"session"_s] = sessionName(params[u"session"_s].toString());
    if (!params.contains(u"platform"_s))
        params[u"platform"_s] = QString();
}

/// What was sent and what was active was the same then.
void modernPublish(QJsonObject &params) {
    for (const auto &[today, then] :
         {std::pair{u"hasAudio"_s, u"audioActive"_s}, {u"hasVideo"_s, u"videoActive"_s}})
        if (!params.contains(today) && params.contains(then))
            params[today] = params.value(then); // a copy: inserting moves what a reference means
}

} // namespace

RpcRequest modernRequest(RpcRequest request) {
    if (request.method == u"joinRoom"_s)
        modernJoin(request.params);
    else if (request.method == u"publishVideo"_s)
        modernPublish(request.params);
    return request;
}

WireNotification legacyNotification(WireNotification notification) {
    namespace name = session::notification;
    if (notification.method == name::ParticipantLeft || notification.method == name::ParticipantUnpublished)
        notification.params[u"name"_s] = notification.params.value(u"connectionId"_s);
    return notification;
}

} // namespace ovation::server
